# Overzicht: waar zijn we, wat moet er gebeuren, wat mist er.

overview-trajectory = Traject { $name }
overview-trail = Waar zijn we in het traject
overview-empty-title = Begin met de organisaties
overview-empty-text = Dit dossier is nog leeg. Lees uw adreslijst in uit Excel of CSV, of typ de eerste organisatie.
overview-import = Adreslijst inlezen
overview-type = Zelf typen
overview-todo = Nu te doen
overview-todo-all = Alles, ook later ({ $count })
overview-todo-fewer = Minder tonen
overview-todo-none = Er wacht nu niets. Zodra er iets te doen is, staat het hier.
overview-meeting = Volgende bijeenkomst
overview-last-meeting = Laatste bijeenkomst
overview-no-meeting = Er is nog geen bijeenkomst. Maak er een, dan kunt u de organisaties uitnodigen.
overview-make-meeting = Bijeenkomst maken

step-organisations = Organisaties
step-organisations-text =
    { $done ->
        [one] 1 organisatie
       *[other] { $done } organisaties
    }
step-organisations-later = nog geen
step-invite = Uitnodigen
step-invite-text = { $done } van { $total } uitgenodigd
step-invite-later = na de lijst
step-replies = Aanmelden
step-replies-text = { $done } van { $total } antwoordden
step-replies-later = na het uitnodigen
step-meeting = Bijeenkomst
step-meeting-none = nog geen datum
step-meeting-next = volgende: { $date }
step-ambitions = Ambities
step-ambitions-text = { $total } ambities, { $done } bevestigd
step-ambitions-later = na de bijeenkomst
step-plan = Wmo-plan
step-plan-text = bij { $done } van { $total } ambities beoordeeld
step-plan-later = na de ambities
step-state-done = klaar
step-state-now = bezig
step-state-later = later

due-now = nu
due-late =
    { $days ->
        [one] 1 dag te laat
       *[other] { $days } dagen te laat
    }
due-soon =
    { $days ->
        [0] vandaag
        [1] nog 1 dag
       *[other] nog { $days } dagen
    }

days-until =
    { $days ->
        [0] vandaag
        [1] morgen
       *[other] over { $days } dagen
    }
days-ago =
    { $days ->
        [1] gisteren
       *[other] { $days } dagen geleden
    }

todo-open-named = { $action }: { $what }
todo-add-organisations = Adreslijst inlezen
todo-add-organisations-why = Daarna kunt u uitnodigen
todo-add-organisations-action = Inlezen
todo-make-meeting = Eerste bijeenkomst maken
todo-make-meeting-why = Daarna kunt u uitnodigen
todo-make-meeting-action = Maken
todo-set-date = Datum kiezen
todo-set-date-why = Zonder datum kunt u niet uitnodigen
todo-set-date-action = Openen
todo-invite =
    { $count ->
        [one] 1 organisatie uitnodigen
       *[other] { $count } organisaties uitnodigen
    }
todo-invite-why = Nog niemand is uitgenodigd
todo-invite-action = Uitnodigen
todo-call-silent =
    { $count ->
        [one] 1 organisatie bellen: zij antwoordde nog niet
       *[other] { $count } organisaties bellen: zij antwoordden nog niet
    }
todo-call-silent-why = Antwoord vóór { $date }
todo-call-silent-action = Bellijst
todo-ask-names =
    { $count ->
        [one] 1 organisatie: naam volgt nog
       *[other] { $count } organisaties: naam volgt nog
    }
todo-ask-names-why = Plaatsen zijn bezet zonder naam
todo-ask-names-action = Openen
todo-solve-waiting =
    { $count ->
        [one] 1 persoon wacht op een stoel
       *[other] { $count } mensen wachten op een stoel
    }
todo-solve-waiting-why = Geef een stoel of zeg het hun
todo-solve-waiting-action = Openen
todo-find-chairs =
    { $count ->
        [one] 1 stoel te weinig
       *[other] { $count } stoelen te weinig
    }
todo-find-chairs-why = Kies een grotere zaal of een wachtlijst
todo-find-chairs-action = Openen
todo-print-papers = Presentielijst en badges afdrukken
todo-print-papers-why =
    { $count ->
        [one] 1 persoon
       *[other] { $count } personen
    }
todo-print-papers-action = Papieren
todo-make-groups = Groepen maken
todo-make-groups-why =
    { $count ->
        [one] 1 persoon
       *[other] { $count } personen
    }
todo-make-groups-action = Groepen
todo-enter-attendance = Presentie invoeren
todo-enter-attendance-why = Van { $count } mensen is nog niet genoteerd of zij er waren
todo-enter-attendance-action = Invoeren
todo-confirm-ambitions =
    { $count ->
        [one] 1 ambitie laten bevestigen
       *[other] { $count } ambities laten bevestigen
    }
todo-confirm-ambitions-why = Alleen bevestigde woorden gaan naar de gemeente
todo-confirm-ambitions-action = Openen
todo-judge-ambitions =
    { $count ->
        [one] 1 ambitie naast het Wmo-plan leggen
       *[other] { $count } ambities naast het Wmo-plan leggen
    }
todo-judge-ambitions-why = Hierna is het beeld van de witte vlekken compleet
todo-judge-ambitions-action = Verder
todo-review-judgements =
    { $count ->
        [one] 1 oordeel opnieuw bekijken
       *[other] { $count } oordelen opnieuw bekijken
    }
todo-review-judgements-why = De tekst veranderde na uw oordeel
todo-review-judgements-action = Bekijken

overview-seats-taken =
    { $count ->
        [one] 1 plaats bezet
       *[other] { $count } plaatsen bezet
    }
overview-seats-taken-of = { $count } van { $capacity } stoelen bezet
overview-seats-named = { $count } met naam
overview-seats-unnamed = { $count } naam volgt
overview-seats-free = { $count } vrij

overview-reply-before = Antwoord vóór { $date }

overview-replies-coming =
    { $count ->
        [one] 1 komt
       *[other] { $count } komen
    }
overview-replies-declined =
    { $count ->
        [one] 1 komt niet
       *[other] { $count } komen niet
    }
overview-replies-silent = { $count } geen antwoord

overview-meeting-present =
    { $count ->
        [one] 1 persoon was aanwezig
       *[other] { $count } mensen waren aanwezig
    }
overview-meeting-invite = Uitnodigen
overview-meeting-replies = Aanmeldingen
overview-meeting-checkin = Presentie

missing-title = Wat mist er nog per organisatie?
missing-summary =
    { $incomplete ->
        [0] Nergens mist iets.
        [one] Bij 1 organisatie mist iets.
       *[other] Bij { $incomplete } organisaties mist iets.
    } { $complete ->
        [0] { "" }
        [one] 1 is compleet.
       *[other] { $complete } zijn compleet.
    }
missing-show-all = Toon alle { $count }
missing-nothing = Bij geen enkele organisatie mist iets.
missing-more = Nog { $count } organisaties staan in de lijst Organisaties.
missing-organisation = Organisatie
missing-contact = Contact
missing-details = Gegevens
missing-reply = Antwoord
missing-reply-date = Antwoord { $date }
missing-ambition = Ambitie
missing-confirmed = Woorden bevestigd
missing-plan = Wmo-plan

cell-contact-there = bekend
cell-contact-none = nog niemand
cell-details-there = compleet
cell-details-doubtful = { $count } nakijken
cell-reply-not-invited = niet uitgenodigd
cell-reply-declined = afgemeld
cell-reply-names-follow = naam volgt
cell-reply-names =
    { $count ->
        [one] 1 naam
       *[other] { $count } namen
    }
cell-reply-none = geen antwoord
cell-ambition-after-meeting = na de bijeenkomst
cell-ambition-none = nog geen ambitie
cell-ambition-some =
    { $count ->
        [one] 1 ambitie
       *[other] { $count } ambities
    }
cell-after-ambition = na de ambitie
cell-confirmed-all = bevestigd
cell-confirmed-not = niet bevestigd
cell-after-confirmation = wacht op bevestiging
cell-plan-none = nog geen plan
cell-plan-judged = beoordeeld
cell-plan-to-judge = { $count } te beoordelen
overview-no-backup = Bij het openen kon geen back-up worden gemaakt.

todo-erase-needs =
    { $count ->
        [one] Wensen van 1 persoon verwijderen
       *[other] Wensen van { $count } personen verwijderen
    }
todo-erase-needs-why = Wensen over eten en toegang mag u vier weken bewaren, tot { $date }
todo-erase-needs-action = Openen
overview-paper = Stand van zaken
