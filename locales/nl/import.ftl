# Een lijst inlezen.

import-title = Lijst inlezen
import-step-file = Bestand
import-step-columns = Kolommen
import-step-rows = Rijen
import-step-duplicates = Dubbele
import-step-done = Klaar
import-choose = Kies uw adreslijst: Excel, LibreOffice of CSV. Er verandert niets voordat u op Inlezen drukt.
import-choose-file = Bestand kiezen
import-reading = De lijst wordt gelezen
import-file = { $file }
import-sheet = Blad
import-sheet-rows = { $name } ({ $count } rijen)
import-header-at = De koppen staan in rij { $row }.
import-no-header = Er zijn geen koppen gevonden. Ik keek naar de inhoud.
import-columns-help = Wat staat er in elke kolom? Verbeter wat niet klopt.
import-column = Kolom
import-column-unnamed = kolom { $number }
import-example = Voorbeeld
import-means = Betekenis
import-means-of = Betekenis van { $column }
import-target-left-out = Niet inlezen
import-target-remark = Bij de notities
import-target-group-organisation = Organisatie
import-target-group-contact = Contactpersoon { $number }
import-field-name = Naam van de organisatie
import-field-alias = Andere naam
import-field-kind = Soort
import-field-legal-form = Rechtsvorm
import-field-kvk = KvK-nummer
import-field-service-area = Werkgebied
import-field-street = Straat en nummer
import-field-house-number = Huisnummer
import-field-postcode = Postcode
import-field-city = Plaats
import-field-website = Website
import-field-email = E-mail
import-field-phone = Telefoon
import-field-notes = Notities
import-contact-field-full-name = Hele naam
import-contact-field-title = Aanhef
import-contact-field-initials = Voorletters
import-contact-field-given-name = Voornaam
import-contact-field-surname-prefix = Tussenvoegsel
import-contact-field-surname = Achternaam
import-contact-field-role = Functie
import-contact-field-email = E-mail
import-contact-field-phone = Telefoon
import-contact-field-other-phone = Tweede telefoon
import-contact-of = contactpersoon { $number }: { $field }
import-to-rows = Rijen bekijken
import-rows-summary = { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
} en { $persons ->
    [one] 1 contactpersoon
   *[other] { $persons } contactpersonen
}
import-rows-doubtful = { $count ->
    [0] Alles ziet er goed uit.
    [one] 1 rij heeft iets om naar te kijken.
   *[other] { $count } rijen hebben iets om naar te kijken.
}
import-only-doubtful = Alleen rijen met iets om naar te kijken
import-row = Rij { $row }
import-row-number = Rij
import-row-continues = hoort bij rij { $row }
import-row-include = Rij { $row } inlezen
import-row-left-out = niet ingelezen
import-more-rows = Meer rijen tonen
import-take = Overnemen: { $value }
import-taken = Wordt { $value }
import-to-duplicates = Dubbele bekijken
import-questions = { $count ->
    [0] Niets lijkt dubbel.
    [one] 1 vraag over iets dat dubbel lijkt.
   *[other] { $count } vragen over dingen die dubbel lijken.
}
import-questions-help = Zonder antwoord blijven het er twee.
import-question-organisation = { $left } lijkt op { $right }. Is dit dezelfde organisatie?
import-question-person = { $left } lijkt op { $right }. Is dit dezelfde persoon?
import-because = Omdat: { $reasons }
import-answer-same = Ja, dezelfde
import-answer-different = Nee, twee verschillende
import-in-dossier = in het dossier
import-in-row = rij { $row }
import-what-stays = Wat blijft?
import-keeps = { $field }: { $value } blijft
import-no-differences = Er is niets wat elkaar tegenspreekt.
import-left-out = Niet ingelezen
import-left-out-blank = { $rows ->
    [one] Rij { $row } is leeg.
   *[other] Rij { $row } tot en met { $last } zijn leeg.
}
import-left-out-no-name = Rij { $row } heeft geen organisatie.
import-left-out-same-as-earlier-row = Rij { $row } staat er al, woord voor woord.
import-left-out-already-known = Rij { $row } staat al zo in het dossier.
import-left-out-chosen = Rij { $row } hebt u overgeslagen.
import-commit = Inlezen
import-commit-count = { $count ->
    [one] 1 organisatie inlezen
   *[other] { $count } organisaties inlezen
}
import-committing = De lijst wordt ingelezen
import-done = { $organisations ->
    [0] Geen nieuwe organisaties
    [one] 1 organisatie ingelezen
   *[other] { $organisations } organisaties ingelezen
}, met { $persons ->
    [one] 1 nieuwe contactpersoon
   *[other] { $persons } nieuwe contactpersonen
}.
import-done-completed = { $count ->
    [one] 1 organisatie aangevuld
   *[other] { $count } organisaties aangevuld
}.
import-done-undo = Klopt het niet? Met Ctrl+Z haalt u alles in één keer weer weg.
import-done-look = Organisaties bekijken
import-another = Nog een lijst inlezen
import-stop = Stoppen met inlezen

import-step-of = Stap { $step } van { $total }: { $name }
import-step-names = Organisaties
import-target-source = Bij de herkomst
import-ambition-organisation = Organisatie
import-ambition-text = Ambitie in eigen woorden
import-ambition-target-groups = Voor wie
import-ambition-areas = Waar
import-ambition-contribution-can = Kan zelf bijdragen
import-ambition-contribution-will = Gaat zelf bijdragen
import-ambition-number = Nummer van de ambitie
import-ambition-source-note = Uit welke notitie
import-ambitions-title = Lijst met ambities inlezen
import-ambitions-choose = Kies een lijst met ambities: Excel, LibreOffice of CSV, met één ambitie per rij. Er verandert niets voordat u op Inlezen drukt.
import-ambitions-look = Ambities bekijken
import-ambitions-nothing = Er is geen rij om in te lezen. Kijk hierboven waarom.
import-ambitions-summary = { $count ->
    [0] Geen ambities
    [one] 1 ambitie
   *[other] { $count } ambities
} van { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
}.
import-ambitions-commit = { $count ->
    [0] Niets om in te lezen
    [one] 1 ambitie inlezen
   *[other] { $count } ambities inlezen
}
import-ambitions-done = { $count ->
    [one] 1 ambitie genoteerd
   *[other] { $count } ambities genoteerd
} van { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
}, elk als concept.
import-ambitions-done-new = { $count ->
    [one] Nieuwe organisatie: { $names }.
   *[other] Nieuwe organisaties: { $names }.
}
import-ambitions-done-names = { $count ->
    [one] 1 andere naam is onthouden.
   *[other] { $count } andere namen zijn onthouden.
}
import-columns-left-out = Niet gelezen kolommen: { $columns }
import-names = { $count ->
    [one] 1 naam ken ik niet.
   *[other] { $count } namen ken ik niet.
}
import-names-help = Wie wordt bedoeld? Zonder antwoord worden die rijen niet ingelezen.
import-name-title = ‘{ $name }’
import-name-question = Wie is ‘{ $name }’?
import-name-rows = { $count ->
    [one] Staat in rij { $rows }
   *[other] Staat in { $count } rijen: { $rows }
}
import-name-is = Dat is { $name }
import-name-other = Een andere organisatie uit het dossier
import-name-which = Welke organisatie is ‘{ $name }’?
import-name-new = Een nieuwe organisatie
import-name-leave-out = Deze rijen niet inlezen
import-name-remember = ‘{ $name }’ onthouden als andere naam
import-owner-new = nieuwe organisatie
import-owner-listed = in de lijst: ‘{ $name }’
import-owner-above = organisatie uit rij { $row }
import-ambition-left-out-blank = { $rows ->
    [one] Rij { $row } is leeg.
   *[other] Rij { $row } tot en met { $last } zijn leeg.
}
import-ambition-left-out-no-text = Rij { $row } heeft geen ambitie.
import-ambition-left-out-no-organisation = Rij { $row } heeft geen organisatie.
import-ambition-left-out-unknown-organisation = Rij { $row }: u hebt niet gekozen wie ‘{ $about }’ is.
import-ambition-left-out-organisation-left-out = Rij { $row }: ‘{ $about }’ leest u niet in.
import-ambition-left-out-same-as-earlier-row = Rij { $row } zegt hetzelfde als rij { $about }.
import-ambition-left-out-already-known = Rij { $row } staat al in het dossier, als ambitie { $about }.
import-ambition-left-out-chosen = Rij { $row } hebt u overgeslagen.

op-ambition-import = { $count ->
    [one] 1 ambitie ingelezen uit { $file }.
   *[other] { $count } ambities ingelezen uit { $file }.
}
op-import-commit = { $count ->
    [0] Lijst ingelezen: { $file }
    [one] 1 organisatie ingelezen uit { $file }
   *[other] { $count } organisaties ingelezen uit { $file }
}

error-list-too-large = Dit bestand is te groot. Er is niets veranderd. Bewaar alleen het blad met de lijst in een nieuw bestand.
error-list-too-many-cells = Deze lijst heeft te veel rijen. Er is niets veranderd. Haal lege rijen en oude bladen weg, of splits de lijst.
error-list-not-a-list = Dit bestand is geen lijst. Er is niets veranderd. Kies een bestand uit Excel of LibreOffice, of een CSV.
error-list-encrypted = Dit bestand heeft een wachtwoord. Er is niets veranderd. Bewaar het in Excel zonder wachtwoord en kies het opnieuw.
error-list-damaged = Dit bestand is beschadigd. Er is niets veranderd. Open het in Excel, bewaar het opnieuw en probeer het nog eens.
error-list-empty = In dit bestand staat niets. Er is niets veranderd. Kies een ander bestand.
error-import-gone = De lijst is niet meer in het geheugen. Er is niets veranderd. Kies het bestand opnieuw.
error-import-no-name = Geen kolom is de naam van de organisatie. Er is niets veranderd. Wijs bij Kolommen aan waar de naam staat.
error-import-no-ambition = Geen kolom bevat de ambities. Er is niets veranderd. Wijs bij Kolommen aan waar de ambitie staat.
error-import-changed = Het dossier is intussen veranderd, en daarmee wat er te vragen is. Er is niets ingelezen. Ga terug naar Kolommen en bekijk de rijen opnieuw.
error-list-cannot-open = Dit bestand kan niet worden geopend. Er is niets veranderd. Staat het nog op die plek en is het niet open in een ander programma? Kies het opnieuw.
error-list-too-slow = Het lezen van dit bestand duurde te lang en is gestopt. Er is niets veranderd. Bewaar alleen het blad met de lijst in een nieuw bestand.

import-drop = Of sleep het bestand naar dit venster.
import-header = De rij met kopjes
import-header-none = geen: elke rij is een organisatie
import-header-row = rij { $row }: { $text }

import-rows-nothing = Er is geen rij om in te lezen.
import-rows-questions = { $count ->
    [one] Er is 1 vraag over wat misschien dubbel is.
   *[other] Er zijn { $count } vragen over wat misschien dubbel is.
}
import-kvk = KvK { $number }
import-bsn-column = Hartwerk bewaart geen BSN. Deze kolom wordt niet ingelezen.
import-contact-pair = { $left } en { $right }
import-done-nothing = Er is niets bijgekomen.
import-done-persons-completed = { $count ->
    [one] 1 contactpersoon bijgewerkt
   *[other] { $count } contactpersonen bijgewerkt
}.
import-not-taken = Niet overgenomen uit de lijst
import-not-taken-help = Hier stond al iets anders. Dat is gebleven, omdat u niet koos voor de lijst.
import-not-taken-line = Rij { $row }, { $name }, { $field }: ‘{ $kept }’ is gebleven, ‘{ $listed }’ uit de lijst is niet overgenomen.
