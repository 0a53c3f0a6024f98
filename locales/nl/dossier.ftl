# Het dossier: maken, openen, vergrendelen, back-ups.

app-organiser = Hart voor Woerden

dossier-open-title = Kies een dossier
dossier-open-other = Een ander dossier openen
dossier-open-named = { $name } openen
dossier-recent = Verder waar u was
dossier-last-opened = geopend op { $date }
dossier-gone = staat niet meer op deze plek
dossier-place-title = Waar bewaart u het dossier?

door-own-title = Begin met uw eigen lijst
door-own-text = Maak een nieuw dossier. Daarna leest u uw adreslijst in uit Excel of CSV, of typt u de organisaties zelf.
door-own-action = Nieuw dossier maken
door-example-title = Kijk rond in het voorbeeld
door-example-text = Een compleet dossier met verzonnen organisaties en mensen. U kunt er niets mee stuk maken.
door-example-action = Voorbeeld openen

start-privacy = Alles blijft op deze laptop, achter uw wachtzin. Hartwerk gebruikt geen internet.

create-title = Een nieuw dossier
create-name = Naam van het dossier
create-place = Plek
create-other-place = Andere plek
create-action = Dossier maken
create-busy = Het dossier wordt gemaakt

passphrase = Wachtzin
passphrase-again = Wachtzin, nog een keer
passphrase-hint = Vier of meer woorden die u onthoudt. Zonder wachtzin of herstelblad gaat het dossier niet open.
passphrase-show = Tonen
passphrase-hide = Verbergen
passphrase-too-weak = Deze wachtzin is te makkelijk te raden. Neem een zin van vier of meer woorden.
passphrase-different = De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.

strength-0 = Heel makkelijk te raden
strength-1 = Makkelijk te raden
strength-2 = Nog te makkelijk te raden
strength-3 = Moeilijk te raden
strength-4 = Heel moeilijk te raden

recovery-title = Bewaar uw herstelblad
recovery-text = Met deze sleutel opent u het dossier als u de wachtzin kwijt bent. Druk het blad af en leg het op een veilige plek, niet bij de laptop.
recovery-key-label = Herstelsleutel
recovery-key-hint = Typ de groepen van uw herstelblad. Streepjes en hoofdletters mag u weglaten.
recovery-print = Herstelblad afdrukken
recovery-printed = Ligt het blad op een veilige plek? Dan kunt u beginnen.
recovery-done = Beginnen
recovery-later = Later, bij Instellingen

unlock-title = { $name } openen
unlock-example = Is dit het voorbeeld? Dan is de wachtzin: { $passphrase }
unlock-busy = Het dossier gaat open
unlock-with-recovery = Wachtzin kwijt? Gebruik de herstelsleutel
unlock-with-passphrase = Toch met de wachtzin
unlock-only-look = Alleen bekijken
unlock-backup = Een back-up terugzetten

renew-title = Kies een nieuwe wachtzin
renew-text = Het dossier is open met de herstelsleutel. Kies nu een nieuwe wachtzin; de oude hebt u daarvoor niet nodig. Daarna maakt u een nieuw herstelblad. Het blad dat u nu gebruikte, werkt dan niet meer.
renew-new = Nieuwe wachtzin
renew-action = Wachtzin kiezen
renew-busy = De wachtzin wordt gewijzigd
renew-changed = De nieuwe wachtzin werkt. Uw oude herstelblad werkt niet meer: dit is het nieuwe.
renew-backups-left =
    { $count ->
        [one] 1 back-up vraagt nog de oude wachtzin.
       *[other] { $count } back-ups vragen nog de oude wachtzin.
    }
create-nameless = Geef het dossier een naam. Zo heet straks ook het bestand.

locked-text-unsaved = Het dossier is vergrendeld.
locked-text = Het dossier is vergrendeld. Alles is bewaard.

backup-none = Er zijn nog geen back-ups van dit dossier.
backup-restore = Terugzetten
backup-restore-named = Back-up van { $when } terugzetten
backup-question = De back-up van { $when } terugzetten?
backup-consequence = Het dossier van nu wordt eerst zelf een back-up. U kunt dus altijd terug.
backup-passphrase-hint = De wachtzin die gold toen de back-up werd gemaakt.
backup-size = { $size } kB
backup-reason-opened = bij het openen
backup-reason-migration = vóór een nieuwe versie
backup-reason-replaced = vóór het terugzetten van een back-up
backup-reason-asked = door u gevraagd
