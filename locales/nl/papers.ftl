# Woorden op papier. B1, u-vorm.

## Op elk papier
page-of = Blad { $page } van { $pages }
foot = Versie { $version } · gemaakt op { $moment }
example = VOORBEELD
confidential = VERTROUWELIJK
name-follows = Naam volgt
no-organisation = Zonder organisatie
people =
    { $n ->
        [one] 1 persoon
       *[other] { $n } personen
    }
organisations =
    { $n ->
        [one] 1 organisatie
       *[other] { $n } organisaties
    }

## Kolommen
column-number = Nr.
column-name = Naam
column-organisation = Organisatie
column-position = Functie
column-signature = Handtekening
column-phone = Telefoon
column-needs = Wensen
column-notes = Notities
column-here = Er?
column-contact-phone = Contactpersoon en telefoon
column-answer = Antwoord en wie komt
column-table = Tafel
column-from = Was
column-to = Wordt
column-time = Tijd
column-part = Onderdeel
column-who = Wie
column-ambition = Ambitie

## Presentielijst
attendance-list = Presentielijst
control-list = Regielijst
walk-ins = Staat u niet op de lijst? Schrijf hier uw naam en organisatie.
walk-ins-control = Niet aangemeld
attendance-totals =
    Aangemeld: { $people ->
        [one] 1 persoon
       *[other] { $people } personen
    } van { $organisations ->
        [one] 1 organisatie
       *[other] { $organisations } organisaties
    }.
sign-off-counted = Aantal aanwezigen
sign-off-name = Naam gespreksleider
sign-off-initials = Handtekening gespreksleider
table-summary-attendance = Genummerde lijst van aangemelde personen met een vak voor hun handtekening.
table-summary-control = Genummerde lijst van aangemelde personen met telefoon, wensen en notities.

## Badges en tafels
badges = Badges
table-cards = Tafelkaarten
table-number = Tafel { $number }
sign-circle = cirkel
sign-square = vierkant
sign-triangle = driehoek
sign-star = ster
sign-diamond = ruit
sign-cross = kruis
sign-moon = maan
sign-hexagon = zeshoek
sign-ring = ring
sign-drop = druppel
duty-facilitator = gespreksleider
duty-note-taker = notulist
table-plan = Tafelindeling
table-plan-totals =
    { $people ->
        [one] 1 persoon
       *[other] { $people } personen
    } aan { $tables ->
        [one] 1 tafel
       *[other] { $tables } tafels
    }.
table-plan-figures = Over deze indeling
table-changes = Wijzigingen in de tafelindeling
table-plan-figure = { $found } (minst mogelijk { $least })
table-plan-conflicts = Twee van één organisatie aan een tafel
table-plan-kinds = Twee van dezelfde soort aan een tafel
table-plan-areas = Twee uit hetzelfde werkgebied aan een tafel
table-changes-since = Ten opzichte van de tafelkaarten, versie { $version }.
table-changes-count =
    { $moves ->
        [0] Niemand verandert van plaats
        [one] 1 wijziging
       *[other] { $moves } wijzigingen
    }. { $unchanged ->
        [0] Niemand houdt zijn plaats.
        [one] 1 persoon houdt de plaats die hij had.
       *[other] { $unchanged } personen houden hun plaats.
    }
move-new = nieuw
move-gone = komt niet

## Zaalbord en programma
room-sign = Zaalbord
arrow-left = Naar links
arrow-ahead = Rechtdoor
arrow-right = Naar rechts
programme = Programma

## Bellijst
phone-list = Bellijst
phone-list-count =
    { $n ->
        [0] Alle organisaties hebben geantwoord.
        [one] Van 1 organisatie is nog geen antwoord.
       *[other] Van { $n } organisaties is nog geen antwoord.
    }
phone-list-reply-by = Antwoord vóór { $day }.
invited-on = uitgenodigd { $day }
reminded-on = herinnerd { $day }
tried-on = niet bereikt { $days }
no-phone = geen nummer
no-contact = Geen contactpersoon bekend
answer-yes = komt, met
answer-no = komt niet
answer-later = belt terug

## Brieven
salutation-general = Beste mensen,
fact-when = Wanneer
fact-where = Waar
fact-reply = Aanmelden
fact-persons = Met hoeveel
fact-reply-before = vóór { $day }
fact-reply-before-to = vóór { $day }, via { $to }
fact-max-persons =
    { $n ->
        [one] met 1 persoon van uw organisatie
       *[other] met hoogstens { $n } personen van uw organisatie
    }
letter-subject = Onderwerp
letter-greeting = Met vriendelijke groet,
slip-title = Antwoordstrook
slip-comes = Wij komen, met:
slip-not = Wij komen niet
slip-name = Naam
slip-phone = Telefoon
slip-needs = Wensen (eten, toegankelijkheid)

## Herstelblad
recovery-sheet = Herstelblad
recovery-mark = BEWAAR DIT ACHTER SLOT
recovery-intro = Met deze herstelsleutel opent u uw dossier als u de wachtzin niet meer weet.
recovery-dossier = Dossier
recovery-made = Gemaakt op
recovery-key = Herstelsleutel
recovery-steps = Zo gebruikt u de sleutel
recovery-step-1 = Open Hartwerk en kies uw dossier.
recovery-step-2 = Kies ‘Wachtzin vergeten’ en typ de groepen over. Hoofdletters en streepjes maken niet uit.
recovery-step-3 = Kies een nieuwe wachtzin. Daarna maakt Hartwerk een nieuw herstelblad; dit blad geldt dan niet meer.
recovery-warning = Wie dit blad heeft, kan uw dossier lezen. Bewaar het niet bij de laptop. Zonder wachtzin en zonder dit blad kan niemand het dossier nog openen.
recovery-note = Waar ligt dit blad, en wie weet dat?

## Overzicht van presentie
attendance-overview = Overzicht van presentie
overview-total-label = Samen
overview-total =
    { $organisations ->
        [one] 1 organisatie
       *[other] { $organisations } organisaties
    }, { $people ->
        [one] 1 persoon
       *[other] { $people } personen
    }
presence-present = { $n } aanwezig
presence-expected = { $n } verwacht
presence-excused = afgemeld
presence-missing = niet verschenen
presence-silent = geen reactie
presence-not-invited = niet genodigd

## Naast het plan
comparison = Ambities naast het Wmo-plan
comparison-with = Voor het gesprek met de gemeente { $municipality }
comparison-reading = De organisaties staan op alfabet. Links staan hun eigen woorden, rechts de woorden van het plan.
comparison-unjudged =
    { $n ->
        [one] 1 combinatie is nog niet beoordeeld. Wat hier als witte vlek staat, is dus nog niet zeker.
       *[other] { $n } combinaties zijn nog niet beoordeeld. Wat hier als witte vlek staat, is dus nog niet zeker.
    }
comparison-own = Eigen woorden
comparison-plan = Woorden van het plan
comparison-nothing = Niets in het plan sluit hierbij aan.
comparison-note = Opmerking:
comparison-goals = Doelen van het plan die niemand oppakt
comparison-goals-none = Elk doel van het plan wordt door ten minste één organisatie opgepakt.
comparison-outside = Ambities buiten het plan
comparison-outside-none = Elke ambitie sluit ergens aan bij het plan.
ambition-number = Ambitie { $number }
confirmed-on = bevestigd op { $day }
plan-page = blz. { $page }
plan-version = versie { $version } van het plan
judgement-full = volledig
judgement-partial = deels
judgement-conflict = botst
judgement-none = geen
judgement-unjudged = nog niet beoordeeld
coverage = Dekking van het Wmo-plan
coverage-legend = Tekens
coverage-elements = Onderdelen van het plan
coverage-served = Opgepakt?
coverage-yes = ja
coverage-nobody = niemand
coverage-unsure = nog niet zeker
table-summary-coverage = Per ambitie een regel en per onderdeel van het plan een kolom, met in elk vak het oordeel.
table-summary-overview = Per organisatie een regel en per bijeenkomst een kolom, met in elk vak of zij er was.
