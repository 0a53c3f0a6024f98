# Reading in a list.

import-title = Read in a list
import-step-file = File
import-step-columns = Columns
import-step-rows = Rows
import-step-duplicates = Duplicates
import-step-done = Done
import-choose = Choose your address list: Excel, LibreOffice or CSV. Nothing changes before you press Read in.
import-choose-file = Choose file
import-reading = The list is being read
import-file = { $file }
import-sheet = Sheet
import-sheet-rows = { $name } ({ $count } rows)
import-header-at = The headers are in row { $row }.
import-no-header = No headers were found. I looked at the contents.
import-columns-help = What does each column hold? Correct what is wrong.
import-column = Column
import-column-unnamed = column { $number }
import-example = Example
import-means = Meaning
import-means-of = Meaning of { $column }
import-target-left-out = Do not read in
import-target-remark = With the notes
import-target-group-organisation = Organisation
import-target-group-contact = Contact person { $number }
import-field-name = Name of the organisation
import-field-alias = Other name
import-field-kind = Kind
import-field-legal-form = Legal form
import-field-kvk = KvK number
import-field-service-area = Service area
import-field-street = Street and number
import-field-house-number = House number
import-field-postcode = Postcode
import-field-city = Town
import-field-website = Website
import-field-email = E-mail
import-field-phone = Telephone
import-field-notes = Notes
import-contact-field-full-name = Whole name
import-contact-field-title = Form of address
import-contact-field-initials = Initials
import-contact-field-given-name = Given name
import-contact-field-surname-prefix = Surname prefix
import-contact-field-surname = Surname
import-contact-field-role = Role
import-contact-field-email = E-mail
import-contact-field-phone = Telephone
import-contact-field-other-phone = Second telephone
import-contact-of = contact person { $number }: { $field }
import-to-rows = Look at the rows
import-rows-summary = { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
} and { $persons ->
    [one] 1 contact person
   *[other] { $persons } contact persons
}
import-rows-doubtful = { $count ->
    [0] Everything looks fine.
    [one] 1 row has something to look at.
   *[other] { $count } rows have something to look at.
}
import-only-doubtful = Only rows with something to look at
import-row = Row { $row }
import-row-number = Row
import-row-continues = belongs to row { $row }
import-row-include = Read in row { $row }
import-row-left-out = not read in
import-more-rows = Show more rows
import-take = Take { $value }
import-taken = Becomes { $value }
import-to-duplicates = Look at duplicates
import-questions = { $count ->
    [0] Nothing looks like a duplicate.
    [one] 1 question about a possible duplicate.
   *[other] { $count } questions about possible duplicates.
}
import-questions-help = Without an answer they stay two.
import-question-organisation = { $left } looks like { $right }. Is this the same organisation?
import-question-person = { $left } looks like { $right }. Is this the same person?
import-because = Because: { $reasons }
import-answer-same = Yes, the same
import-answer-different = No, two different ones
import-in-dossier = in the dossier
import-in-row = row { $row }
import-what-stays = What stays?
import-keeps = { $field }: { $value } stays
import-no-differences = Nothing contradicts.
import-left-out = Not read in
import-left-out-blank = { $rows ->
    [one] Row { $row } is empty.
   *[other] Rows { $row } to { $last } are empty.
}
import-left-out-no-name = Row { $row } has no organisation.
import-left-out-same-as-earlier-row = Row { $row } repeats an earlier row word for word.
import-left-out-already-known = Row { $row } is in the dossier already, word for word.
import-left-out-chosen = You skipped row { $row }.
import-commit = Read in
import-commit-count = { $count ->
    [one] Read in 1 organisation
   *[other] Read in { $count } organisations
}
import-committing = The list is being read in
import-done = { $organisations ->
    [0] No new organisations
    [one] 1 organisation read in
   *[other] { $organisations } organisations read in
}, with { $persons ->
    [one] 1 new contact person
   *[other] { $persons } new contact persons
}.
import-done-completed = { $count ->
    [one] 1 organisation completed
   *[other] { $count } organisations completed
}.
import-done-undo = Is it wrong? Ctrl+Z takes all of it away in one step.
import-done-look = Look at organisations
import-another = Read in another list
import-stop = Stop reading in

import-step-of = Step { $step } of { $total }: { $name }
import-step-names = Organisations
import-target-source = With where it comes from
import-ambition-organisation = Organisation
import-ambition-text = Ambition in their own words
import-ambition-target-groups = For whom
import-ambition-areas = Where
import-ambition-contribution-can = Can contribute
import-ambition-contribution-will = Will contribute
import-ambition-number = Number of the ambition
import-ambition-source-note = From which note
import-ambitions-title = Read in a list of ambitions
import-ambitions-choose = Choose a list of ambitions: Excel, LibreOffice or CSV, with one ambition per row. Nothing changes before you press Read in.
import-ambitions-look = Look at the ambitions
import-ambitions-nothing = There is no row to read in. See above why.
import-ambitions-summary = { $count ->
    [0] No ambitions
    [one] 1 ambition
   *[other] { $count } ambitions
} of { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}.
import-ambitions-commit = { $count ->
    [0] Nothing to read in
    [one] Read in 1 ambition
   *[other] Read in { $count } ambitions
}
import-ambitions-done = { $count ->
    [one] 1 ambition written down
   *[other] { $count } ambitions written down
} of { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}, each as a draft.
import-ambitions-done-new = { $count ->
    [one] New organisation: { $names }.
   *[other] New organisations: { $names }.
}
import-ambitions-done-names = { $count ->
    [one] 1 other name is remembered.
   *[other] { $count } other names are remembered.
}
import-columns-left-out = Columns that are not read: { $columns }
import-names = { $count ->
    [one] I do not know 1 name.
   *[other] I do not know { $count } names.
}
import-names-help = Who is meant? Without an answer those rows are not read in.
import-name-title = ‘{ $name }’
import-name-question = Who is ‘{ $name }’?
import-name-rows = { $count ->
    [one] In row { $rows }
   *[other] In { $count } rows: { $rows }
}
import-name-is = That is { $name }
import-name-other = Another organisation in the dossier
import-name-which = Which organisation is ‘{ $name }’?
import-name-new = A new organisation
import-name-leave-out = Do not read in these rows
import-name-remember = Remember ‘{ $name }’ as another name
import-owner-new = new organisation
import-owner-listed = in the list: ‘{ $name }’
import-owner-above = organisation from row { $row }
import-ambition-left-out-blank = { $rows ->
    [one] Row { $row } is empty.
   *[other] Rows { $row } to { $last } are empty.
}
import-ambition-left-out-no-text = Row { $row } has no ambition.
import-ambition-left-out-no-organisation = Row { $row } has no organisation.
import-ambition-left-out-unknown-organisation = Row { $row }: you did not choose who ‘{ $about }’ is.
import-ambition-left-out-organisation-left-out = Row { $row }: you do not read in ‘{ $about }’.
import-ambition-left-out-same-as-earlier-row = Row { $row } says the same as row { $about }.
import-ambition-left-out-already-known = Row { $row } is in the dossier already, as ambition { $about }.
import-ambition-left-out-chosen = You skipped row { $row }.

op-ambition-import = { $count ->
    [one] 1 ambition read in from { $file }.
   *[other] { $count } ambitions read in from { $file }.
}
op-import-commit = { $count ->
    [0] List read in: { $file }
    [one] 1 organisation read in from { $file }
   *[other] { $count } organisations read in from { $file }
}

error-list-too-large = This file is too large. Nothing was changed. Save only the sheet with the list in a new file.
error-list-too-many-cells = This list has too many rows. Nothing was changed. Remove empty rows and old sheets, or split the list.
error-list-not-a-list = This file is not a list. Nothing was changed. Choose a file from Excel or LibreOffice, or a CSV.
error-list-encrypted = This file has a password. Nothing was changed. Save it in Excel without a password and choose it again.
error-list-damaged = This file is damaged. Nothing was changed. Open it in Excel, save it again and try once more.
error-list-empty = There is nothing in this file. Nothing was changed. Choose another file.
error-import-gone = The list is no longer in memory. Nothing was changed. Choose the file again.
error-import-no-name = No column is the name of the organisation. Nothing was changed. Point out the name at Columns.
error-import-no-ambition = No column holds the ambitions. Nothing was changed. Point out the ambition at Columns.
error-import-changed = The dossier has changed meanwhile, and with it what there is to ask. Nothing was read in. Go back to Columns and look at the rows again.
error-list-cannot-open = This file cannot be opened. Nothing was changed. Is it still there, and not open in another program? Choose it again.
error-list-too-slow = Reading this file took too long and was stopped. Nothing was changed. Save only the sheet with the list in a new file.

import-drop = Or drag the file onto this window.
import-header = The row with headings
import-header-none = none: every row is an organisation
import-header-row = row { $row }: { $text }

import-rows-nothing = There is no row to read in.
import-rows-questions = { $count ->
    [one] There is 1 question about what may be double.
   *[other] There are { $count } questions about what may be double.
}
import-kvk = KvK { $number }
import-bsn-column = Hartwerk does not keep citizen service numbers (BSN). This column is not read in.
import-contact-pair = { $left } and { $right }
import-done-nothing = Nothing was added.
import-done-persons-completed = { $count ->
    [one] 1 contact person updated
   *[other] { $count } contact persons updated
}.
import-not-taken = Not taken over from the list
import-not-taken-help = Something else was there already. It stayed, because you did not choose the list.
import-not-taken-line = Row { $row }, { $name }, { $field }: ‘{ $kept }’ stayed, ‘{ $listed }’ from the list was not taken over.
