# Instellingen: het programma, de beveiliging, back-ups, privacy.

settings-crumb = Van deze laptop en dit dossier
settings-general = Algemeen
settings-security = Beveiliging
settings-backup = Back-ups
settings-privacy = Privacy
settings-about = Over Hartwerk
settings-language = Taal
settings-language-label = Taal van de schermen en de papieren
settings-look = Tekst en kleur
settings-text-size = Grootte van de tekst
settings-theme = Licht of donker
settings-theme-system = zoals de laptop
settings-theme-light = licht
settings-theme-dark = donker
settings-keys = Toetsen
settings-single-keys = Losse letters zijn toetsen
settings-single-keys-hint = Bijvoorbeeld J voor ‘komt’. Zet dit uit als u de laptop met uw stem bedient.

security-lock = Vergrendelen
security-idle = Vergrendel als niemand iets doet
security-idle-minutes =
    { $minutes ->
        [0] nooit
       *[other] na { $minutes } minuten
    }
security-sheet = Herstelblad
security-sheet-text = Met het herstelblad opent u het dossier als u de wachtzin kwijt bent. Leg het op een veilige plek, niet bij de laptop.
security-passphrase = Andere wachtzin
security-old = Wachtzin van nu
security-new = Nieuwe wachtzin
security-void = Oude herstelbladen werken niet meer
security-void-hint = Kies dit als een blad misschien in verkeerde handen is. Druk daarna een nieuw blad af.
security-change = Wachtzin wijzigen
security-busy = De wachtzin wordt gewijzigd
security-changed = De wachtzin is gewijzigd. Druk ook een nieuw herstelblad af.
security-recovered = U opende het dossier met de herstelsleutel. Tot u het vergrendelt, kiest u hier een nieuwe wachtzin zonder de oude.
security-backups-left =
    { $count ->
        [one] 1 back-up houdt de oude wachtzin.
       *[other] { $count } back-ups houden de oude wachtzin.
    }

backup-text = Hartwerk maakt zelf een back-up als u het dossier opent en er iets veranderd is. Ze staan naast het dossier, achter dezelfde wachtzin.
backup-make = Nu een back-up maken
backup-made = De back-up is gemaakt.
backup-list = Back-ups van dit dossier

privacy-holds = Wat dit dossier van mensen bewaart
privacy-persons = Personen
privacy-without-position = Personen zonder functie nu
privacy-without-position-hint = Bewaar iemand niet langer dan nodig: een jaar na de laatste functie.
privacy-wishes = Wensen over eten of toegang
privacy-consents = Toestemmingen
privacy-sharing = waarvan om contactgegevens te delen
privacy-promises = Waar u op kunt rekenen
privacy-local = Alles staat op deze laptop. Hartwerk gebruikt geen internet.
privacy-locked = Het dossier en de back-ups zijn versleuteld met uw wachtzin.
privacy-sends-nothing = Hartwerk verstuurt niets vanzelf. Een mail staat klaar als concept; u verstuurt hem.
privacy-no-bsn = Hartwerk vraagt nooit om een BSN en waarschuwt als u er een typt.
privacy-table-list = Op de lijst voor de tafel staat geen e-mail en geen telefoon.
privacy-confirmed-only = Alleen woorden die een organisatie bevestigde, gaan naar de gemeente.

about-version = Versie { $version }
about-own-licence = Vrije software onder de EUPL-1.2.
about-model = Taalmodel
about-model-there = Het taalmodel is er
about-model-text = Het helpt bij het vergelijken met het Wmo-plan. Het werkt op deze laptop en beslist niets.
about-model-none = Het taalmodel is er niet
about-model-none-text = Vergelijken werkt ook zonder, op woorden en begrippen.
about-read = { $licence }: licentie van { $name } lezen
about-licences = Werk van anderen
about-licences-count = { $count } pakketten
about-licences-none = De lijst zit in het programma dat u installeert, niet in deze ontwikkelversie.
about-package = Pakket
about-version-column = Versie
about-licence = Licentie
about-map-credit = Wijken en buurten: Kadaster / Centraal Bureau voor de Statistiek, 2023.

needs-title = Wensen over eten en toegang
needs-text = Dit zijn gegevens over gezondheid. Vier weken na de bijeenkomst horen ze weg te zijn.
needs-none = Er zijn geen wensen bewaard.
needs-count =
    { $count ->
        [one] wensen van 1 persoon
       *[other] wensen van { $count } personen
    }
needs-due = nu verwijderen
needs-until = verwijderen op { $date }
needs-erase = Verwijderen
needs-erase-due = Verwijder wat weg moet
needs-erase-named = Wensen bij { $title } verwijderen
needs-question =
    { $count ->
        [one] De wensen van 1 persoon voorgoed verwijderen?
       *[other] De wensen van { $count } personen voorgoed verwijderen?
    }
needs-stays = De aanmeldingen en de aanwezigheid blijven.
needs-backups = Ook de back-ups van eerder verwijderen
needs-erased =
    { $count ->
        [one] De wensen van 1 persoon zijn voorgoed verwijderd.
       *[other] De wensen van { $count } personen zijn voorgoed verwijderd.
    }
