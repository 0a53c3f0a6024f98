# The words of the window and of the pieces every screen uses.

app-name = Hartwerk

skip-to-content = Skip to content

screen-overview = Overview
screen-organisations = Organisations
screen-meetings = Meetings
screen-ambitions = Ambitions
screen-support = Support
screen-plan = Wmo plan
screen-workshop = Workshop
screen-pilots = Pilots
screen-report = Report
screen-concepts = Concepts
screen-settings = Settings

nav-screens = Screens
nav-menu = Menu
nav-to-do = to do
nav-only-here = Only on this laptop.
nav-saved-at = Saved at { $time }

page-parts = Parts

dossier-menu = Dossier:
dossier-lock = Lock
dossier-other = Open another dossier
dossier-example-mark = This is the example

action-add = Add
action-save = Save
action-ready = Done
action-cancel = Cancel
action-close = Close
action-change = Change
action-remove = Remove
action-remove-named = Remove { $name }
action-stop = Stop
action-again = Try again
action-print = Print
action-save-pdf = Save PDF
action-show-choices = Show choices
action-choose-file = Choose file
action-open = Open
action-back = Back
action-next = Next
action-all = All

field-required = needed
field-date-unread = I do not understand this date. Type for example 8 October.
field-time-unread = I do not understand this time. Type for example 15:00.
field-bsn-warning = This number looks like a BSN (citizen service number). It does not belong here. Take it out.

choices-none = Nothing starts with ‘{ $typed }’.
choices-more = { $count } more. Type on to choose.
choices-new = New: { $name }

progress-count = { $done } of { $total }

percent = { $value }%

words-page = p. { $page }

print-previous-page = Previous page
print-next-page = Next page
print-page-of = Page { $page } of { $pages }
print-page-alt = { $name }, page { $page } of { $pages }
print-preview-of = Preview of { $name }
print-smaller = Smaller
print-larger = Larger
print-making = The preview is being made
print-handed-over = { $name } was opened for printing.
print-saved = { $name } was saved.

undo-undo = Undo
undo-redo = Redo
undo-undone = Undone:
undo-nothing = There is nothing to undo.

redo-nothing = There is nothing to redo.

palette-open = Search or do
palette-title = Search the dossier or do something
palette-placeholder = Search a name, a word or a task
palette-results = Found
palette-found = In the dossier
palette-do = Do
palette-nothing = Nothing found for ‘{ $typed }’.

keys-title = All keys
keys-here = On this screen
keys-everywhere = Everywhere
keys-single-off = Single letters are off. Switch them on in Settings.
keys-screens = screen
keys-papers = Papers
keys-next-pane = Next pane
keys-previous-pane = Previous pane
keys-search-list = Search the list

boundary-title = This screen stopped
boundary-text = Something went wrong on this screen. Your data is saved. Open the screen again.
boundary-again = Open the screen again

only-looking = You are only looking: you can search and print, but change nothing.
only-looking-reopen = Open to make changes
clock-set-back = Is the date of this laptop right? It says { $today }, but this dossier was already worked in on { $worked }. What you do now gets too early a date. Put the clock right. You can go on working; nothing gets lost.
clock-seen = Seen

kind-organisation = organisation
kind-person = person
kind-meeting = meeting
kind-ambition = ambition
kind-plan-element = Wmo plan
kind-policy-plan = Wmo plan
kind-trajectory = trajectory
kind-district = district
kind-neighbourhood = neighbourhood

history-none = Nothing was changed here yet.
history-empty = empty
history-title = History

# Fields, as the history names them.
record-name = name
record-kind = kind
record-kvk = KvK number
record-website = website
record-email = e-mail
record-phone = phone
record-street = street
record-postcode = postcode
record-city = town
record-notes = remark
record-ended-on = ended on
record-given-name = given name
record-initials = initials
record-surname-prefix = surname prefix
record-surname = surname
record-role = position
record-from-date = from
record-to-date = until
record-title = title
record-date = date
record-starts-at = start
record-ends-at = end
record-venue = venue
record-address = address
record-room = room
record-capacity = seats
record-reply-by = reply before
record-max-persons = persons per organisation
record-text = text
record-confirmed-by = name of who confirms

error-host-unreachable = The program no longer answers. What was already saved is saved. Start Hartwerk again.

drop-here = Let go to read it
drop-unknown = Hartwerk cannot read { $name }. An address list is Excel, ODS or CSV; a plan is PDF, Word, ODT, HTML or RTF.

draft-restored = You filled this in earlier and did not save it yet.
draft-start-over = Start over
draft-unsaved = You have changes that are not saved yet.
draft-stay = Continue filling in
draft-throw-away = Discard changes
draft-kept-locked = What you filled in but did not save is still there when you open the form again. If you close the program, it is gone.
field-number-unread = Type a number here, such as 8.
field-number-range = Type a number from { $min } to { $max } here.

undo-redone = Done again:
record-alias = other name
