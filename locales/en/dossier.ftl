# The dossier: making, opening, locking, backups.

app-organiser = Hart voor Woerden

dossier-open-title = Choose a dossier
dossier-open-other = Open another dossier
dossier-open-named = Open { $name }
dossier-recent = Continue where you were
dossier-last-opened = opened on { $date }
dossier-gone = is no longer in this place
dossier-place-title = Where do you keep the dossier?

door-own-title = Start with your own list
door-own-text = Make a new dossier. Then read your address list from Excel or CSV, or type the organisations yourself.
door-own-action = Make a new dossier
door-example-title = Look around in the example
door-example-text = A complete dossier with invented organisations and people. You cannot break anything.
door-example-action = Open the example

start-privacy = Everything stays on this laptop, behind your passphrase. Hartwerk does not use the internet.

create-title = A new dossier
create-name = Name of the dossier
create-place = Place
create-other-place = Another place
create-action = Make the dossier
create-busy = The dossier is being made

passphrase = Passphrase
passphrase-again = Passphrase, once more
passphrase-hint = Four or more words you remember. Without the passphrase or the recovery sheet the dossier does not open.
passphrase-show = Show
passphrase-hide = Hide
passphrase-too-weak = This passphrase is too easy to guess. Take a sentence of four or more words.
passphrase-different = The two passphrases differ. Type the second one again.

strength-0 = Very easy to guess
strength-1 = Easy to guess
strength-2 = Still too easy to guess
strength-3 = Hard to guess
strength-4 = Very hard to guess

recovery-title = Keep your recovery sheet
recovery-text = With this key you open the dossier when you have lost the passphrase. Print the sheet and put it in a safe place, away from the laptop.
recovery-key-label = Recovery key
recovery-key-hint = Type the groups of your recovery sheet. You may leave out dashes and capitals.
recovery-print = Print the recovery sheet
recovery-printed = Is the sheet in a safe place? Then you can begin.
recovery-done = Begin
recovery-later = Later, in Settings

unlock-title = Open { $name }
unlock-example = Is this the example? Then the passphrase is: { $passphrase }
unlock-busy = The dossier is opening
unlock-with-recovery = Lost the passphrase? Use the recovery key
unlock-with-passphrase = With the passphrase after all
unlock-only-look = Only look
unlock-backup = Put a backup back

renew-title = Choose a new passphrase
renew-text = The dossier was opened with the recovery key. Choose a new passphrase now; you do not need the old one. Then you make a new recovery sheet. The sheet you just used stops working.
renew-new = New passphrase
renew-action = Choose passphrase
renew-busy = The passphrase is being changed
renew-changed = The new passphrase works. Your old recovery sheet no longer does: this is the new one.
renew-backups-left =
    { $count ->
        [one] 1 backup still wants the old passphrase.
       *[other] { $count } backups still want the old passphrase.
    }
create-nameless = Give the dossier a name. The file will be called so too.

locked-text-unsaved = The dossier is locked.
locked-text = The dossier is locked. Everything is saved.

backup-none = There are no backups of this dossier yet.
backup-restore = Put back
backup-restore-named = Put back the backup of { $when }
backup-question = Put back the backup of { $when }?
backup-consequence = The dossier of now first becomes a backup itself. So you can always go back.
backup-passphrase-hint = The passphrase that was valid when the backup was made.
backup-size = { $size } kB
backup-reason-opened = on opening
backup-reason-migration = before a new version
backup-reason-replaced = before putting a backup back
backup-reason-asked = asked by you
