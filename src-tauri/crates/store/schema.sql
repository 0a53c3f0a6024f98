CREATE TABLE alignment (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    ambition_id TEXT NOT NULL REFERENCES ambition (id),
    ambition_version_id TEXT NOT NULL REFERENCES ambition_version (id),
    plan_element_id TEXT NOT NULL REFERENCES plan_element (id),
    judgement TEXT NOT NULL,
    note TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    state TEXT NOT NULL,
    review_text TEXT NOT NULL,
    UNIQUE (ambition_id, plan_element_id)
) STRICT;

CREATE TABLE ambition (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    meeting_id TEXT REFERENCES meeting (id),
    source_note TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_on TEXT,
    withdrawn_on TEXT,
    withdrawn_reason TEXT NOT NULL,
    UNIQUE (number)
) STRICT;

CREATE TABLE ambition_concept (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    ambition_id TEXT NOT NULL REFERENCES ambition (id) ON DELETE CASCADE,
    concept_id TEXT NOT NULL,
    stance TEXT NOT NULL,
    UNIQUE (ambition_id, concept_id)
) STRICT;

CREATE TABLE ambition_version (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    ambition_id TEXT NOT NULL REFERENCES ambition (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    areas TEXT NOT NULL,
    contribution_can TEXT NOT NULL,
    contribution_will TEXT NOT NULL,
    frozen_at TEXT,
    UNIQUE (ambition_id, version)
) STRICT;

CREATE TABLE attendance (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    state TEXT NOT NULL,
    marked_at TEXT NOT NULL,
    marked_how TEXT NOT NULL,
    UNIQUE (registration_id)
) STRICT;

CREATE TABLE bridge_line (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    concept_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    accepted_at TEXT NOT NULL
) STRICT;

CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    op INTEGER NOT NULL REFERENCES operation (seq),
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
    col TEXT NOT NULL,
    old ANY,
    new ANY
) STRICT;

CREATE TABLE consent (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    given_on TEXT NOT NULL,
    withdrawn_on TEXT,
    how TEXT NOT NULL
) STRICT;

CREATE TABLE contact_attempt (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    invitation_id TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
    tried_at TEXT NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE district (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE document_made (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT REFERENCES meeting (id),
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    printed_at TEXT
) STRICT;

CREATE TABLE embedding (
    text_hash TEXT NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (text_hash, model)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_plan (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    tables INTEGER NOT NULL,
    target_size INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (meeting_id)
) STRICT;

CREATE TABLE invitation (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    state TEXT NOT NULL,
    invited_on TEXT,
    reminded_on TEXT,
    replied_on TEXT,
    replied_by TEXT NOT NULL,
    replied_how TEXT,
    places INTEGER,
    remark TEXT NOT NULL,
    letter_sent_on TEXT,
    mail_sent_on TEXT,
    UNIQUE (meeting_id, organisation_id)
) STRICT;

CREATE TABLE list_number (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    list_print_id TEXT NOT NULL REFERENCES list_print (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    registration_id TEXT NOT NULL,
    UNIQUE (list_print_id, number)
) STRICT;

CREATE TABLE list_print (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    printed_at TEXT NOT NULL, lines INTEGER NOT NULL DEFAULT 0, by_organisation INTEGER CHECK (by_organisation IN (0, 1)),
    UNIQUE (meeting_id, paper, version)
) STRICT;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    trajectory_id TEXT NOT NULL REFERENCES trajectory (id),
    title TEXT NOT NULL,
    date TEXT,
    starts_at TEXT,
    ends_at TEXT,
    venue TEXT NOT NULL,
    address TEXT NOT NULL,
    room TEXT NOT NULL,
    capacity INTEGER,
    reply_by TEXT,
    max_persons INTEGER NOT NULL,
    ics_uid TEXT NOT NULL,
    ics_sequence INTEGER NOT NULL,
    notes TEXT NOT NULL,
    closed_at TEXT
) STRICT;

CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;

CREATE TABLE neighbourhood (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    code TEXT NOT NULL,
    district_id TEXT NOT NULL REFERENCES district (id),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    args TEXT NOT NULL,
    at TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'closed')),
    undoes INTEGER REFERENCES operation (seq)
) STRICT;

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT,
    legal_form TEXT,
    kvk TEXT NOT NULL,
    website TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    service_area_id TEXT REFERENCES service_area (id),
    area_text TEXT NOT NULL,
    branch_of TEXT REFERENCES organisation (id),
    notes TEXT NOT NULL,
    ended_on TEXT,
    source_text TEXT NOT NULL
) STRICT;

CREATE TABLE organisation_alias (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    initials TEXT NOT NULL,
    given_name TEXT NOT NULL,
    surname_prefix TEXT NOT NULL,
    surname TEXT NOT NULL,
    salutation TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE place_alias (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    place_code TEXT NOT NULL,
    alias TEXT NOT NULL
) STRICT;

CREATE TABLE plan_element (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    plan_version_id TEXT NOT NULL REFERENCES plan_version (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES plan_element (id),
    sort INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    number TEXT NOT NULL,
    page INTEGER,
    text TEXT NOT NULL,
    fields TEXT NOT NULL,
    tags TEXT NOT NULL,
    tag_reasons TEXT NOT NULL,
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
    same_as TEXT REFERENCES plan_element (id)
) STRICT;

CREATE TABLE plan_version (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    policy_plan_id TEXT NOT NULL REFERENCES policy_plan (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    file_kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    read_at TEXT NOT NULL,
    source_file_id TEXT,
    note TEXT NOT NULL,
    UNIQUE (policy_plan_id, version)
) STRICT;

CREATE TABLE policy_plan (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    title TEXT NOT NULL,
    municipality TEXT NOT NULL,
    period_from INTEGER,
    period_to INTEGER
) STRICT;

CREATE TABLE position (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT,
    sort INTEGER NOT NULL
) STRICT;

CREATE TABLE programme (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    items TEXT NOT NULL,
    frozen_at TEXT,
    UNIQUE (meeting_id, version)
) STRICT;

CREATE TABLE registration (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    organisation_id TEXT REFERENCES organisation (id),
    person_id TEXT REFERENCES person (id),
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    replaces TEXT REFERENCES registration (id),
    exception_reason TEXT NOT NULL,
    needs TEXT NOT NULL,
    sort INTEGER NOT NULL
) STRICT;

CREATE TABLE search_entry (
    seq INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (tbl, row)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = 'search_entry', content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE seat (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    table_no INTEGER NOT NULL,
    fixed INTEGER NOT NULL CHECK (fixed IN (0, 1)),
    duty TEXT, duty_chosen INTEGER NOT NULL DEFAULT 0 CHECK (duty_chosen IN (0, 1)),
    UNIQUE (registration_id)
) STRICT;

CREATE TABLE service_area (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT NOT NULL
) STRICT;

CREATE TABLE service_area_alias (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    service_area_id TEXT NOT NULL REFERENCES service_area (id) ON DELETE CASCADE,
    alias TEXT NOT NULL
) STRICT;

CREATE TABLE service_area_part (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    service_area_id TEXT NOT NULL REFERENCES service_area (id) ON DELETE CASCADE,
    place_code TEXT NOT NULL,
    UNIQUE (service_area_id, place_code)
) STRICT;

CREATE TABLE setting (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE source_file (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE trajectory (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    device TEXT NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    started_on TEXT,
    ended_on TEXT
) STRICT;

CREATE INDEX alignment_ambition_version_id ON alignment (ambition_version_id);

CREATE INDEX alignment_plan_element_id ON alignment (plan_element_id);

CREATE INDEX ambition_meeting_id ON ambition (meeting_id);

CREATE INDEX ambition_organisation_id ON ambition (organisation_id);

CREATE INDEX attendance_meeting_id ON attendance (meeting_id);

CREATE INDEX bridge_line_concept_id ON bridge_line (concept_id);

CREATE INDEX change_op ON change (op);

CREATE INDEX change_row ON change (tbl, row);

CREATE INDEX consent_person_id ON consent (person_id);

CREATE INDEX contact_attempt_invitation_id ON contact_attempt (invitation_id);

CREATE INDEX contact_attempt_person_id ON contact_attempt (person_id);

CREATE INDEX document_made_meeting_id ON document_made (meeting_id);

CREATE INDEX invitation_organisation_id ON invitation (organisation_id);

CREATE INDEX list_number_registration_id ON list_number (registration_id);

CREATE INDEX meeting_trajectory_id ON meeting (trajectory_id);

CREATE INDEX neighbourhood_district_id ON neighbourhood (district_id);

CREATE INDEX operation_hlc ON operation (hlc);

CREATE INDEX operation_state ON operation (state, seq);

CREATE INDEX operation_undoes ON operation (undoes);

CREATE INDEX organisation_alias_organisation_id ON organisation_alias (organisation_id);

CREATE INDEX organisation_branch_of ON organisation (branch_of);

CREATE INDEX organisation_service_area_id ON organisation (service_area_id);

CREATE INDEX person_email ON person (email);

CREATE INDEX place_alias_place_code ON place_alias (place_code);

CREATE INDEX plan_element_parent_id ON plan_element (parent_id);

CREATE INDEX plan_element_plan_version_id ON plan_element (plan_version_id);

CREATE INDEX plan_element_same_as ON plan_element (same_as);

CREATE INDEX plan_version_source_file_id ON plan_version (source_file_id);

CREATE INDEX position_organisation_id ON position (organisation_id);

CREATE INDEX position_person_id ON position (person_id);

CREATE INDEX registration_meeting_id ON registration (meeting_id);

CREATE INDEX registration_organisation_id ON registration (organisation_id);

CREATE INDEX registration_person_id ON registration (person_id);

CREATE INDEX registration_replaces ON registration (replaces);

CREATE INDEX seat_meeting_id ON seat (meeting_id);

CREATE INDEX service_area_alias_service_area_id ON service_area_alias (service_area_id);
