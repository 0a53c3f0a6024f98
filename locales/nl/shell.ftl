# De woorden van het venster en van de onderdelen die elk scherm gebruikt.

app-name = Hartwerk

skip-to-content = Naar de inhoud

screen-overview = Overzicht
screen-organisations = Organisaties
screen-meetings = Bijeenkomsten
screen-ambitions = Ambities
screen-support = Ondersteuning
screen-plan = Wmo-plan
screen-workshop = Werkplaats
screen-pilots = Pilots
screen-report = Rapport
screen-concepts = Begrippen
screen-settings = Instellingen

nav-screens = Schermen
nav-menu = Menu
nav-to-do = te doen
nav-only-here = Alleen op deze laptop.
nav-saved-at = Bewaard om { $time }

page-parts = Onderdelen

dossier-menu = Dossier:
dossier-lock = Vergrendelen
dossier-other = Ander dossier openen
dossier-example-mark = Dit is het voorbeeld

action-add = Toevoegen
action-save = Bewaren
action-ready = Klaar
action-cancel = Annuleren
action-close = Sluiten
action-change = Wijzigen
action-remove = Verwijderen
action-remove-named = { $name } weghalen
action-stop = Stoppen
action-again = Opnieuw proberen
action-print = Afdrukken
action-save-pdf = PDF opslaan
action-show-choices = Keuzes tonen
action-choose-file = Bestand kiezen
action-open = Openen
action-back = Terug
action-next = Verder
action-all = Alle

field-required = nodig
field-date-unread = Deze datum begrijp ik niet. Typ bijvoorbeeld 8 oktober.
field-time-unread = Deze tijd begrijp ik niet. Typ bijvoorbeeld 15.00.
field-bsn-warning = Dit getal lijkt op een BSN. Dat hoort hier niet. Haal het weg.

choices-none = Niets begint met ‘{ $typed }’.
choices-more = Nog { $count } meer. Typ verder om te kiezen.
choices-new = Nieuw: { $name }

progress-count = { $done } van { $total }

percent = { $value } %

words-page = blz. { $page }

print-previous-page = Vorige bladzijde
print-next-page = Volgende bladzijde
print-page-of = Bladzijde { $page } van { $pages }
print-page-alt = { $name }, bladzijde { $page } van { $pages }
print-preview-of = Voorbeeld van { $name }
print-smaller = Kleiner
print-larger = Groter
print-making = Het voorbeeld wordt gemaakt
print-handed-over = { $name } is geopend om af te drukken.
print-saved = { $name } is opgeslagen.

undo-undo = Ongedaan maken
undo-redo = Opnieuw doen
undo-undone = Teruggedraaid:
undo-nothing = Er is niets om ongedaan te maken.

redo-nothing = Er is niets om opnieuw te doen.

palette-open = Zoek of doe iets
palette-title = Zoek in het dossier of doe iets
palette-placeholder = Zoek een naam, een woord of een taak
palette-results = Gevonden
palette-found = In het dossier
palette-do = Doen
palette-nothing = Niets gevonden voor ‘{ $typed }’.

keys-title = Alle toetsen
keys-here = Op dit scherm
keys-everywhere = Overal
keys-single-off = Losse letters staan uit. U zet ze aan bij Instellingen.
keys-screens = scherm
keys-papers = Papieren
keys-next-pane = Volgende deel
keys-previous-pane = Vorige deel
keys-search-list = Zoek in de lijst

boundary-title = Dit scherm stopte
boundary-text = Er ging iets mis op dit scherm. Uw gegevens zijn bewaard. Open het scherm opnieuw.
boundary-again = Scherm opnieuw openen

only-looking = U kijkt alleen: u kunt zoeken en afdrukken, maar niets wijzigen.
only-looking-reopen = Openen om te wijzigen
clock-set-back = Klopt de datum van deze laptop? Het is nu { $today }, maar in dit dossier is al gewerkt op { $worked }. Wat u nu doet, krijgt een te vroege datum. Zet de klok goed. Verder werken kan; er gaat niets verloren.
clock-seen = Gezien

kind-organisation = organisatie
kind-person = persoon
kind-meeting = bijeenkomst
kind-ambition = ambitie
kind-plan-element = Wmo-plan
kind-policy-plan = Wmo-plan
kind-trajectory = traject
kind-district = wijk
kind-neighbourhood = buurt

history-none = Hier is nog niets gewijzigd.
history-empty = leeg
history-title = Geschiedenis

# Velden, zoals de geschiedenis ze noemt.
record-name = naam
record-kind = soort
record-kvk = KvK-nummer
record-website = website
record-email = e-mail
record-phone = telefoon
record-street = straat
record-postcode = postcode
record-city = plaats
record-notes = opmerking
record-ended-on = gestopt op
record-given-name = voornaam
record-initials = voorletters
record-surname-prefix = tussenvoegsel
record-surname = achternaam
record-role = functie
record-from-date = vanaf
record-to-date = tot
record-title = titel
record-date = datum
record-starts-at = begin
record-ends-at = einde
record-venue = gebouw
record-address = adres
record-room = zaal
record-capacity = stoelen
record-reply-by = antwoord vóór
record-max-persons = personen per organisatie
record-text = tekst
record-confirmed-by = naam van wie bevestigt

error-host-unreachable = Het programma antwoordt niet meer. Wat al bewaard was, is bewaard. Start Hartwerk opnieuw.

drop-here = Laat los om in te lezen
drop-unknown = { $name } kan Hartwerk niet lezen. Een adreslijst is Excel, ODS of CSV; een plan is PDF, Word, ODT, HTML of RTF.

draft-restored = Dit had u eerder ingevuld en nog niet bewaard.
draft-start-over = Opnieuw beginnen
draft-unsaved = U hebt wijzigingen die nog niet bewaard zijn.
draft-stay = Verder invullen
draft-throw-away = Wijzigingen weggooien
draft-kept-locked = Wat u had ingevuld maar nog niet had bewaard, staat er nog als u het formulier weer opent. Sluit u het programma, dan is het weg.
field-number-unread = Typ hier een getal, bijvoorbeeld 8.
field-number-range = Typ hier een getal van { $min } tot en met { $max }.

undo-redone = Opnieuw gedaan:
record-alias = andere naam
