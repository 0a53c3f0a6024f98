# What happened, for the undo bar and for history.
op-attendance-present = { $name } is present.
op-attendance-absent-notified = { $name } is excused.
op-attendance-absent-silent = { $name } is absent without notice.
op-attendance-replaced = { $name } was replaced.
op-attendance-unmark = { $name }: presence taken away.
op-attendance-walk-in = { $name } was added and is present.
op-attendance-substitute = { $name } is present as a substitute.
op-attendance-paper-list = Paper list taken over: { $count ->
    [one] 1 change
   *[other] { $count } changes
}.
op-contact-no-answer = { $organisation }: no answer to the call.
op-groups-make = Division made: { $tables ->
    [one] 1 table
   *[other] { $tables } tables
}.
op-groups-repair = Division mended, { $count ->
    [0] nobody moved
    [one] 1 person moved
   *[other] { $count } people moved
}.
op-groups-seat = { $name } sits elsewhere.
op-groups-unseat = { $name } has no table any more.
op-groups-facilitator = { $name } leads the talk at table { $table }.
op-groups-note-taker = { $name } takes notes at table { $table }.
op-groups-no-duty = { $name } has no duty any more at table { $table }.
op-groups-fix = { $name } stays at table { $table }.
op-groups-loosen = { $name } may move from table { $table }.
op-invitation-add = { $count ->
    [one] Invitation
   *[other] Invitations
} noted: { $count }.
op-invitation-letter-sent = Letter sent, noted for { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}.
op-invitation-mail-sent = Mail sent, noted for { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}.
op-invitation-reminded = Reminded, noted for { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}.
op-invitation-remove = { $count ->
    [one] Invitation
   *[other] Invitations
} withdrawn: { $count }.
op-letter-change = Letter changed.
op-meeting-add = { $title } was made.
op-meeting-change = { $title } was changed.
op-meeting-remove = { $title } was removed.
op-organiser-change = Sender changed.
op-paper-printed = Paper printed.
op-programme-change = Programme changed.
op-registration-give-chair = { $name } has a chair.
op-registration-name = Name filled in: { $name }.
op-registration-needs = Wish noted for { $name }.
op-registration-substitute = { $name } comes as a substitute.
op-registration-withdraw = { $name } is off the list.
op-reply-coming = { $organisation } comes, { $count } added.
op-reply-declined = { $organisation } does not come.
op-reply-none = { $organisation }: answer taken away.
op-trajectory-add = Trajectory { $name } was made.
op-trajectory-change = Trajectory { $name } was changed.
op-ambition-add = Written down for { $organisation }: { $count ->
    [one] 1 ambition
   *[other] { $count } ambitions
}.
op-ambition-change = Ambition { $number } of { $organisation } was changed.
op-ambition-concept = Ambition { $number } of { $organisation } is a draft again.
op-ambition-submitted = Ambition { $number } of { $organisation } was submitted.
op-ambition-confirmed = Ambition { $number } of { $organisation } was confirmed.
op-ambition-withdrawn = Ambition { $number } of { $organisation } was withdrawn.
op-ambition-remove = Ambition { $number } of { $organisation } was removed.
op-plan-read = { $title } was read.
op-plan-change = { $title } was changed.
op-plan-remove = A version of { $title } was removed.
op-plan-promote = { $element } stands a level higher.
op-plan-demote = { $element } stands a level lower.
op-plan-merge = { $element } was joined to the part before it.
op-plan-split = { $element } was split.
op-plan-kind = { $element } is now: { $kind ->
    [chapter] chapter
    [theme] theme
    [performance_field] field
    [objective] objective
    [result] result
    [measure] measure
    [indicator] indicator
   *[other] running text
}.
op-plan-drop = { $element } was left out.
op-plan-restore = { $element } was taken back in.
op-plan-text = The text of { $element } was corrected.
op-alignment-full = { $element } beside { $organisation }: full.
op-alignment-partial = { $element } beside { $organisation }: in part.
op-alignment-conflict = { $element } beside { $organisation }: clashes.
op-alignment-none = { $element } beside { $organisation }: none.
op-alignment-clear = { $element } beside { $organisation }: judgement taken away.
op-alignment-note = Note with { $element } and { $organisation } kept.
op-matcher-prepare = The sentence model read texts.
op-example-mark = The example is marked.
op-concept-confirmed = { $concept } belongs to ambition { $number } of { $organisation }.
op-concept-dropped = { $concept } does not belong to ambition { $number } of { $organisation }.
op-concept-cleared = Your choice about { $concept } for ambition { $number } of { $organisation } was taken back.
op-bridge-change = { $count ->
    [one] 1 change
   *[other] { $count } changes
} of the concepts accepted.
op-bridge-decline = ‘{ $text }’ will not be suggested again.
op-invitation-mark-removed = Note about sending taken away for { $count }.
op-reply-how = { $organisation }: noted how the answer came.
op-registration-correct-name = Name corrected: { $name }.
