# Bijeenkomsten: uitnodigen, aanmeldingen, papieren, presentie, groepen.
meeting-tab-invite = Uitnodigen
meeting-tab-replies = Aanmeldingen
meeting-tab-papers = Papieren
meeting-tab-checkin = Presentie
meeting-tab-groups = Groepen
meeting-no-date = nog geen datum
meeting-add = Nieuwe bijeenkomst
meeting-change = Bijeenkomst aanpassen
meetings-empty = Er is nog geen bijeenkomst.
meetings-empty-text = Maak er een. Daarna nodigt u organisaties uit en houdt u bij wie er komt.
meeting-column-title = Bijeenkomst
meeting-column-date = Wanneer
meeting-column-venue = Waar
meeting-column-invited = Uitgenodigd
meeting-column-people = Personen
meeting-column-silent = Geen antwoord
meeting-title = Waar gaat het over?
meeting-date = Datum
meeting-starts = Begint om
meeting-ends = Eindigt om
meeting-venue = Gebouw
meeting-room = Zaal
meeting-address = Adres
meeting-capacity = Stoelen
meeting-capacity-hint = Leeg betekent: niet geteld.
meeting-reply-by = Antwoord vóór
meeting-max = Hoogstens per organisatie
meeting-notes = Aantekeningen voor uzelf
meeting-number-wrong = Typ hier een getal, bijvoorbeeld 8.
meeting-warning-past = Deze dag is al voorbij.
meeting-warning-weekend = Deze dag valt in het weekend.
meeting-warning-holiday = Deze dag is een feestdag: { $holiday }.
meeting-warning-ends = De bijeenkomst eindigt vóór het begin.
meeting-warning-reply-after = U vraagt het antwoord op of na de dag zelf.
meeting-warning-reply-past = De dag voor het antwoord is al voorbij.
meeting-warning-reply-weekend = De dag voor het antwoord valt in het weekend.
meeting-warning-reply-holiday = De dag voor het antwoord is een feestdag: { $holiday }.
meeting-warning-fit = Als iedereen komt zijn het { $people } mensen, en er zijn { $capacity } stoelen.
holiday-new-year = Nieuwjaarsdag
holiday-good-friday = Goede Vrijdag
holiday-easter-sunday = Eerste Paasdag
holiday-easter-monday = Tweede Paasdag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaartsdag
holiday-whit-sunday = Eerste Pinksterdag
holiday-whit-monday = Tweede Pinksterdag
holiday-christmas-day = Eerste Kerstdag
holiday-boxing-day = Tweede Kerstdag
invite-choose = Kies
invite-choose-one = Kies { $name }
invite-choose-all = Alles kiezen
invite-organisation = Organisatie
invite-kind = Soort
invite-area = Werkgebied
invite-state = Uitnodiging
invite-sent = Verstuurd
invite-letter-on = brief { $date }
invite-mail-on = mail { $date }
invite-reminded-on = herinnerd { $date }
invite-papers = Brieven en mail
invite-none = Er zijn nog geen organisaties.
invite-none-text = Neem eerst uw adreslijst over. Daarna kiest u hier wie u uitnodigt.
invite-filter = Welke organisaties
invite-filter-all = Alle
invite-filter-not = Niet uitgenodigd
invite-filter-invited = Uitgenodigd
invite-search = Zoek op naam, soort of gebied
invite-actions = Met de gekozen organisaties
invite-mark = Noteren
invite-mark-letter = Brief is vandaag verstuurd
invite-mark-mail = Mail is vandaag verstuurd
invite-mark-reminder = Vandaag herinnerd
invite-withdraw = Uitnodiging intrekken
invite-not = niet uitgenodigd
invite-yes = uitgenodigd
invite-on = uitgenodigd { $date }
invite-no-address = geen adres bekend
reply-group-silent = Nog geen antwoord
reply-group-follows = Naam volgt
reply-group-coming = Komt, met naam
reply-group-declined = Komt niet
reply-organisation = Organisatie
reply-answer = Antwoord
reply-names = Namen (hoogstens { $most })
reply-how = Hoe en wanneer
reply-key-yes = komt
reply-key-no = komt niet
reply-key-follows = naam volgt
reply-note = Antwoord noteren
reply-print = Bellijst afdrukken
reply-invited-on = uitgenodigd { $date }
reply-reminded-on = herinnerd { $date }
reply-empty = Er is nog niemand uitgenodigd.
reply-empty-text = Kies eerst wie u uitnodigt. Hier houdt u dan bij wie er antwoordt.
reply-no-date = geen datum voor het antwoord
reply-filter = Welk antwoord
reply-filter-all = Alle
reply-waits = wacht op een stoel
reply-state-reminded = Herinnerd
reply-state-silent = Geen antwoord
reply-state-declined = Komt niet
reply-state-follows = Naam volgt
reply-state-coming = Komt
reply-means-phone = telefoon
reply-means-mail = mail
reply-means-paper = papier
reply-means-in-person = persoonlijk
reply-means-other = anders
phone-list = Bellijst
phone-list-left = { $count } te gaan
phone-list-print = Afdrukken
phone-list-done = Iedereen heeft geantwoord.
phone-list-text = Zij antwoordden nog niet. Noteer meteen wat u hoort.
phone-list-no-number = geen nummer bekend
phone-list-yes = Komt
phone-list-no = Komt niet
phone-list-yes-name = { $name } komt
phone-list-no-name = { $name } komt niet
phone-list-unreached = Geen gehoor
phone-list-unreached-name = Geen gehoor bij { $name }
phone-list-tried = niet bereikt { $times }
phone-list-tried-more = { $count } keer niet bereikt, laatst { $times }
phone-list-reminded =
    { $count ->
        [one] Vandaag herinnerd
       *[other] Alle { $count } vandaag herinnerd
    }
reply-editor = Wat antwoordt { $organisation }?
reply-declined-now = Deze organisatie liet weten dat zij niet komt.
reply-contacts = Bekende mensen:
reply-new-name = Wie komt er?
reply-new-name-hint = Voornaam of voorletters en achternaam. Enter voegt toe.
reply-add-name = Toevoegen
reply-reason = Waarom meer dan { $most } personen?
reply-reason-hint = Zonder reden blijft het bij de afspraak.
reply-by-whom = Wie gaf het antwoord?
reply-on = Op
reply-none = Toch geen antwoord
reply-does-not-come = Komt niet
place-needs = Dieet of toegang
place-needs-hint = Alleen voor deze bijeenkomst. Vier weken erna wordt u gevraagd het te wissen.
place-needs-name = Dieet of toegang van { $name }
place-substitute = Vervanger
place-substitute-for = Wie komt er voor { $name }?
place-name = Naam invullen
place-chair = Stoel geven
place-chair-name = Stoel geven aan { $name }
place-exception = uitzondering: { $reason }
place-withdraw = Van de lijst
place-withdraw-name = { $name } van de lijst
waiting-free =
    { $free ->
        [one] Er is 1 stoel vrij.
       *[other] Er zijn { $free } stoelen vrij.
    } { $count ->
        [one] { $name } wacht nog.
       *[other] { $count } mensen wachten; { $name } was het eerst.
    }
waiting-not-counted =
    { $count ->
        [one] De stoelen worden niet geteld, en { $name } wacht nog.
       *[other] De stoelen worden niet geteld, en { $count } mensen wachten; { $name } was het eerst.
    }
door-label = Wie komt er binnen? Typ twee letters van de naam of de organisatie.
door-rows = Gevonden mensen
door-nobody = Niemand heet ‘{ $text }…’. Toevoegen met Ctrl Enter.
door-empty = Er staat nog niemand op de lijst. Typ een naam en kies Toevoegen.
door-large = Grote letters
door-paper = Papieren lijst intypen
door-counters = Tellers
door-present = Aanwezig
door-undo = Toch niet
door-notified = Afgemeld
door-silent = Afwezig zonder bericht
door-replaced = Vervangen
door-substitute = Komt voor iemand anders
door-substitute-first = Wie komt er niet?
door-more-name = Meer voor { $name }
door-one-place = 1 plaats, naam volgt
door-no-organisation = zonder organisatie
door-not-expected = niet aangemeld
door-table = tafel { $table }
door-inside-at = Binnen om { $time }
door-fill-name = Naam invullen
door-fill-name-for = Wie is er van { $name }?
door-not-listed = Staat niet op de lijst?
door-not-listed-text = Typ de naam; de organisatie kiest u erbij.
door-add = Toevoegen
door-new-name = Naam
door-new-organisation = nieuw in het dossier
door-count-present = aanwezig
door-count-expected = verwacht, nog niet binnen
door-count-walk-in = Zonder aanmelding
door-latest = Net binnen
paper-list = Papieren lijst intypen
paper-list-none = Er is nog geen presentielijst afgedrukt. Druk bij Papieren eerst de lijst voor de tafel af; die nummers typt u hier.
paper-list-version = Welke lijst is getekend?
paper-list-numbers = Nummers met een handtekening
paper-list-hint = Bijvoorbeeld 1-14, 16, 18-22
paper-list-rest = Wie niet tekende en nog niets heeft
paper-list-rest-leave = zo laten
paper-list-rest-silent = afwezig zonder bericht
paper-list-present = Worden aanwezig: { $names }
paper-list-silent = Worden afwezig zonder bericht: { $names }
paper-list-unsigned = Aanwezig bij de deur, maar geen handtekening: { $names }. Hier verandert niets.
paper-list-apply = Overnemen
paper-list-not-understood = ‘{ $text }’ begrijp ik niet.
paper-list-backwards = ‘{ $text }’ loopt terug; gelezen als oplopend.
paper-list-twice = Nummer { $number } staat er twee keer.
paper-list-not-on-list = Nummer { $number } staat niet op deze lijst.
paper-list-gone = Getekend, maar van de lijst gehaald: nummer { $numbers }. Hier verandert niets.
groups-nobody = Er is nog niemand om in te delen.
groups-nobody-text = Noteer eerst wie er komt. Daarna verdeelt u de mensen hier over tafels.
groups-size = Mensen per tafel
groups-count = Aantal tafels
groups-count-free = vanzelf
groups-make = Indelen
groups-again = Opnieuw indelen
groups-print = Tafelkaarten
groups-plan-print = Indeling
groups-repair = Bijwerken
groups-table = Tafel { $table }
groups-facilitator = Gespreksleider
groups-note-taker = Notulist
groups-fixed = vaste plaats
groups-fix = Hier laten zitten
groups-loosen = Mag verhuizen
groups-move-to = Naar tafel { $table }
groups-more = Meer voor { $name }
groups-name-follows = naam volgt, { $organisation }
groups-quality = Hoe goed is deze indeling?
groups-sizes =
    { $tables ->
        [one] 1 tafel
       *[other] { $tables } tafels
    } van { $smallest } tot { $largest } mensen
groups-sizes-even =
    { $tables ->
        [one] 1 tafel
       *[other] { $tables } tafels
    } van { $size ->
        [one] 1 persoon
       *[other] { $size } mensen
    }
groups-conflicts = { $count } keer twee van één organisatie (minst mogelijk { $least })
groups-kinds = { $count } keer dezelfde soort (minst { $least })
groups-areas = { $count } keer hetzelfde gebied (minst { $least })
groups-moves =
    { $count ->
        [0] niemand verhuist
        [one] 1 verhuist
       *[other] { $count } verhuizen
    }
groups-repair-title = Indeling bijwerken voor wie er is?
groups-repair-done = De indeling is bijgewerkt
groups-repair-text = Zo weinig mogelijk mensen verhuizen.
groups-repair-nothing = De indeling klopt. Er hoeft niemand te verhuizen.
groups-repair-move = { $name } ({ $organisation }): van tafel { $from } naar tafel { $to }
groups-repair-seat = { $name }: tafel { $to }
groups-repair-duties = Nieuwe taken
groups-repair-duty = { $name }: { $duty } aan tafel { $table }
groups-repair-left = Niet meer ingedeeld: { $names }
groups-repair-apply = Bijwerken
printed-paper = Welk papier?
printed-attendance-table = Presentielijst voor de tafel
printed-attendance-control = Presentielijst regie (vertrouwelijk)
printed-badges = Badges
printed-table-cards = Tafelkaarten
printed-room-sign = Bord bij de zaal
printed-programme = Programma
printed-phone-list = Bellijst
printed-letters = Brieven
printed-order = Volgorde
printed-order-surname = op achternaam
printed-order-organisation = per organisatie
printed-blank = Lege regels
printed-spares = Lege badges
printed-making = Het papier wordt gemaakt.
printed-history = Al afgedrukt
printed-version = versie { $version }, { $date }
programme-edit = Programma
programme-version = Versie { $version }, nog niet afgedrukt.
programme-version-printed = Versie { $version } is afgedrukt. Als u iets verandert, wordt dat versie { $next }.
programme-time = Tijd
programme-what = Onderdeel
programme-who = Wie
programme-add = Onderdeel toevoegen
programme-remove = { $title } weghalen
programme-up = { $title } omhoog
letter-edit = Brief
letter-subject = Onderwerp
letter-body = Tekst
letter-body-hint = Een lege regel maakt een nieuwe alinea. Datum, plaats en antwoorddatum komen er vanzelf in.
letter-slip = Met antwoordstrook
letter-files = Los of per mail
letter-apart = Brieven los (PDF)
letter-drafts = Mail per organisatie (concepten)
letter-together = Eén mail aan allen (Bcc)
letter-calendar = Afspraak voor de agenda (.ics)
letter-saved = { $file } is opgeslagen. U verstuurt zelf.
organiser = Afzender
organiser-name = Naam
organiser-address = Adres
organiser-town = Plaats
organiser-phone = Telefoon
organiser-email = E-mail
organiser-signed = Ondertekend door
door-already = { $name } is al binnen, sinds { $time }. Met Toch niet neemt u dat terug.
door-still-expected = Nog verwacht
door-all-inside = Wie op de lijst staat, is verwerkt. Typ een naam voor wie er nog binnenkomt.
door-active = Enter: { $name }, { $organisation }.
door-taken-back = nog niet binnen
door-key-choose = kies
door-key-present = aanwezig
door-key-clear = leeg
reply-new-name-fills = Deze naam vult de plaats waarvan de naam nog volgt.
meeting-remove = Bijeenkomst verwijderen
meeting-warning-short =
    { $days ->
        [one] Er is maar { $days } dag om te antwoorden.
       *[other] Er zijn maar { $days } dagen om te antwoorden.
    }
invite-all =
    { $count ->
        [one] Nodig { $count } organisatie uit
       *[other] Nodig alle { $count } organisaties uit
    }
invite-chosen =
    { $count ->
        [one] { $count } gekozen
       *[other] { $count } gekozen
    }
invite-chosen-action =
    { $count ->
        [one] Nodig { $count } uit
       *[other] Nodig { $count } uit
    }
reply-places-follow =
    { $count ->
        [one] { $count } plaats
       *[other] { $count } plaatsen
    }
reply-waiting =
    { $count ->
        [one] { $count } wacht op een stoel
       *[other] { $count } wachten op een stoel
    }
door-said =
    { $count ->
        [one] { $count } aanwezig
       *[other] { $count } aanwezig
    }
paper-list-changes =
    { $count ->
        [one] 1 verandering,
       *[other] { $count } veranderingen,
    } { $same ->
        [one] 1 blijft zoals het is.
       *[other] { $same } blijven zoals ze zijn.
    }
groups-people =
    { $count ->
        [one] { $count } persoon om in te delen.
       *[other] { $count } personen om in te delen.
    }
groups-seats =
    { $count ->
        [one] { $count } persoon
       *[other] { $count } personen
    }
groups-unseated =
    { $count ->
        [one] { $count } persoon heeft nog geen tafel: { $names }. Kies Bijwerken.
       *[other] { $count } personen hebben nog geen tafel: { $names }. Kies Bijwerken.
    }
groups-repair-moves =
    { $count ->
        [one] { $count } persoon verhuist
       *[other] { $count } personen verhuizen
    }
groups-repair-seated =
    { $count ->
        [one] { $count } persoon krijgt een plaats
       *[other] { $count } personen krijgen een plaats
    }
presence-title = Aanwezigheid per organisatie
presence-present = { $count } aanwezig
presence-expected = { $count } verwacht
presence-excused = afgemeld
presence-missing = afwezig zonder bericht
presence-silent = geen antwoord
presence-not-invited = niet uitgenodigd
presence-back = Terug naar de bijeenkomsten
groups-changes-print = Verhuislijst
meeting-trajectory = Traject
meeting-trajectory-hint = De reeks waar deze bijeenkomst bij hoort. Typ een naam voor een nieuw traject.
meeting-trajectory-new = nieuw traject
meeting-trajectory-rename = Traject anders noemen
meeting-trajectory-name = Nieuwe naam van het traject
meeting-trajectory-name-hint = Deze naam geldt voor alle bijeenkomsten van het traject.
meeting-warning-chairs = Er zijn { $capacity } stoelen en { $people } mensen. Kies een grotere zaal, of spreek af wie er niet komt en haal die van de lijst.
invite-listed = staat op de lijst, nog niet verstuurd
invite-mark-other = Andere dag, of toch niet verstuurd
sent-title =
    { $count ->
        [one] Wat is er verstuurd naar { $count } organisatie?
       *[other] Wat is er verstuurd naar { $count } organisaties?
    }
sent-what = Wat
sent-letter = Brief
sent-mail = Mail
sent-reminder = Herinnering
sent-on = Op welke dag
sent-note = Noteren
sent-take-away = Toch niet verstuurd
sent-other-day = Andere dag
phone-list-mail = Herinnering per mail (concepten)
place-correct = Naam verbeteren
place-correct-name = Naam verbeteren van { $name }
place-correct-hint = De verbeterde naam geldt overal in het dossier. Komt er iemand anders? Kies dan Vervanger.
place-substitute-name = Vervanger voor { $name }
place-needs-noted = { $needs }: dieet of toegang van { $name }
letters-to = Voor wie?
letters-to-all = Alle uitgenodigde organisaties ({ $count })
letters-to-unsent = Nog niets naar verstuurd ({ $count })
letters-to-chosen = Zelf kiezen
organiser-address-hint = Straat, postcode en plaats, elk op een regel. Staat rechtsboven op de brief.
organiser-town-hint = Staat voor de datum van de brief.
organiser-no-reply = Op de brief staat niet waar het antwoord heen kan: uw mailadres en telefoonnummer zijn niet ingevuld.
organiser-no-signed = Onder de brief staat nog geen naam van wie ondertekent.
organiser-fill-in = Afzender invullen
printed-count-people =
    { $count ->
        [one] { $count } persoon, versie { $version }
       *[other] { $count } personen, versie { $version }
    }
printed-count-letters =
    { $count ->
        [one] { $count } brief, versie { $version }
       *[other] { $count } brieven, versie { $version }
    }
printed-count-badges =
    { $count ->
        [one] { $count } badge voor wie komt, versie { $version }
       *[other] { $count } badges voor wie komt, versie { $version }
    }
printed-count-cards =
    { $count ->
        [one] { $count } tafelkaart, versie { $version }
       *[other] { $count } tafelkaarten, versie { $version }
    }
printed-count-organisations =
    { $count ->
        [one] { $count } organisatie, versie { $version }
       *[other] { $count } organisaties, versie { $version }
    }
printed-count-parts =
    { $count ->
        [one] { $count } onderdeel, versie { $version }
       *[other] { $count } onderdelen, versie { $version }
    }
printed-count-none = Versie { $version }
door-person-of = { $name } van { $organisation }
door-same-question = Is dit dezelfde persoon?
door-same-inside = Is dit { $who }, al binnen?
door-same-expected = Is dit { $who }, die op de lijst staat?
door-same-known = Is dit { $who }, al bekend in het dossier?
door-same-yes = Ja, dezelfde
door-same-no = Nee, iemand anders
paper-list-version-named = Versie { $version }
paper-list-printed-on = afgedrukt op { $date } om { $time }
paper-list-version-lines =
    { $count ->
        [one] nummer 1
       *[other] nummers 1 tot en met { $count }
    }{ $blank ->
        [0] { "" }
        [one] , waarvan 1 lege regel
       *[other] , waarvan { $blank } lege regels
    }
paper-list-were-silent = Stonden als afwezig zonder bericht, maar tekenden. Worden nu aanwezig: { $names }
paper-list-were-notified = Stonden als afgemeld, maar tekenden. Worden nu aanwezig: { $names }
paper-list-lines = Getekend op een lege regel. Wie is dat?
paper-list-line-name = Nummer { $number }: naam
paper-list-line-organisation = Nummer { $number }: organisatie
paper-list-nameless =
    { $count ->
        [one] 1 lege regel heeft nog geen naam en wordt niet overgenomen.
       *[other] { $count } lege regels hebben nog geen naam en worden niet overgenomen.
    }
groups-alone =
    { $count ->
        [one] Aan 1 tafel zit maar één persoon. Kies minder tafels.
       *[other] Aan { $count } tafels zit maar één persoon. Kies minder tafels.
    }
