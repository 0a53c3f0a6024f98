# Organisations, people, service areas, duplicates.

organisation-kind-visiting = visiting and company
organisation-kind-buddies = buddies and help with paperwork
organisation-kind-dementia = dementia
organisation-kind-informal-care = informal care and respite
organisation-kind-palliative-care = palliative and home care
organisation-kind-illness-drop-in = drop-in for people with an illness
organisation-kind-food-poverty = food and poverty
organisation-kind-church = church and diaconate
organisation-kind-refugees-language = refugees and language
organisation-kind-seniors-union = seniors' union
organisation-kind-disability = disability, autism, mental health
organisation-kind-odd-jobs-transport = odd jobs and transport
organisation-kind-youth-in-trouble = youth in trouble
organisation-kind-social-legal = social and legal help
organisation-kind-neighbourhood-initiative = neighbourhood or village initiative, care cooperative
organisation-kind-day-centre = day centre, drop-in, shared meals
organisation-kind-support-organisation = support organisation or umbrella
organisation-kind-none = no kind yet

organisation-legal-form-foundation = foundation
organisation-legal-form-association = association
organisation-legal-form-church = church body
organisation-legal-form-national-branch = branch of a national organisation
organisation-legal-form-informal-group = informal group
organisation-legal-form-cooperative = cooperative

area-scope-set = chosen districts and neighbourhoods
area-scope-municipality = whole municipality
area-scope-region = region

consent-purpose-photo = photos
consent-purpose-share-contact = sharing contact data
consent-purpose-newsletter = newsletter

# What is doubtful about a value. What you typed was kept.
problem-email-invalid = This is not a usable e-mail address.
problem-email-comma = This e-mail address has a comma where a dot belongs.
problem-email-several = There is more than one e-mail address here. Keep one.
problem-phone-invalid = This telephone number does not exist.
problem-phone-several = There is more than one number here.
problem-postcode-invalid = A postcode is four digits and two letters.
problem-postcode-letters = The letters SA, SD and SS do not occur in postcodes.
problem-kvk-invalid = A KvK number has eight digits.
problem-kvk-is-rsin = These are nine digits: an RSIN, not a KvK number.
problem-bsn-like = This number looks like a BSN. It does not belong here. Take it out.
problem-kind-unknown = I do not know this kind.
problem-legal-form-unknown = I do not know this legal form.
problem-area-not-understood = I do not understand this part of the service area.
problem-website-invalid = This is not a web address.
problem-name-missing = The name is missing.
problem-surname-missing = The surname is missing.
problem-surname-abbreviated = The surname is only a letter.
problem-date-not-understood = I do not understand this date.
problem-ambition-alike = This organisation has nearly the same ambition already:
problem-number-taken = This number was used before. The ambition gets the next free number.
problem-number-invalid = This is not the number of an ambition. It gets the next free number.
problem-suggestion = Do you mean { $value }?
problem-take-suggestion = Take { $value }

organisation-field-name = Name
organisation-field-aliases = Also known as
organisation-field-aliases-help = One name per line. Hartwerk recognises the organisation in lists by these.
organisation-field-kind = Kind
organisation-field-legal-form = Legal form
organisation-field-kvk = KvK number
organisation-field-website = Website
organisation-field-email = E-mail
organisation-field-phone = Telephone
organisation-field-street = Street and number
organisation-field-postcode = Postcode
organisation-field-city = Town
organisation-field-area = Service area
organisation-field-area-text = Service area in own words
organisation-field-branch-of = Branch of
organisation-field-notes = Notes
organisation-field-initials = Initials
organisation-field-given-name = Given name
organisation-field-surname = Surname
organisation-field-role = Role

organisations-search = Search by name or town
organisations-search-label = Search the list
organisations-add = Add organisation
organisations-import = Read in a list
organisations-export = Save as
organisations-export-xlsx = Excel (.xlsx)
organisations-export-ods = LibreOffice (.ods)
organisations-export-csv = CSV
organisations-duplicates = Find duplicates
organisations-areas = Service areas
organisations-filter-active = Active
organisations-filter-doubtful = Something to do
organisations-filter-ended = Ended
organisations-filter-all = All
organisations-filter-kind = Kind
organisations-filter-any-kind = All kinds
organisations-filter-place = District or neighbourhood
organisations-filter-any-place = Whole municipality
organisations-sort = Order
organisations-sort-name = By name
organisations-sort-kind = By kind
organisations-sort-city = By town
organisations-count = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
organisations-empty-title = No organisations yet
organisations-empty = Read in your address list from Excel or CSV, or add the first organisation yourself.
organisations-none-match = No organisation fits ‘{ $text }’ and these filters.
organisations-none-filter = No organisation fits these filters.
organisations-clear-filters = Clear filters
organisations-contacts = { $count ->
    [0] nobody known
    [one] 1 contact person
   *[other] { $count } contact persons
}
organisations-doubts = { $count ->
    [one] 1 thing to do
   *[other] { $count } things to do
}
organisations-choose = Choose an organisation from the list.
organisation-list-label = Organisations
unplaced-title = People without organisation
unplaced-text = These people hold no position anywhere now. Keep nobody longer than needed: one year after the last position. Open the person to give a position or to erase everything.
unplaced-none = Everybody in this dossier has a position at an organisation.
unplaced-name = Name

organisation-new = New organisation
organisation-edit = Change
organisation-end = End
organisation-end-on = Last day
organisation-ended = Ended on { $date }
organisation-reopen = Goes on after all
organisation-remove = Remove
organisation-more = More with { $name }
organisation-merge = Merge
organisation-about = Details
organisation-people = Contact persons
organisation-chain = From invitation to ambition
organisation-chain-empty = Not invited yet. Invite the organisation to a meeting.
organisation-chain-present = { $count ->
    [0] nobody present
    [one] 1 person present
   *[other] { $count } people present
}
organisation-chain-ambitions = { $count ->
    [one] 1 ambition
   *[other] { $count } ambitions
}
organisation-ambition-state-concept = draft
organisation-ambition-state-submitted = submitted
organisation-ambition-state-confirmed = confirmed
organisation-ambition-state-withdrawn = withdrawn
organisation-invitation-state-invited = invited
organisation-invitation-state-reminded = reminded
organisation-invitation-state-registered = registered
organisation-invitation-state-declined = declined
organisation-invitation-state-silent = no reply
organisation-source = As the list had it
organisation-branches = Branches
organisation-unknown = not filled in
organisation-history = History

person-add = Add contact person
person-add-name = Name of the contact person
person-add-name-help = Type the whole name, such as ‘mw. A.M. van der Linde’.
person-read-as = Read as { $name }
person-initials = Initials
person-given-name = Given name
person-prefix = Surname prefix
person-surname = Surname
person-salutation = Salutation
person-salutation-help = Left empty it becomes ‘{ $salutation }’.
person-email = E-mail
person-phone = Telephone
person-role = Role
person-notes = Notes
person-from = From
person-until = Until
person-positions = Positions
person-add-position = Add position
person-position-at = Organisation
person-consents = Consent
person-consent-give = Note consent
person-consent-how = How it was given
person-consent-how-help = For example: on the registration form.
person-consent-given = given on { $date }
person-consent-withdraw = Withdraw
person-consent-withdrawn = withdrawn on { $date }
person-consent-none = No consent noted. Photos, sharing and newsletter are not allowed then.
person-meetings = Meetings
person-remove = Remove person
person-former = until { $date }
person-merge = Merge with
person-up = { $name } earlier in the list
person-none = No contact person yet. Type a name below.

areas-title = Service areas
areas-credit = Division: { $credit }
areas-add = Add service area
areas-name = Name
areas-scope = Reach
areas-parts = Districts and neighbourhoods
areas-used = { $count ->
    [0] not chosen by anyone yet
    [one] of 1 organisation
   *[other] of { $count } organisations
}
areas-empty = No service areas yet. They come with a list that is read in, or add one.
areas-understood = Read as: { $places }
areas-not-understood = Not understood: { $words }
areas-municipality = Read in another municipality
areas-municipality-name = Name of the municipality
areas-municipality-help = A list of codes of districts (WK…) and neighbourhoods (BU…) with their names: Excel, ODS or CSV. Or GeoJSON, as Statistics Netherlands and PDOK give it.
areas-none = No service area chosen

duplicates-title = Possible duplicates
duplicates-none = Nothing looks like a duplicate.
duplicates-look = Put side by side
duplicates-organisations = Organisations
duplicates-persons = Persons

duplicate-reason-same-name = the same name
duplicate-reason-similar-name = nearly the same name
duplicate-reason-same-kvk = the same KvK number
duplicate-reason-same-email = the same e-mail address
duplicate-reason-same-phone = the same telephone number
duplicate-reason-same-website = the same website
duplicate-reason-same-address = the same address
duplicate-reason-same-contact = the same contact person
duplicate-reason-same-organisation = at the same organisation

merge-title = Merge { $other } into { $keep }?
merge-choose = Merge with which organisation?
merge-choose-person = Merge with which person?
merge-keep = Stays
merge-other = Goes
merge-differences = This differs. Choose what stays.
merge-moves = This moves along
merge-move-position = { $count ->
    [one] 1 contact person
   *[other] { $count } contact persons
}
merge-move-invitation = { $count ->
    [one] 1 invitation
   *[other] { $count } invitations
}
merge-move-registration = { $count ->
    [one] 1 registration
   *[other] { $count } registrations
}
merge-move-ambition = { $count ->
    [one] 1 ambition
   *[other] { $count } ambitions
}
merge-move-organisation-alias = { $count ->
    [one] 1 other name
   *[other] { $count } other names
}
merge-move-organisation = { $count ->
    [one] 1 branch
   *[other] { $count } branches
}
merge-move-consent = { $count ->
    [one] 1 consent
   *[other] { $count } consents
}
merge-moves-none = Nothing moves along.
merge-clash = Both were at { $title }. One remains; a remark is kept.
merge-same-person = { $left } and { $right } are the same person
merge-do = Merge
merge-swap = Swap

export-name = organisations
export-organisation = Organisation
export-alias = Also known as
export-kind = Kind
export-legal-form = Legal form
export-kvk = KvK
export-area = Service area
export-street = Address
export-postcode = Postal code
export-city = City
export-website = Website
export-email = E-mail organisation
export-phone = Telephone organisation
export-contact = Contact person
export-contact-initials = initials
export-contact-given-name = first name
export-contact-prefix = prefix
export-contact-surname = surname
export-contact-role = function
export-contact-email = e-mail
export-contact-phone = telephone
export-notes = Remarks

# The steps you can undo.
op-organisation-add = { $name } added
op-organisation-change = { $name } changed
op-organisation-end = { $name } ended
op-organisation-reopen = { $name } goes on
op-organisation-remove = { $name } removed
op-organisation-merge = { $other } merged into { $name }
op-person-add = { $name } added
op-person-change = { $name } changed
op-person-remove = { $name } removed
op-person-merge = { $other } merged into { $name }
op-position-add = Position of { $name } added
op-position-change = Position of { $name } changed
op-position-remove = Position of { $name } removed
op-position-order = Order of contact persons changed
op-consent-give = Consent of { $name } noted
op-consent-withdraw = Consent of { $name } withdrawn
op-area-add = Service area { $name } added
op-area-change = Service area { $name } changed
op-area-remove = Service area { $name } removed
op-area-load = Division of { $name } read in
op-area-begin = Division of Woerden put ready

error-merge-same = These are the same record twice. Nothing was changed. Choose another one to merge with.
error-places-no-codes = This list holds no codes of districts or neighbourhoods. Nothing was changed. Choose a list with codes such as WK063201 or BU06320101.
error-places-code-twice = The code { $code } occurs twice with different names. Nothing was changed. Mend the list and read it in again.

# Removing for good, and what is known of a person
person-report = Everything known, on paper
person-erase = Remove for good
report-title = Data of { $name }
report-text = Everything this dossier keeps about this person, to be given to that person.
erase-title = Remove { $name } for good?
erase-final = This cannot be undone.
erase-done = The person has been removed for good.
erase-left = These texts may still hold the name. Only you can see whether it is the same person.
erase-goes-person =
    Gone: name, e-mail, phone and note, { $positions ->
        [one] 1 position
       *[other] { $positions } positions
    } and { $consents ->
        [one] 1 consent
       *[other] { $consents } consents
    }.
erase-goes-registrations =
    { $count ->
        [one] 1 place at a meeting still counts, without name and wishes.
       *[other] { $count } places at meetings still count, without name and wishes.
    }
erase-goes-history = Also gone from the history and the search, and from the row of the address list that was read.
erase-goes-undo = What you did before this cannot be undone any more either.
erase-mentions =
    { $count ->
        [one] This text may name the same person. Change it first, then the name goes from its history as well.
       *[other] These { $count } texts may name the same person. Change them first, then the name goes from their history as well.
    }
erase-backups =
    { $count ->
        [one] Also remove the backup made before
       *[other] Also remove the { $count } backups made before
    }
erase-backups-hint = They still hold the data. Hartwerk makes a new backup first.
erase-action = Remove for good
op-person-purge = A person was removed for good
op-needs-purge = Wishes about food and access were removed for good

duplicate-reason-other-place = another place
merge-notes-both = Both remarks stay, one below the other.
person-until-later = until { $date }
person-positions-saved = Changes to positions are saved at once.
areas-municipality-keeps = Service areas you already made keep their names and places from { $name }.
error-position-ends-first = The end date lies before the start date. The position was not changed. Correct one of the two dates.
duplicates-apart = Not the same
op-merge-apart = { $name } and { $other } are not the same
