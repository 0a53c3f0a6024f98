# Organisaties, mensen, werkgebieden, dubbele.

organisation-kind-visiting = bezoek en gezelschap
organisation-kind-buddies = maatjes en thuisadministratie
organisation-kind-dementia = dementie
organisation-kind-informal-care = mantelzorg en respijt
organisation-kind-palliative-care = palliatieve zorg en thuiszorg
organisation-kind-illness-drop-in = inloop bij ziekte
organisation-kind-food-poverty = voedsel en armoede
organisation-kind-church = kerk en diaconie
organisation-kind-refugees-language = vluchtelingen en taal
organisation-kind-seniors-union = ouderenbond
organisation-kind-disability = gehandicapten, autisme, ggz
organisation-kind-odd-jobs-transport = klussen en vervoer
organisation-kind-youth-in-trouble = jeugd in de knel
organisation-kind-social-legal = sociaal-juridisch
organisation-kind-neighbourhood-initiative = buurt- of dorpsinitiatief, zorgcoöperatie
organisation-kind-day-centre = dagopvang, inloop, eettafel
organisation-kind-support-organisation = steunorganisatie of koepel
organisation-kind-none = nog geen soort

organisation-legal-form-foundation = stichting
organisation-legal-form-association = vereniging
organisation-legal-form-church = kerkgenootschap
organisation-legal-form-national-branch = afdeling van landelijke organisatie
organisation-legal-form-informal-group = informele groep
organisation-legal-form-cooperative = coöperatie

area-scope-set = gekozen wijken en buurten
area-scope-municipality = hele gemeente
area-scope-region = regio

consent-purpose-photo = foto's
consent-purpose-share-contact = contactgegevens delen
consent-purpose-newsletter = nieuwsbrief

# Wat er twijfelachtig is aan een waarde. Wat u typte, is bewaard.
problem-email-invalid = Dit is geen bruikbaar e-mailadres.
problem-email-comma = In dit e-mailadres staat een komma waar een punt hoort.
problem-email-several = Hier staan meer e-mailadressen. Bewaar er één.
problem-phone-invalid = Dit telefoonnummer bestaat niet.
problem-phone-several = Hier staat meer dan één nummer.
problem-postcode-invalid = Een postcode is vier cijfers en twee letters.
problem-postcode-letters = De letters SA, SD en SS komen in postcodes niet voor.
problem-kvk-invalid = Een KvK-nummer heeft acht cijfers.
problem-kvk-is-rsin = Dit zijn negen cijfers: een RSIN, geen KvK-nummer.
problem-bsn-like = Dit getal lijkt op een BSN. Dat hoort hier niet. Haal het weg.
problem-kind-unknown = Deze soort ken ik niet.
problem-legal-form-unknown = Deze rechtsvorm ken ik niet.
problem-area-not-understood = Dit deel van het werkgebied begrijp ik niet.
problem-website-invalid = Dit is geen webadres.
problem-name-missing = De naam ontbreekt.
problem-surname-missing = De achternaam ontbreekt.
problem-surname-abbreviated = De achternaam is alleen een letter.
problem-date-not-understood = Deze datum begrijp ik niet.
problem-ambition-alike = Deze organisatie heeft al bijna dezelfde ambitie:
problem-number-taken = Dit nummer is al eens gebruikt. De ambitie krijgt het volgende vrije nummer.
problem-number-invalid = Dit is geen nummer van een ambitie. Zij krijgt het volgende vrije nummer.
problem-suggestion = Bedoelt u { $value }?
problem-take-suggestion = Overnemen: { $value }

organisation-field-name = Naam
organisation-field-aliases = Ook bekend als
organisation-field-aliases-help = Elke naam op een eigen regel. Zo herkent Hartwerk de organisatie in lijsten.
organisation-field-kind = Soort
organisation-field-legal-form = Rechtsvorm
organisation-field-kvk = KvK-nummer
organisation-field-website = Website
organisation-field-email = E-mail
organisation-field-phone = Telefoon
organisation-field-street = Straat en nummer
organisation-field-postcode = Postcode
organisation-field-city = Plaats
organisation-field-area = Werkgebied
organisation-field-area-text = Werkgebied in eigen woorden
organisation-field-branch-of = Afdeling van
organisation-field-notes = Notities
organisation-field-initials = Voorletters
organisation-field-given-name = Voornaam
organisation-field-surname = Achternaam
organisation-field-role = Functie

organisations-search = Zoek op naam of plaats
organisations-search-label = Zoeken in de lijst
organisations-add = Organisatie toevoegen
organisations-import = Lijst inlezen
organisations-export = Opslaan als
organisations-export-xlsx = Excel (.xlsx)
organisations-export-ods = LibreOffice (.ods)
organisations-export-csv = CSV
organisations-duplicates = Dubbele zoeken
organisations-areas = Werkgebieden
organisations-filter-active = Actief
organisations-filter-doubtful = Nog iets te doen
organisations-filter-ended = Gestopt
organisations-filter-all = Alle
organisations-filter-kind = Soort
organisations-filter-any-kind = Alle soorten
organisations-filter-place = Wijk of buurt
organisations-filter-any-place = Hele gemeente
organisations-sort = Volgorde
organisations-sort-name = Op naam
organisations-sort-kind = Op soort
organisations-sort-city = Op plaats
organisations-count = { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
}
organisations-empty-title = Nog geen organisaties
organisations-empty = Lees uw adreslijst in uit Excel of CSV, of voeg de eerste organisatie zelf toe.
organisations-none-match = Geen organisatie past bij ‘{ $text }’ en deze filters.
organisations-none-filter = Geen organisatie past bij deze filters.
organisations-clear-filters = Filters wissen
organisations-contacts = { $count ->
    [0] niemand bekend
    [one] 1 contactpersoon
   *[other] { $count } contactpersonen
}
organisations-doubts = { $count ->
    [one] 1 ding te doen
   *[other] { $count } dingen te doen
}
organisations-choose = Kies een organisatie in de lijst.
organisation-list-label = Organisaties
unplaced-title = Mensen zonder organisatie
unplaced-text = Deze mensen hebben nu nergens een functie. Bewaar iemand niet langer dan nodig: een jaar na de laatste functie. Open de persoon om een functie te geven of alles te wissen.
unplaced-none = Iedereen in dit dossier heeft een functie bij een organisatie.
unplaced-name = Naam

organisation-new = Nieuwe organisatie
organisation-edit = Wijzigen
organisation-end = Laten eindigen
organisation-end-on = Laatste dag
organisation-ended = Gestopt op { $date }
organisation-reopen = Gaat toch verder
organisation-remove = Verwijderen
organisation-more = Meer met { $name }
organisation-merge = Samenvoegen
organisation-about = Gegevens
organisation-people = Contactpersonen
organisation-chain = Van uitnodiging tot ambitie
organisation-chain-empty = Nog niet uitgenodigd. Nodig de organisatie uit bij een bijeenkomst.
organisation-chain-present = { $count ->
    [0] niemand aanwezig
    [one] 1 persoon aanwezig
   *[other] { $count } personen aanwezig
}
organisation-chain-ambitions = { $count ->
    [one] 1 ambitie
   *[other] { $count } ambities
}
organisation-ambition-state-concept = concept
organisation-ambition-state-submitted = voorgelegd
organisation-ambition-state-confirmed = bevestigd
organisation-ambition-state-withdrawn = ingetrokken
organisation-invitation-state-invited = uitgenodigd
organisation-invitation-state-reminded = herinnerd
organisation-invitation-state-registered = aangemeld
organisation-invitation-state-declined = afgemeld
organisation-invitation-state-silent = geen reactie
organisation-source = Zo stond het in de lijst
organisation-branches = Afdelingen
organisation-unknown = niet ingevuld
organisation-history = Geschiedenis

person-add = Contactpersoon toevoegen
person-add-name = Naam van de contactpersoon
person-add-name-help = Typ de hele naam, zoals ‘mw. A.M. van der Linde’.
person-read-as = Gelezen als { $name }
person-initials = Voorletters
person-given-name = Voornaam
person-prefix = Tussenvoegsel
person-surname = Achternaam
person-salutation = Aanhef
person-salutation-help = Leeg laten geeft ‘{ $salutation }’.
person-email = E-mail
person-phone = Telefoon
person-role = Functie
person-notes = Notities
person-from = Vanaf
person-until = Tot en met
person-positions = Functies
person-add-position = Functie toevoegen
person-position-at = Organisatie
person-consents = Toestemming
person-consent-give = Toestemming noteren
person-consent-how = Hoe gegeven
person-consent-how-help = Bijvoorbeeld: op het aanmeldformulier.
person-consent-given = gegeven op { $date }
person-consent-withdraw = Intrekken
person-consent-withdrawn = ingetrokken op { $date }
person-consent-none = Geen toestemming genoteerd. Foto's, delen en nieuwsbrief mogen dan niet.
person-meetings = Bijeenkomsten
person-remove = Persoon verwijderen
person-former = tot { $date }
person-merge = Samenvoegen met
person-up = { $name } eerder in de lijst
person-none = Nog geen contactpersoon. Typ hieronder een naam.

areas-title = Werkgebieden
areas-credit = Indeling: { $credit }
areas-add = Werkgebied toevoegen
areas-name = Naam
areas-scope = Bereik
areas-parts = Wijken en buurten
areas-used = { $count ->
    [0] nog door niemand gekozen
    [one] van 1 organisatie
   *[other] van { $count } organisaties
}
areas-empty = Nog geen werkgebieden. Ze ontstaan bij het inlezen van een lijst, of voeg er een toe.
areas-understood = Gelezen als: { $places }
areas-not-understood = Niet begrepen: { $words }
areas-municipality = Andere gemeente inlezen
areas-municipality-name = Naam van de gemeente
areas-municipality-help = Een lijst met codes van wijken (WK…) en buurten (BU…) en hun namen: Excel, ODS of CSV. Of GeoJSON, zoals het CBS en PDOK die geven.
areas-none = Geen werkgebied gekozen

duplicates-title = Misschien dubbel
duplicates-none = Niets lijkt dubbel.
duplicates-look = Naast elkaar zetten
duplicates-organisations = Organisaties
duplicates-persons = Personen

duplicate-reason-same-name = dezelfde naam
duplicate-reason-similar-name = bijna dezelfde naam
duplicate-reason-same-kvk = hetzelfde KvK-nummer
duplicate-reason-same-email = hetzelfde e-mailadres
duplicate-reason-same-phone = hetzelfde telefoonnummer
duplicate-reason-same-website = dezelfde website
duplicate-reason-same-address = hetzelfde adres
duplicate-reason-same-contact = dezelfde contactpersoon
duplicate-reason-same-organisation = bij dezelfde organisatie

merge-title = { $other } bij { $keep } voegen?
merge-choose = Samenvoegen met welke organisatie?
merge-choose-person = Samenvoegen met welke persoon?
merge-keep = Blijft
merge-other = Gaat op
merge-differences = Dit verschilt. Kies wat blijft.
merge-moves = Dit verhuist mee
merge-move-position = { $count ->
    [one] 1 contactpersoon
   *[other] { $count } contactpersonen
}
merge-move-invitation = { $count ->
    [one] 1 uitnodiging
   *[other] { $count } uitnodigingen
}
merge-move-registration = { $count ->
    [one] 1 aanmelding
   *[other] { $count } aanmeldingen
}
merge-move-ambition = { $count ->
    [one] 1 ambitie
   *[other] { $count } ambities
}
merge-move-organisation-alias = { $count ->
    [one] 1 andere naam
   *[other] { $count } andere namen
}
merge-move-organisation = { $count ->
    [one] 1 afdeling
   *[other] { $count } afdelingen
}
merge-move-consent = { $count ->
    [one] 1 toestemming
   *[other] { $count } toestemmingen
}
merge-moves-none = Er verhuist niets mee.
merge-clash = Beide stonden bij { $title }. Er blijft één over; een opmerking blijft bewaard.
merge-same-person = { $left } en { $right } zijn dezelfde persoon
merge-do = Samenvoegen
merge-swap = Omwisselen

export-name = organisaties
export-organisation = Organisatie
export-alias = Ook bekend als
export-kind = Soort
export-legal-form = Rechtsvorm
export-kvk = KvK
export-area = Werkgebied
export-street = Adres
export-postcode = Postcode
export-city = Plaats
export-website = Website
export-email = E-mail organisatie
export-phone = Telefoon organisatie
export-contact = Contactpersoon
export-contact-initials = voorletters
export-contact-given-name = voornaam
export-contact-prefix = tussenvoegsel
export-contact-surname = achternaam
export-contact-role = functie
export-contact-email = e-mail
export-contact-phone = telefoon
export-notes = Opmerkingen

# De stappen die u ongedaan kunt maken.
op-organisation-add = { $name } toegevoegd
op-organisation-change = { $name } gewijzigd
op-organisation-end = { $name } is gestopt
op-organisation-reopen = { $name } gaat verder
op-organisation-remove = { $name } verwijderd
op-organisation-merge = { $other } bij { $name } gevoegd
op-person-add = { $name } toegevoegd
op-person-change = { $name } gewijzigd
op-person-remove = { $name } verwijderd
op-person-merge = { $other } bij { $name } gevoegd
op-position-add = Functie van { $name } toegevoegd
op-position-change = Functie van { $name } gewijzigd
op-position-remove = Functie van { $name } verwijderd
op-position-order = Volgorde van contactpersonen gewijzigd
op-consent-give = Toestemming van { $name } genoteerd
op-consent-withdraw = Toestemming van { $name } ingetrokken
op-area-add = Werkgebied { $name } toegevoegd
op-area-change = Werkgebied { $name } gewijzigd
op-area-remove = Werkgebied { $name } verwijderd
op-area-load = Indeling van { $name } ingelezen
op-area-begin = Indeling van Woerden klaargezet

error-merge-same = Dit zijn twee keer dezelfde gegevens. Er is niets veranderd. Kies een andere om mee samen te voegen.
error-places-no-codes = In deze lijst staan geen codes van wijken of buurten. Er is niets veranderd. Kies een lijst met codes als WK063201 of BU06320101.
error-places-code-twice = De code { $code } staat er twee keer, met verschillende namen. Er is niets veranderd. Verbeter de lijst en lees die opnieuw in.

# Voorgoed verwijderen en inzage
person-report = Inzage: alles op papier
person-erase = Voorgoed verwijderen
report-title = Gegevens van { $name }
report-text = Alles wat dit dossier van deze persoon bewaart, om aan die persoon te geven.
erase-title = { $name } voorgoed verwijderen?
erase-final = Dit kunt u niet ongedaan maken.
erase-done = De persoon is voorgoed verwijderd.
erase-left = In deze teksten staat de naam misschien nog. Alleen u ziet of het dezelfde persoon is.
erase-goes-person =
    Weg: naam, e-mail, telefoon en notitie, { $positions ->
        [one] 1 functie
       *[other] { $positions } functies
    } en { $consents ->
        [one] 1 toestemming
       *[other] { $consents } toestemmingen
    }.
erase-goes-registrations =
    { $count ->
        [one] 1 plaats bij een bijeenkomst telt nog mee, zonder naam en wensen.
       *[other] { $count } plaatsen bij bijeenkomsten tellen nog mee, zonder naam en wensen.
    }
erase-goes-history = Ook weg uit de geschiedenis en het zoeken, en uit de ingelezen regel van de adreslijst.
erase-goes-undo = Wat u hiervoor deed, kunt u daarna ook niet meer ongedaan maken.
erase-mentions =
    { $count ->
        [one] Deze tekst noemt misschien dezelfde persoon. Pas hem eerst aan, dan gaat de naam ook daar uit de geschiedenis.
       *[other] Deze { $count } teksten noemen misschien dezelfde persoon. Pas ze eerst aan, dan gaat de naam ook daar uit de geschiedenis.
    }
erase-backups =
    { $count ->
        [one] Ook de back-up van eerder verwijderen
       *[other] Ook de { $count } back-ups van eerder verwijderen
    }
erase-backups-hint = Daar staan de gegevens nog in. Hartwerk maakt eerst een nieuwe back-up.
erase-action = Voorgoed verwijderen
op-person-purge = Een persoon is voorgoed verwijderd
op-needs-purge = Wensen over eten en toegang zijn voorgoed verwijderd

duplicate-reason-other-place = andere plaats
merge-notes-both = Beide opmerkingen blijven, onder elkaar.
person-until-later = tot en met { $date }
person-positions-saved = Wijzigingen in functies worden meteen bewaard.
areas-municipality-keeps = Werkgebieden die u al hebt gemaakt, houden hun namen en plaatsen uit { $name }.
error-position-ends-first = De einddatum ligt vóór de begindatum. De functie is niet gewijzigd. Verbeter een van de twee datums.
duplicates-apart = Niet dezelfde
op-merge-apart = { $name } en { $other } zijn niet dezelfde
