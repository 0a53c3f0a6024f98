# Ambitions: what organisations want, in their own words.

ambitions-add = Write ambitions down
ambitions-import = Read in a list
ambitions-count =
    { $count ->
        [one] 1 ambition
       *[other] { $count } ambitions
    }
ambitions-empty = No ambitions yet
ambitions-empty-text = Write down what the organisations want to achieve, in their own words. Then you lay those words beside the Wmo plan.
ambitions-search = Search ambitions
ambitions-filter = Which ambitions
ambitions-line = Ambition { $number } · { $state }
ambitions-none = No ambition fits what you are looking for.
ambitions-choose = Choose an ambition on the left.
ambitions-many = Paste many at once
ambitions-many-label = One ambition per line
ambitions-many-hint = Every line becomes an ambition of its own of this organisation.
ambitions-just-added = Just written down
ambition-number = Ambition { $number }
ambition-of = Ambition { $number } of { $organisation }
ambition-organisation = Organisation
ambition-meeting = From which meeting
ambition-meeting-none = Not from a meeting
ambition-source = From which note
ambition-source-hint = For example: note of table 3
ambition-text = Ambition in their own words
ambition-text-placeholder = What do they want to achieve? Type and press Enter
ambition-state-concept = draft
ambition-state-submitted = submitted
ambition-state-confirmed = confirmed
ambition-state-withdrawn = withdrawn
ambition-step-concept = Back to draft
ambition-step-submitted = Was submitted
ambition-step-confirmed = Was confirmed
ambition-step-withdrawn = Was withdrawn
ambition-confirm-title = Who confirmed these words?
ambition-withdraw-title = Why was this ambition withdrawn?
ambition-confirmed-by = Confirmed by
ambition-withdrawn-reason = Reason
ambition-on = On which day
ambition-confirmed-line = confirmed on { $date } by { $by }
ambition-withdrawn-line = withdrawn on { $date }
ambition-version = Version { $version }
ambition-version-frozen = Version { $version }, fixed on { $date }
ambition-versions = Earlier versions, { $count } in all
ambition-about = With this ambition
ambition-target-groups = For whom
ambition-areas = Where
ambition-can = Can contribute
ambition-will = Will contribute
ambition-commas = More than one? Put a comma in between.
ambition-change-title = Change ambition { $number } of { $organisation }
ambition-frozen = These words were submitted and are kept. Other words become a new version, which has to be confirmed again.
ambition-review =
    { $count ->
        [one] 1 judgement was about the earlier words. Look at it again.
       *[other] { $count } judgements were about the earlier words. Look at them again.
    }
ambition-compare =
    { $count ->
        [0] Lay beside the Wmo plan
        [one] Beside the Wmo plan, 1 judged
       *[other] Beside the Wmo plan, { $count } judged
    }
ambition-history = What changed
