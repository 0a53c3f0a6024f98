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
recovery-step-2 = Kies ‘Wachtzin kwijt? Gebruik de herstelsleutel’ en typ de groepen over. Hoofdletters en streepjes maken niet uit.
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
presence-missing = afwezig zonder bericht
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

## Wat van een persoon bekend is
person-record = Uw gegevens
person-record-on = Zoals het dossier was op { $day }
person-intro = Op dit overzicht staat alles wat wij in ons dossier van u bewaren.
person-facts = Gegevens
person-facts-none = Alleen de naam.
person-initials = Voorletters
person-given-name = Voornaam
person-surname-prefix = Tussenvoegsel
person-surname = Achternaam
person-salutation = Aanhef
person-email = E-mail
person-phone = Telefoon
person-notes = Notitie
person-from-date = Vanaf
person-to-date = Tot
person-positions = Functies
person-positions-none = Geen functie bekend.
person-consents = Toestemmingen
person-consents-none = Geen toestemming gevraagd of gegeven.
person-consent = Waarvoor
person-consent-photo = foto’s
person-consent-share-contact = contactgegevens delen
person-consent-newsletter = nieuwsbrief
person-given = Gegeven op
person-how = Hoe
person-withdrawn = Ingetrokken op
person-meetings = Bijeenkomsten
person-meetings-none = Niet aangemeld voor een bijeenkomst.
person-meeting = Bijeenkomst
person-state = Aangemeld of aanwezig
person-state-registered = aangemeld
person-state-waiting = op de wachtlijst
person-state-withdrawn = afgemeld
person-state-present = aanwezig
person-state-absent-notified = afwezig met bericht
person-state-absent-silent = afwezig zonder bericht
person-state-replaced = vervangen door iemand anders
person-list-numbers = Nummer op lijsten
person-named = Genoemd in andere teksten
person-named-none = Wij vonden uw naam in geen andere tekst.
person-named-at = Waar
person-named-text = Tekst
person-steps = Wat er met uw gegevens gebeurde
person-steps-none = Er is niets veranderd.
person-step-from = van
person-step-to = naar
person-step-gone = weggehaald
person-step-when = Wanneer
person-step-what = Wat
person-step-fields = Welke gegevens
person-step-insert = opgenomen
person-step-update = gewijzigd
person-step-delete = verwijderd
person-rights = Waarom wij dit bewaren en wat u kunt vragen
person-why = Wij bewaren uw gegevens om met uw organisatie te kunnen samenwerken.
person-how-long = Wij bewaren ze zolang u een functie hebt en daarna nog een jaar. Wensen over eten en toegang verwijderen wij vier weken na de bijeenkomst.
person-shared = Wij geven uw contactgegevens alleen door als u daar toestemming voor gaf.
person-ask = U kunt ons vragen om uw gegevens te verbeteren of te verwijderen.

standing = Stand van zaken
standing-on = Op { $day }
standing-step = Stap
standing-far = Hoe ver
standing-state = Stand
standing-when = Wanneer
standing-what = Wat
standing-todo-none = Er wacht nu niets.
standing-bold = Wat vet staat, mist nog.
