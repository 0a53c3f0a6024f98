# Settings: the program, security, backups, privacy.

settings-crumb = Of this laptop and this dossier
settings-general = General
settings-security = Security
settings-backup = Backups
settings-privacy = Privacy
settings-about = About Hartwerk
settings-language = Language
settings-language-label = Language of the screens and the papers
settings-look = Text and colour
settings-text-size = Size of the text
settings-theme = Light or dark
settings-theme-system = as the laptop
settings-theme-light = light
settings-theme-dark = dark
settings-keys = Keys
settings-single-keys = Single letters are keys
settings-single-keys-hint = For example J for ‘comes’. Switch this off when you use the laptop by voice.

security-lock = Locking
security-idle = Lock when nobody does anything
security-idle-minutes =
    { $minutes ->
        [0] never
       *[other] after { $minutes } minutes
    }
security-sheet = Recovery sheet
security-sheet-text = With the recovery sheet you open the dossier when you have lost the passphrase. Put it in a safe place, away from the laptop.
security-passphrase = Another passphrase
security-old = Passphrase of now
security-new = New passphrase
security-void = Old recovery sheets stop working
security-void-hint = Choose this when a sheet may be in the wrong hands. Then print a new sheet.
security-change = Change passphrase
security-busy = The passphrase is being changed
security-changed = The passphrase was changed. Also print a new recovery sheet.
security-recovered = You opened the dossier with the recovery key. Until you lock it, you can choose a new passphrase here without the old one.
security-backups-left =
    { $count ->
        [one] 1 backup keeps the old passphrase.
       *[other] { $count } backups keep the old passphrase.
    }

backup-text = Hartwerk makes a backup by itself when you open the dossier and something has changed. They stand beside the dossier, behind the same passphrase.
backup-make = Make a backup now
backup-made = The backup was made.
backup-list = Backups of this dossier

privacy-holds = What this dossier holds of people
privacy-persons = Persons
privacy-without-position = Persons without a position now
privacy-without-position-hint = Do not keep anyone longer than needed: one year after the last position.
privacy-wishes = Wishes about food or access
privacy-consents = Consents
privacy-sharing = of which to share contact data
privacy-promises = What you can rely on
privacy-local = Everything is on this laptop. Hartwerk does not use the internet.
privacy-locked = The dossier and the backups are encrypted with your passphrase.
privacy-sends-nothing = Hartwerk sends nothing by itself. A mail is ready as a draft; you send it.
privacy-no-bsn = Hartwerk never asks for a BSN and warns when you type one.
privacy-table-list = The list for the table holds no e-mail and no telephone.
privacy-confirmed-only = Only words an organisation confirmed go to the municipality.

about-version = Version { $version }
about-own-licence = Free software under the EUPL-1.2.
about-model = Language model
about-model-there = The language model is there
about-model-text = It helps to compare with the Wmo plan. It works on this laptop and decides nothing.
about-model-none = The language model is not there
about-model-none-text = Comparing also works without, on words and concepts.
about-read = { $licence }: read the licence of { $name }
about-licences = Work of others
about-licences-count = { $count } packages
about-licences-none = The list is in the program you install, not in this development version.
about-package = Package
about-version-column = Version
about-licence = Licence
about-map-credit = Districts and neighbourhoods: Kadaster / Centraal Bureau voor de Statistiek, 2023.

needs-title = Wishes about food and access
needs-text = These are data about health. Four weeks after the meeting they should be gone.
needs-none = No wishes are kept.
needs-count =
    { $count ->
        [one] wishes of 1 person
       *[other] wishes of { $count } persons
    }
needs-due = remove now
needs-until = remove on { $date }
needs-erase = Remove
needs-erase-due = Remove what is due
needs-erase-named = Remove wishes at { $title }
needs-question =
    { $count ->
        [one] Remove the wishes of 1 person for good?
       *[other] Remove the wishes of { $count } persons for good?
    }
needs-stays = The registrations and presence stay.
needs-backups = Also remove the backups made before
needs-erased =
    { $count ->
        [one] The wishes of 1 person were removed for good.
       *[other] The wishes of { $count } persons were removed for good.
    }
