//! What the tests of the dossier share: a fixed clock, a passphrase, and small fictional records.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses its own part, and may fail loudly"
)]

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::Id;
use domain::lists::{
    AttendanceMeans, AttendanceState, OrganisationKind, RegistrationOrigin, RegistrationState,
};
use store::tables::{
    Attendance, Meeting, Organisation, OrganisationAlias, Person, Position, Registration, Trajectory,
};
use store::{Dossier, Secret, Tx};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "vier eenden in de gracht";

/// Monday 4 June 2012, 9:00 UTC, and so many seconds.
pub fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_338_800_400, 0).unwrap() + TimeDelta::seconds(seconds)
}

pub struct Place {
    pub folder: TempDir,
    pub dossier: Option<Dossier>,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dossier = Dossier::create(&folder.path().join("proef.hartwerk"), PASSPHRASE, "laptop").unwrap();
        Self {
            folder,
            dossier: Some(dossier),
        }
    }

    pub fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("proef.hartwerk")
    }

    pub fn reopen(&mut self) {
        self.dossier = None;
        self.dossier = Some(open(&self.path()).unwrap());
    }
}

impl std::ops::Deref for Place {
    type Target = Dossier;

    fn deref(&self) -> &Dossier {
        self.dossier.as_ref().unwrap()
    }
}

pub fn open(path: &std::path::Path) -> store::Result<Dossier> {
    Dossier::open(path, &Secret::Passphrase(PASSPHRASE), "laptop", at(0))
}

pub fn organisation(id: Id, name: &str) -> Organisation {
    Organisation {
        id,
        name: name.into(),
        kind: Some(OrganisationKind::Visiting),
        legal_form: None,
        kvk: String::new(),
        website: String::new(),
        email: String::new(),
        phone: String::new(),
        street: String::new(),
        postcode: String::new(),
        city: "Woerden".into(),
        service_area_id: None,
        area_text: String::new(),
        branch_of: None,
        notes: String::new(),
        ended_on: None,
        source_text: String::new(),
    }
}

pub fn alias(id: Id, organisation_id: Id, name: &str) -> OrganisationAlias {
    OrganisationAlias {
        id,
        organisation_id,
        name: name.into(),
    }
}

pub fn person(id: Id, given_name: &str, surname_prefix: &str, surname: &str) -> Person {
    Person {
        id,
        initials: String::new(),
        given_name: given_name.into(),
        surname_prefix: surname_prefix.into(),
        surname: surname.into(),
        salutation: String::new(),
        email: String::new(),
        phone: String::new(),
        notes: String::new(),
    }
}

pub fn position(id: Id, person_id: Id, organisation_id: Id, role: &str) -> Position {
    Position {
        id,
        person_id,
        organisation_id,
        role: role.into(),
        from_date: None,
        to_date: None,
        sort: 0,
    }
}

pub fn meeting(tx: &Tx<'_>) -> store::Result<Meeting> {
    let trajectory = Trajectory {
        id: tx.new_id()?,
        name: "Wmo-traject".into(),
        purpose: String::new(),
        started_on: None,
        ended_on: None,
    };
    tx.trajectories().insert(&trajectory)?;
    let meeting = Meeting {
        id: tx.new_id()?,
        trajectory_id: trajectory.id,
        title: "Eerste bijeenkomst".into(),
        date: chrono::NaiveDate::from_ymd_opt(2012, 6, 7),
        starts_at: domain::clock_time::ClockTime::new(15, 0),
        ends_at: domain::clock_time::ClockTime::new(17, 0),
        venue: "Podiumzaal".into(),
        address: String::new(),
        room: String::new(),
        capacity: Some(60),
        reply_by: chrono::NaiveDate::from_ymd_opt(2012, 5, 27),
        max_persons: 2,
        ics_uid: "proef".into(),
        ics_sequence: 0,
        notes: String::new(),
        closed_at: None,
    };
    tx.meetings().insert(&meeting)?;
    Ok(meeting)
}

pub fn registration(
    id: Id,
    meeting_id: Id,
    organisation_id: Option<Id>,
    person_id: Option<Id>,
) -> Registration {
    Registration {
        id,
        meeting_id,
        organisation_id,
        person_id,
        origin: RegistrationOrigin::Reply,
        state: RegistrationState::Registered,
        replaces: None,
        exception_reason: String::new(),
        needs: String::new(),
        sort: 0,
    }
}

pub fn present(id: Id, registration: &Registration, now: DateTime<Utc>) -> Attendance {
    Attendance {
        id,
        registration_id: registration.id,
        meeting_id: registration.meeting_id,
        state: AttendanceState::Present,
        marked_at: now,
        marked_how: AttendanceMeans::Door,
    }
}
