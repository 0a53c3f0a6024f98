# Concepts: what an ambition is about, and the bridge between how volunteers talk and how plans are written.

concepts-of-ambition = What is this about?
concepts-hint = Is a concept right, or not? The proposals change at once. The keys + and - do the same.
concept-proposed = proposed
concept-confirmed = right, you say
concept-dropped = not right, you say
concept-confirm = Right: { $concept }
concept-drop = Not right: { $concept }
concept-clear = Take back your choice: { $concept }
concept-add = Add a concept
concept-add-placeholder = Add a concept
bridge-count = { $total } concepts · { $own } lines of yours
bridge-tab-list = All concepts
bridge-tab-suggestions =
    { $count ->
        [0] Suggestions
       *[other] Suggestions ({ $count })
    }
bridge-intro = Each concept connects how volunteers talk with how plans are written. Choose a concept on the left and add words or sentences that you hear. What you change counts once you accept it.
bridge-search = Search concepts and sentences
bridge-search-hint = Searches the words and sentences too.
bridge-found =
    { $count ->
        [one] 1 concept
       *[other] { $count } concepts
    }
bridge-none-found = No concept holds ‘{ $text }’.
bridge-lines =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
bridge-own-lines = { $count } of yours
bridge-off-lines = { $count } switched off
bridge-own = yours
bridge-off = switched off
bridge-pending = not yet accepted
bridge-pending-added = new, not yet accepted
bridge-pending-changed = changed, not yet accepted
bridge-pending-removed = goes away, not yet accepted
bridge-pending-restored = switched on again, not yet accepted
bridge-kind-synonym = Words
bridge-kind-lay = How volunteers say it
bridge-kind-policy = How plans write it
bridge-add-synonym = Another word
bridge-add-lay = Another sentence of volunteers
bridge-add-policy = Another sentence of plans
bridge-no-lines = Nothing yet.
bridge-line = Words
bridge-line-keep = Keep
bridge-edit = Change: { $text }
bridge-remove = Remove: { $text }
bridge-switch-off = Switch off: { $text }
bridge-switch-on = Switch on again: { $text }
bridge-take-back = Take back the change: { $text }
bridge-children = What belongs to it:
bridge-related = Often goes together with:
bridge-fields = Performance fields: { $fields }
bridge-concept-off = Switch the concept off
bridge-concept-on = Switch the concept on again
bridge-concept-is-off = This concept does not count. Switch it on again to see its lines.
bridge-new = New concept
bridge-new-title = What is the new concept called?
bridge-change-title = Change the concept { $concept }
bridge-label = Name
bridge-parent = Belongs to
bridge-parent-hint = A wider concept. May stay empty.
bridge-waiting =
    { $count ->
        [one] 1 change has not been accepted and does not count yet.
       *[other] { $count } changes have not been accepted and do not count yet.
    }
bridge-let-go = Let go
bridge-look = See what this does
bridge-look-count =
    { $count ->
        [one] See what 1 change does
       *[other] See what { $count } changes do
    }
bridge-preview-title =
    { $count ->
        [one] Accept this change?
       *[other] Accept these { $count } changes?
    }
bridge-previewing = Working out the proposals again
bridge-preview-stopped = Stopped. Nothing was changed.
bridge-preview-again = Work out again
bridge-preview-no-plan = There is no Wmo plan yet. You see the effect once you lay ambitions beside a plan.
bridge-preview-no-ambitions = There are no ambitions yet. You see the effect once they are there.
bridge-preview-beside = Beside { $plan }:
bridge-preview-touched =
    { $touched ->
        [0] the first five proposals stay the same for all { $ambitions } ambitions.
        [one] the first five proposals change for 1 of { $ambitions } ambitions.
       *[other] the first five proposals change for { $touched } of { $ambitions } ambitions.
    }
bridge-preview-within =
    { $count ->
        [one] Among them 1 passage changes places.
       *[other] Among them { $count } passages change places.
    }
bridge-no-moves = No passage comes in or goes out.
bridge-move-in = from place { $from } to { $to }: comes in
bridge-move-out = from place { $from } to { $to }: goes out
bridge-not-yet = Not yet
bridge-accept = Accept
bridge-astray =
    { $count ->
        [one] 1 line of yours belongs to a concept that is no longer there. It does not count, but is kept.
       *[other] { $count } lines of yours belong to a concept that is no longer there. They do not count, but are kept.
    }
bridge-suggestions-text = You found that these pairs fit, but they share no concept. One more line helps to find such pairs from now on. Nothing is added without you.
bridge-suggestions-none = There are no suggestions. They come when you judge pairs that share no concept yet as fitting fully or partly.
bridge-suggestion = With the concept ‘{ $concept }’
bridge-suggestion-because = You judged ‘{ $judgement }’ beside this text of the plan
bridge-suggestion-take = Add to the changes
bridge-suggestion-decline = Do not suggest again
bridge-offer = Suggestion for the concepts
bridge-offer-text = These two share no concept yet. Add ‘{ $text }’ to ‘{ $concept }’?
bridge-file = Text file
bridge-export-own = Save your lines
bridge-export-all = Save all concepts
bridge-import = Read lines
bridge-import-title = Read the lines of { $name }?
bridge-import-new =
    { $count ->
        [0] There is nothing new in it.
        [one] 1 new line.
       *[other] { $count } new lines.
    }
bridge-import-known =
    { $count ->
        [0] { "" }
        [one] 1 line was there already.
       *[other] { $count } lines were there already.
    }
bridge-import-problems =
    { $count ->
        [one] 1 line cannot come along. Your file stays as it is: mend the line and read it again.
       *[other] { $count } lines cannot come along. Your file stays as it is: mend the lines and read it again.
    }
bridge-import-line = Line { $line }:
bridge-import-take =
    { $count ->
        [one] Put 1 line with the changes
       *[other] Put { $count } lines with the changes
    }
bridge-text-no-concept-yet = belongs to no concept. Put a line ‘# key: Name’ above it.
bridge-text-no-label = a concept begins with ‘# key: Name’.
bridge-text-bad-id = the key may hold small letters, digits and hyphens only.
bridge-text-twice = this concept stands above already.
bridge-text-unknown-mark = begins with an unknown mark. Use =, > or <.
bridge-text-empty = nothing stands behind the mark.
bridge-text-field = a performance field is a number from 1 to 9.
bridge-text-no-concept = this concept does not exist.
bridge-text-concept-known = this concept has another name here. That name stays.
bridge-text-known = this line is there already.
bridge-text-too-long = this line is too long. Make sentences of it.
bridge-text-not-shipped = only lines that came with the program can be switched off.
