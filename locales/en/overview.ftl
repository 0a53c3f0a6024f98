# Overview: where are we, what is due, what is missing.

overview-trajectory = Trajectory { $name }
overview-trail = Where are we in the trajectory
overview-empty-title = Begin with the organisations
overview-empty-text = This dossier is still empty. Read your address list from Excel or CSV, or type the first organisation.
overview-import = Read address list
overview-type = Type it myself
overview-todo = To do now
overview-todo-all = All, also later ({ $count })
overview-todo-fewer = Show fewer
overview-todo-none = Nothing waits now. As soon as there is something to do, it stands here.
overview-meeting = Next meeting
overview-last-meeting = Last meeting
overview-no-meeting = There is no meeting yet. Make one, then you can invite the organisations.
overview-make-meeting = Make a meeting

step-organisations = Organisations
step-organisations-text =
    { $done ->
        [one] 1 organisation
       *[other] { $done } organisations
    }
step-organisations-later = none yet
step-invite = Invite
step-invite-text = { $done } of { $total } invited
step-invite-later = after the list
step-replies = Replies
step-replies-text = { $done } of { $total } answered
step-replies-later = after inviting
step-meeting = Meeting
step-meeting-next = next: { $date }
step-meeting-none = no date yet
step-ambitions = Ambitions
step-ambitions-text = { $total } ambitions, { $done } confirmed
step-ambitions-later = after the meeting
step-plan = Wmo plan
step-plan-text = judged for { $done } of { $total } ambitions
step-plan-later = after the ambitions
step-state-done = done
step-state-now = under way
step-state-later = later

due-now = now
due-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
due-soon =
    { $days ->
        [0] today
        [1] 1 day left
       *[other] { $days } days left
    }

days-until =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
days-ago =
    { $days ->
        [1] yesterday
       *[other] { $days } days ago
    }

todo-open-named = { $action }: { $what }
todo-add-organisations = Read the address list
todo-add-organisations-why = Then you can invite
todo-add-organisations-action = Read
todo-make-meeting = Make the first meeting
todo-make-meeting-why = Then you can invite
todo-make-meeting-action = Make
todo-set-date = Choose a date
todo-set-date-why = Without a date you cannot invite
todo-set-date-action = Open
todo-invite =
    { $count ->
        [one] Invite 1 organisation
       *[other] Invite { $count } organisations
    }
todo-invite-why = Nobody is invited yet
todo-invite-action = Invite
todo-call-silent =
    { $count ->
        [one] Call 1 organisation: it has not answered
       *[other] Call { $count } organisations: they have not answered
    }
todo-call-silent-why = Reply before { $date }
todo-call-silent-action = Phone list
todo-ask-names =
    { $count ->
        [one] 1 organisation: name follows
       *[other] { $count } organisations: name follows
    }
todo-ask-names-why = Seats are taken without a name
todo-ask-names-action = Open
todo-solve-waiting =
    { $count ->
        [one] 1 person waits for a chair
       *[other] { $count } people wait for a chair
    }
todo-solve-waiting-why = Give a chair or tell them
todo-solve-waiting-action = Open
todo-find-chairs =
    { $count ->
        [one] 1 chair too few
       *[other] { $count } chairs too few
    }
todo-find-chairs-why = Choose a larger room or a waiting list
todo-find-chairs-action = Open
todo-print-papers = Print the attendance list and badges
todo-print-papers-why =
    { $count ->
        [one] 1 person
       *[other] { $count } persons
    }
todo-print-papers-action = Papers
todo-make-groups = Make groups
todo-make-groups-why =
    { $count ->
        [one] 1 person
       *[other] { $count } persons
    }
todo-make-groups-action = Groups
todo-enter-attendance = Enter attendance
todo-enter-attendance-why = Of { $count } people it is not noted whether they were there
todo-enter-attendance-action = Enter
todo-confirm-ambitions =
    { $count ->
        [one] Have 1 ambition confirmed
       *[other] Have { $count } ambitions confirmed
    }
todo-confirm-ambitions-why = Only confirmed words go to the municipality
todo-confirm-ambitions-action = Open
todo-judge-ambitions =
    { $count ->
        [one] Lay 1 ambition beside the Wmo plan
       *[other] Lay { $count } ambitions beside the Wmo plan
    }
todo-judge-ambitions-why = Then the picture of the gaps is complete
todo-judge-ambitions-action = Continue
todo-review-judgements =
    { $count ->
        [one] Look again at 1 judgement
       *[other] Look again at { $count } judgements
    }
todo-review-judgements-why = The text changed after your judgement
todo-review-judgements-action = Look

overview-seats-taken =
    { $count ->
        [one] 1 seat taken
       *[other] { $count } seats taken
    }
overview-seats-taken-of = { $count } of { $capacity } chairs taken
overview-seats-named = { $count } named
overview-seats-unnamed = { $count } name follows
overview-seats-free = { $count } free

overview-reply-before = Reply before { $date }

overview-replies-coming = { $count } coming
overview-replies-declined = { $count } not coming
overview-replies-silent = { $count } no answer

overview-meeting-present =
    { $count ->
        [one] 1 person was present
       *[other] { $count } people were present
    }
overview-meeting-invite = Invite
overview-meeting-replies = Replies
overview-meeting-checkin = Check-in

missing-title = What is missing per organisation?
missing-summary =
    { $incomplete ->
        [0] Nothing is missing anywhere.
        [one] Something is missing for 1 organisation.
       *[other] Something is missing for { $incomplete } organisations.
    } { $complete ->
        [0] { "" }
        [one] 1 is complete.
       *[other] { $complete } are complete.
    }
missing-show-all = Show all { $count }
missing-nothing = Nothing is missing for any organisation.
missing-more = { $count } more stand in the list Organisations.
missing-organisation = Organisation
missing-contact = Contact
missing-details = Details
missing-reply = Reply
missing-reply-date = Reply { $date }
missing-ambition = Ambition
missing-confirmed = Words confirmed
missing-plan = Wmo plan

cell-contact-there = known
cell-contact-none = nobody yet
cell-details-there = complete
cell-details-doubtful = { $count } to check
cell-reply-not-invited = not invited
cell-reply-declined = declined
cell-reply-names-follow = name follows
cell-reply-names =
    { $count ->
        [one] 1 name
       *[other] { $count } names
    }
cell-reply-none = no answer
cell-ambition-after-meeting = after the meeting
cell-ambition-none = no ambition yet
cell-ambition-some =
    { $count ->
        [one] 1 ambition
       *[other] { $count } ambitions
    }
cell-after-ambition = after the ambition
cell-confirmed-all = confirmed
cell-confirmed-not = not confirmed
cell-after-confirmation = waits for confirmation
cell-plan-none = no plan yet
cell-plan-judged = judged
cell-plan-to-judge = { $count } to judge
overview-no-backup = No backup could be made at opening.

todo-erase-needs =
    { $count ->
        [one] Remove the wishes of 1 person
       *[other] Remove the wishes of { $count } persons
    }
todo-erase-needs-why = Wishes about food and access may be kept for four weeks, until { $date }
todo-erase-needs-action = Open
overview-paper = State of affairs
