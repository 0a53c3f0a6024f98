# Words on paper.

## On every paper
page-of = Page { $page } of { $pages }
foot = Version { $version } · made on { $moment }
example = EXAMPLE
confidential = CONFIDENTIAL
name-follows = Name follows
no-organisation = Without organisation
people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
organisations =
    { $n ->
        [one] 1 organisation
       *[other] { $n } organisations
    }

## Columns
column-number = No.
column-name = Name
column-organisation = Organisation
column-position = Position
column-signature = Signature
column-phone = Phone
column-needs = Needs
column-notes = Notes
column-here = Here?
column-contact-phone = Contact and phone
column-answer = Answer and who is coming
column-table = Table
column-from = Was
column-to = Now
column-time = Time
column-part = Part
column-who = Who
column-ambition = Ambition

## Attendance list
attendance-list = Attendance list
control-list = Control list
walk-ins = Not on the list? Write your name and organisation here.
walk-ins-control = Not registered
attendance-totals =
    Registered: { $people ->
        [one] 1 person
       *[other] { $people } people
    } from { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }.
sign-off-counted = Number present
sign-off-name = Name of facilitator
sign-off-initials = Signature of facilitator
table-summary-attendance = Numbered list of registered people with a box for their signature.
table-summary-control = Numbered list of registered people with phone, needs and notes.

## Badges and tables
badges = Badges
table-cards = Table cards
table-number = Table { $number }
sign-circle = circle
sign-square = square
sign-triangle = triangle
sign-star = star
sign-diamond = diamond
sign-cross = cross
sign-moon = moon
sign-hexagon = hexagon
sign-ring = ring
sign-drop = drop
duty-facilitator = facilitator
duty-note-taker = note-taker
table-plan = Table plan
table-plan-totals =
    { $people ->
        [one] 1 person
       *[other] { $people } people
    } at { $tables ->
        [one] 1 table
       *[other] { $tables } tables
    }.
table-plan-figures = About this plan
table-changes = Changes to the table plan
table-plan-figure = { $found } (fewest possible { $least })
table-plan-conflicts = Two of one organisation at a table
table-plan-kinds = Two of the same kind at a table
table-plan-areas = Two of the same service area at a table
table-changes-since = Compared with the table cards, version { $version }.
table-changes-count =
    { $moves ->
        [0] Nobody changes place
        [one] 1 change
       *[other] { $moves } changes
    }. { $unchanged ->
        [0] Nobody keeps their place.
        [one] 1 person keeps their place.
       *[other] { $unchanged } people keep their place.
    }
move-new = new
move-gone = not coming

## Room sign and programme
room-sign = Room sign
arrow-left = To the left
arrow-ahead = Straight on
arrow-right = To the right
programme = Programme

## Phone list
phone-list = Phone list
phone-list-count =
    { $n ->
        [0] All organisations have answered.
        [one] 1 organisation has not answered yet.
       *[other] { $n } organisations have not answered yet.
    }
phone-list-reply-by = Answers are due before { $day }.
invited-on = invited { $day }
reminded-on = reminded { $day }
tried-on = not reached { $days }
no-phone = no number
no-contact = No contact known
answer-yes = coming, with
answer-no = not coming
answer-later = will call back

## Letters
salutation-general = Dear all,
fact-when = When
fact-where = Where
fact-reply = Reply
fact-persons = How many
fact-reply-before = before { $day }
fact-reply-before-to = before { $day }, to { $to }
fact-max-persons =
    { $n ->
        [one] with 1 person from your organisation
       *[other] with at most { $n } people from your organisation
    }
letter-subject = Subject
letter-greeting = Kind regards,
slip-title = Reply slip
slip-comes = We are coming, with:
slip-not = We are not coming
slip-name = Name
slip-phone = Phone
slip-needs = Needs (food, access)

## Recovery sheet
recovery-sheet = Recovery sheet
recovery-mark = KEEP UNDER LOCK
recovery-intro = This recovery key opens your dossier when you no longer know the passphrase.
recovery-dossier = Dossier
recovery-made = Made on
recovery-key = Recovery key
recovery-steps = How to use the key
recovery-step-1 = Open Hartwerk and choose your dossier.
recovery-step-2 = Choose ‘Lost the passphrase? Use the recovery key’ and type the groups. Capitals and hyphens do not matter.
recovery-step-3 = Choose a new passphrase. Hartwerk then makes a new recovery sheet; this one is no longer valid.
recovery-warning = Whoever has this sheet can read your dossier. Do not keep it with the laptop. Without the passphrase and without this sheet nobody can open the dossier again.
recovery-note = Where is this sheet kept, and who knows?

## Attendance overview
attendance-overview = Attendance overview
overview-total-label = Together
overview-total =
    { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }, { $people ->
        [one] 1 person
       *[other] { $people } people
    }
presence-present = { $n } present
presence-expected = { $n } expected
presence-excused = sent word
presence-missing = absent without notice
presence-silent = no reply
presence-not-invited = not invited

## Beside the plan
comparison = Ambitions beside the Wmo plan
comparison-with = For the talk with the municipality of { $municipality }
comparison-reading = The organisations are in alphabetical order. On the left their own words, on the right the words of the plan.
comparison-unjudged =
    { $n ->
        [one] 1 pair has not been judged yet. What is shown as a white spot is therefore not certain.
       *[other] { $n } pairs have not been judged yet. What is shown as a white spot is therefore not certain.
    }
comparison-own = Own words
comparison-plan = Words of the plan
comparison-nothing = Nothing in the plan connects with this.
comparison-note = Remark:
comparison-goals = Goals of the plan that nobody takes up
comparison-goals-none = Every goal of the plan is taken up by at least one organisation.
comparison-outside = Ambitions outside the plan
comparison-outside-none = Every ambition connects with the plan somewhere.
ambition-number = Ambition { $number }
confirmed-on = confirmed on { $day }
plan-page = p. { $page }
plan-version = version { $version } of the plan
judgement-full = full
judgement-partial = partial
judgement-conflict = conflict
judgement-none = none
judgement-unjudged = not judged yet
coverage = Coverage of the Wmo plan
coverage-legend = Signs
coverage-elements = Parts of the plan
coverage-served = Taken up?
coverage-yes = yes
coverage-nobody = nobody
coverage-unsure = not certain
table-summary-coverage = A line for each ambition and a column for each part of the plan, with the judgement in each cell.
table-summary-overview = A line for each organisation and a column for each meeting, with its presence in each cell.

## What is known of a person
person-record = Your data
person-record-on = As the dossier was on { $day }
person-intro = This overview holds everything we keep about you in our dossier.
person-facts = Data
person-facts-none = Only the name.
person-initials = Initials
person-given-name = Given name
person-surname-prefix = Prefix
person-surname = Surname
person-salutation = Salutation
person-email = E-mail
person-phone = Phone
person-notes = Note
person-from-date = From
person-to-date = Until
person-positions = Positions
person-positions-none = No position known.
person-consents = Consents
person-consents-none = No consent asked or given.
person-consent = What for
person-consent-photo = photos
person-consent-share-contact = sharing contact data
person-consent-newsletter = newsletter
person-given = Given on
person-how = How
person-withdrawn = Withdrawn on
person-meetings = Meetings
person-meetings-none = Not registered for a meeting.
person-meeting = Meeting
person-state = Registered or present
person-state-registered = registered
person-state-waiting = on the waiting list
person-state-withdrawn = withdrawn
person-state-present = present
person-state-absent-notified = absent with notice
person-state-absent-silent = absent without notice
person-state-replaced = replaced by somebody else
person-list-numbers = Number on lists
person-named = Named in other texts
person-named-none = We found your name in no other text.
person-named-at = Where
person-named-text = Text
person-steps = What happened to your data
person-steps-none = Nothing has changed.
person-step-from = from
person-step-to = to
person-step-gone = removed
person-step-when = When
person-step-what = What
person-step-fields = Which data
person-step-insert = recorded
person-step-update = changed
person-step-delete = removed
person-rights = Why we keep this and what you can ask
person-why = We keep your data to be able to work together with your organisation.
person-how-long = We keep them as long as you hold a position and for a year after. Wishes about food and access we remove four weeks after the meeting.
person-shared = We pass on your contact data only when you consented to it.
person-ask = You can ask us to correct or remove your data.

standing = State of affairs
standing-on = On { $day }
standing-step = Step
standing-far = How far
standing-state = State
standing-when = When
standing-what = What
standing-todo-none = Nothing is waiting now.
standing-bold = What stands in bold is still missing.
