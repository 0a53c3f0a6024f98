# Meetings: inviting, replies, papers, check-in, groups.
meeting-tab-invite = Invite
meeting-tab-replies = Replies
meeting-tab-papers = Papers
meeting-tab-checkin = Check-in
meeting-tab-groups = Groups
meeting-no-date = no date yet
meeting-add = New meeting
meeting-change = Change the meeting
meetings-empty = There is no meeting yet.
meetings-empty-text = Make one. Then you invite organisations and keep track of who comes.
meeting-column-title = Meeting
meeting-column-date = When
meeting-column-venue = Where
meeting-column-invited = Invited
meeting-column-people = People
meeting-column-silent = No answer
meeting-title = What is it about?
meeting-date = Date
meeting-starts = Begins at
meeting-ends = Ends at
meeting-venue = Building
meeting-room = Room
meeting-address = Address
meeting-capacity = Chairs
meeting-capacity-hint = Empty means: not counted.
meeting-reply-by = Answer before
meeting-max = At most per organisation
meeting-notes = Notes for yourself
meeting-number-wrong = Type a number here, such as 8.
meeting-warning-past = This day is past.
meeting-warning-weekend = This day is in a weekend.
meeting-warning-holiday = This day is a holiday: { $holiday }.
meeting-warning-ends = The meeting ends before it begins.
meeting-warning-reply-after = You ask for the answer on or after the day itself.
meeting-warning-reply-past = The day for answering is past.
meeting-warning-reply-weekend = The day for answering is in a weekend.
meeting-warning-reply-holiday = The day for answering is a holiday: { $holiday }.
meeting-warning-fit = If everybody comes there are { $people } people, and { $capacity } chairs.
holiday-new-year = New Year's Day
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-kings-day = King's Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
invite-choose = Choose
invite-choose-one = Choose { $name }
invite-choose-all = Choose all
invite-organisation = Organisation
invite-kind = Kind
invite-area = Area
invite-state = Invitation
invite-sent = Sent
invite-letter-on = letter { $date }
invite-mail-on = mail { $date }
invite-reminded-on = reminded { $date }
invite-papers = Letters and mail
invite-none = There are no organisations yet.
invite-none-text = Take over your address list first. Then choose here whom you invite.
invite-filter = Which organisations
invite-filter-all = All
invite-filter-not = Not invited
invite-filter-invited = Invited
invite-search = Search by name, kind or area
invite-actions = With the chosen organisations
invite-mark = Note
invite-mark-letter = Letter went today
invite-mark-mail = Mail went today
invite-mark-reminder = Reminded today
invite-withdraw = Withdraw the invitation
invite-not = not invited
invite-yes = invited
invite-on = invited { $date }
invite-no-address = no address known
reply-group-silent = No answer yet
reply-group-follows = Name follows
reply-group-coming = Comes, with names
reply-group-declined = Does not come
reply-organisation = Organisation
reply-answer = Answer
reply-names = Names (at most { $most })
reply-how = How and when
reply-key-yes = comes
reply-key-no = does not come
reply-key-follows = name follows
reply-note = Note an answer
reply-print = Print the phone list
reply-invited-on = invited { $date }
reply-reminded-on = reminded { $date }
reply-empty = Nobody is invited yet.
reply-empty-text = First choose whom you invite. Here you then keep track of who answers.
reply-no-date = no date for the answer
reply-filter = Which answer
reply-filter-all = All
reply-waits = waits for a chair
reply-state-reminded = Reminded
reply-state-silent = No answer
reply-state-declined = Does not come
reply-state-follows = Name follows
reply-state-coming = Comes
reply-means-phone = phone
reply-means-mail = mail
reply-means-paper = paper
reply-means-in-person = in person
reply-means-other = another way
phone-list = Phone list
phone-list-left = { $count } to go
phone-list-print = Print
phone-list-done = Everybody has answered.
phone-list-text = They have not answered yet. Note at once what you hear.
phone-list-no-number = no number known
phone-list-yes = Comes
phone-list-no = Does not come
phone-list-yes-name = { $name } comes
phone-list-no-name = { $name } does not come
phone-list-unreached = No answer
phone-list-unreached-name = No answer at { $name }
phone-list-tried = not reached { $times }
phone-list-tried-more = not reached { $count } times, last { $times }
phone-list-reminded =
    { $count ->
        [one] Reminded today
       *[other] All { $count } reminded today
    }
reply-editor = What does { $organisation } answer?
reply-declined-now = This organisation said that it does not come.
reply-contacts = Known people:
reply-new-name = Who comes?
reply-new-name-hint = First name or initials and surname. Enter adds.
reply-add-name = Add
reply-reason = Why more than { $most } persons?
reply-reason-hint = Without a reason the rule holds.
reply-by-whom = Who gave the answer?
reply-on = On
reply-none = No answer after all
reply-does-not-come = Does not come
place-needs = Diet or access
place-needs-hint = For this meeting only. Four weeks later you are asked to erase it.
place-needs-name = Diet or access of { $name }
place-substitute = Substitute
place-substitute-for = Who comes for { $name }?
place-name = Fill in the name
place-chair = Give a chair
place-chair-name = Give a chair to { $name }
place-exception = exception: { $reason }
place-withdraw = Off the list
place-withdraw-name = { $name } off the list
waiting-free =
    { $free ->
        [one] 1 chair is free.
       *[other] { $free } chairs are free.
    } { $count ->
        [one] { $name } is still waiting.
       *[other] { $count } people are waiting; { $name } was first.
    }
waiting-not-counted =
    { $count ->
        [one] Chairs are not counted, and { $name } is still waiting.
       *[other] Chairs are not counted, and { $count } people are waiting; { $name } was first.
    }
door-label = Who comes in? Type two letters of the name or the organisation.
door-rows = People found
door-nobody = Nobody is called ‘{ $text }…’. Add with Ctrl Enter.
door-empty = Nobody is on the list yet. Type a name and choose Add.
door-large = Large text
door-paper = Type in the paper list
door-counters = Counters
door-present = Present
door-undo = Not after all
door-notified = Excused
door-silent = Absent without notice
door-replaced = Replaced
door-substitute = Comes for somebody else
door-substitute-first = Who does not come?
door-more-name = More for { $name }
door-one-place = 1 place, name follows
door-no-organisation = without organisation
door-not-expected = not registered
door-table = table { $table }
door-inside-at = In at { $time }
door-fill-name = Fill in the name
door-fill-name-for = Who is here of { $name }?
door-not-listed = Not on the list?
door-not-listed-text = Type the name; choose the organisation with it.
door-add = Add
door-new-name = Name
door-new-organisation = new in the dossier
door-count-present = present
door-count-expected = expected, not in yet
door-count-walk-in = Not registered
door-latest = Just in
paper-list = Type in the paper list
paper-list-none = No attendance list was printed yet. First print the list for the table under Papers; those numbers are typed here.
paper-list-version = Which list was signed?
paper-list-numbers = Numbers with a signature
paper-list-hint = Such as 1-14, 16, 18-22
paper-list-rest = Who did not sign and has no mark yet
paper-list-rest-leave = leave as it is
paper-list-rest-silent = absent without notice
paper-list-present = Become present: { $names }
paper-list-silent = Become absent without notice: { $names }
paper-list-unsigned = Present at the door, but no signature: { $names }. Nothing changes here.
paper-list-apply = Take over
paper-list-not-understood = I do not understand ‘{ $text }’.
paper-list-backwards = ‘{ $text }’ runs backwards; read as rising.
paper-list-twice = Number { $number } is there twice.
paper-list-not-on-list = Number { $number } is not on this list.
paper-list-gone = Signed, but taken off the list: number { $numbers }. Nothing changes here.
groups-nobody = There is nobody to seat yet.
groups-nobody-text = First note who comes. Then divide the people over tables here.
groups-size = People per table
groups-count = Number of tables
groups-count-free = automatic
groups-make = Divide
groups-again = Divide again
groups-print = Table cards
groups-plan-print = Division
groups-repair = Mend
groups-table = Table { $table }
groups-facilitator = Facilitator
groups-note-taker = Note-taker
groups-fixed = fixed seat
groups-fix = Keep here
groups-loosen = May move
groups-move-to = To table { $table }
groups-more = More for { $name }
groups-name-follows = name follows, { $organisation }
groups-quality = How good is this division?
groups-sizes =
    { $tables ->
        [one] 1 table
       *[other] { $tables } tables
    } of { $smallest } to { $largest } people
groups-sizes-even =
    { $tables ->
        [one] 1 table
       *[other] { $tables } tables
    } of { $size ->
        [one] 1 person
       *[other] { $size } people
    }
groups-conflicts = { $count } times two of one organisation (least possible { $least })
groups-kinds = { $count } times the same kind (least { $least })
groups-areas = { $count } times the same area (least { $least })
groups-moves =
    { $count ->
        [0] nobody moves
        [one] 1 moves
       *[other] { $count } move
    }
groups-repair-title = Mend the division for who is there?
groups-repair-done = The division is mended
groups-repair-text = As few people as possible move.
groups-repair-nothing = The division is right. Nobody has to move.
groups-repair-move = { $name } ({ $organisation }): from table { $from } to table { $to }
groups-repair-seat = { $name }: table { $to }
groups-repair-duties = New duties
groups-repair-duty = { $name }: { $duty } at table { $table }
groups-repair-left = No longer seated: { $names }
groups-repair-apply = Mend
printed-paper = Which paper?
printed-attendance-table = Attendance list for the table
printed-attendance-control = Attendance list for control (confidential)
printed-badges = Badges
printed-table-cards = Table cards
printed-room-sign = Sign at the room
printed-programme = Programme
printed-phone-list = Phone list
printed-letters = Letters
printed-order = Order
printed-order-surname = by surname
printed-order-organisation = per organisation
printed-blank = Empty lines
printed-spares = Spare badges
printed-making = The paper is being made.
printed-history = Printed before
printed-version = version { $version }, { $date }
programme-edit = Programme
programme-version = Version { $version }, not printed yet.
programme-version-printed = Version { $version } was printed. What you change becomes version { $next }.
programme-time = Time
programme-what = Part
programme-who = Who
programme-add = Add a part
programme-remove = Remove { $title }
programme-up = Move { $title } up
letter-edit = Letter
letter-subject = Subject
letter-body = Text
letter-body-hint = Letters and mail are in Dutch, whatever the language of the screen. An empty line begins a paragraph. Date, place and reply date are put in by themselves.
letter-slip = With a reply slip
letter-files = Apart or by mail
letter-apart = Letters apart (PDF)
letter-drafts = Mail per organisation (drafts)
letter-together = One mail to all (Bcc)
letter-calendar = Appointment for calendars (.ics)
letter-saved = { $file } is saved. You send it yourself.
organiser = Sender
organiser-name = Name
organiser-address = Address
organiser-town = Town
organiser-phone = Phone
organiser-email = E-mail
organiser-signed = Signed by
door-already = { $name } is inside already, since { $time }. Not after all takes that back.
door-still-expected = Still expected
door-all-inside = Everybody on the list has been dealt with. Type a name for whoever still comes in.
door-active = Enter: { $name }, { $organisation }.
door-taken-back = not inside yet
door-key-choose = choose
door-key-present = present
door-key-clear = clear
reply-new-name-fills = This name takes the place whose name was to follow.
meeting-remove = Remove meeting
meeting-warning-short =
    { $days ->
        [one] There is only { $days } day to answer.
       *[other] There are only { $days } days to answer.
    }
invite-all =
    { $count ->
        [one] Invite { $count } organisation
       *[other] Invite all { $count } organisations
    }
invite-chosen =
    { $count ->
        [one] { $count } chosen
       *[other] { $count } chosen
    }
invite-chosen-action =
    { $count ->
        [one] Invite { $count }
       *[other] Invite { $count }
    }
reply-places-follow =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
reply-waiting =
    { $count ->
        [one] { $count } waits for a chair
       *[other] { $count } wait for a chair
    }
door-said =
    { $count ->
        [one] { $count } present
       *[other] { $count } present
    }
paper-list-changes =
    { $count ->
        [one] 1 change,
       *[other] { $count } changes,
    } { $same ->
        [one] 1 stays as it is.
       *[other] { $same } stay as they are.
    }
groups-people =
    { $count ->
        [one] { $count } person to seat.
       *[other] { $count } people to seat.
    }
groups-seats =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
groups-unseated =
    { $count ->
        [one] { $count } person has no table yet: { $names }. Choose Mend.
       *[other] { $count } people have no table yet: { $names }. Choose Mend.
    }
groups-repair-moves =
    { $count ->
        [one] { $count } person moves
       *[other] { $count } people move
    }
groups-repair-seated =
    { $count ->
        [one] { $count } person gets a seat
       *[other] { $count } people get a seat
    }
presence-title = Presence per organisation
presence-present = { $count } present
presence-expected = { $count } expected
presence-excused = excused
presence-missing = absent without notice
presence-silent = no answer
presence-not-invited = not invited
presence-back = Back to the meetings
groups-changes-print = List of moves
meeting-trajectory = Trajectory
meeting-trajectory-hint = The series this meeting belongs to. Type a name for a new trajectory.
meeting-trajectory-new = new trajectory
meeting-trajectory-rename = Rename the trajectory
meeting-trajectory-name = New name of the trajectory
meeting-trajectory-name-hint = This name holds for all meetings of the trajectory.
meeting-warning-chairs = There are { $capacity } chairs and { $people } people. Choose a larger room, or agree on who does not come and take them off the list.
invite-listed = on the list, not sent yet
invite-mark-other = Another day, or not sent after all
sent-title =
    { $count ->
        [one] What was sent to { $count } organisation?
       *[other] What was sent to { $count } organisations?
    }
sent-what = What
sent-letter = Letter
sent-mail = Mail
sent-reminder = Reminder
sent-on = On which day
sent-note = Note
sent-take-away = Not sent after all
sent-other-day = Another day
phone-list-mail = Reminder by mail (drafts)
place-correct = Correct name
place-correct-name = Correct name of { $name }
place-correct-hint = The corrected name holds everywhere in the dossier. Does somebody else come? Choose Substitute.
place-substitute-name = Substitute for { $name }
place-needs-noted = { $needs }: diet or access of { $name }
letters-to = For whom?
letters-to-all = All invited organisations ({ $count })
letters-to-unsent = Nothing sent to yet ({ $count })
letters-to-chosen = Choose myself
organiser-address-hint = Street, postcode and town, each on a line. Stands at the top right of the letter.
organiser-town-hint = Stands before the date of the letter.
organiser-no-reply = The letter does not say where the answer can go: your mail address and phone number are not filled in.
organiser-no-signed = There is no name of who signs under the letter yet.
organiser-fill-in = Fill in the sender
printed-count-people =
    { $count ->
        [one] { $count } person, version { $version }
       *[other] { $count } persons, version { $version }
    }
printed-count-letters =
    { $count ->
        [one] { $count } letter, version { $version }
       *[other] { $count } letters, version { $version }
    }
printed-count-badges =
    { $count ->
        [one] { $count } badge for who comes, version { $version }
       *[other] { $count } badges for who comes, version { $version }
    }
printed-count-cards =
    { $count ->
        [one] { $count } table card, version { $version }
       *[other] { $count } table cards, version { $version }
    }
printed-count-organisations =
    { $count ->
        [one] { $count } organisation, version { $version }
       *[other] { $count } organisations, version { $version }
    }
printed-count-parts =
    { $count ->
        [one] { $count } part, version { $version }
       *[other] { $count } parts, version { $version }
    }
printed-count-none = Version { $version }
door-person-of = { $name } of { $organisation }
door-same-question = Is this the same person?
door-same-inside = Is this { $who }, already inside?
door-same-expected = Is this { $who }, who is on the list?
door-same-known = Is this { $who }, already known in the dossier?
door-same-yes = Yes, the same
door-same-no = No, somebody else
paper-list-version-named = Version { $version }
paper-list-printed-on = printed on { $date } at { $time }
paper-list-version-lines =
    { $count ->
        [one] number 1
       *[other] numbers 1 to { $count }
    }{ $blank ->
        [0] { "" }
        [one] , 1 of them an empty line
       *[other] , { $blank } of them empty lines
    }
paper-list-were-silent = Stood as absent without notice, but signed. Become present now: { $names }
paper-list-were-notified = Stood as excused, but signed. Become present now: { $names }
paper-list-lines = Signed on an empty line. Who is that?
paper-list-line-name = Number { $number }: name
paper-list-line-organisation = Number { $number }: organisation
paper-list-nameless =
    { $count ->
        [one] 1 empty line has no name yet and is not taken over.
       *[other] { $count } empty lines have no name yet and are not taken over.
    }
groups-alone =
    { $count ->
        [one] At 1 table there is only one person. Choose fewer tables.
       *[other] At { $count } tables there is only one person. Choose fewer tables.
    }
