//! Merging two persons.

use domain::id::Id;
use domain::import::{PersonDraft, compare_persons, merge_person_fields};
use domain::lists::{AttendanceState, RegistrationState};
use store::tables::{Person, Registration};
use store::{Op, Reader, Tx};

use super::{MergeClash, MergePreview, MergeRequest, counted};
use crate::import::person_draft;
use crate::who::name_of;
use crate::{App, Outcome, Result};

fn draft(person: &Person) -> PersonDraft {
    person_draft(person, "")
}

pub(super) fn preview(read: &Reader<'_>, keep: &Id, other: &Id) -> Result<MergePreview> {
    let (kept, gone) = (read.persons().need(keep)?, read.persons().need(other)?);
    let registrations = read.registrations().by_person(other)?;
    let mut clashes = Vec::new();
    for registration in read.registrations().by_person(keep)? {
        if registrations
            .iter()
            .any(|theirs| theirs.meeting_id == registration.meeting_id)
        {
            let meeting = read.meetings().need(&registration.meeting_id)?;
            clashes.push(MergeClash {
                meeting_id: meeting.id,
                title: meeting.title,
            });
        }
    }
    let moves = [
        counted("position", read.positions().by_person(other)?.len()),
        counted("registration", registrations.len()),
        counted("consent", read.consents().by_person(other)?.len()),
    ];
    Ok(MergePreview {
        keep: name_of(&kept).full(),
        other: name_of(&gone).full(),
        differences: compare_persons(&draft(&kept), &draft(&gone)),
        persons: Vec::new(),
        moves: moves.into_iter().flatten().collect(),
        clashes,
    })
}

pub(super) fn merge(app: &App, request: &MergeRequest) -> Result<Outcome<Id>> {
    let (keep, other) = app.read(|read| {
        Ok((
            name_of(&read.persons().need(&request.keep)?).full(),
            name_of(&read.persons().need(&request.other)?).full(),
        ))
    })?;
    app.write(
        Op::new("person.merge").arg("name", keep).arg("other", other),
        |tx| {
            join(tx, request.keep, request.other, &request.take_other)?;
            Ok(request.keep)
        },
    )
}

/// Makes `other` into `keep`, inside a running step.
pub(super) fn join(tx: &Tx<'_>, keep: Id, other: Id, take_other: &[String]) -> Result<()> {
    let mut kept = tx.persons().need(&keep)?;
    let gone = tx.persons().need(&other)?;
    let merged = merge_person_fields(&draft(&kept), &draft(&gone), take_other);
    kept.initials = merged.name.initials;
    kept.given_name = merged.name.given_name;
    kept.surname_prefix = merged.name.surname_prefix;
    kept.surname = merged.name.surname;
    kept.salutation = merged.salutation;
    kept.email = merged.email;
    kept.phone = merged.phone;
    kept.notes = merged.notes;
    tx.persons().update(&kept)?;
    let own = tx.positions().by_person(&keep)?;
    for mut position in tx.positions().by_person(&other)? {
        let twin = own
            .iter()
            .find(|own| own.organisation_id == position.organisation_id && own.to_date == position.to_date);
        if let Some(twin) = twin {
            if twin.role.is_empty() && !position.role.is_empty() {
                let mut twin = twin.clone();
                twin.role.clone_from(&position.role);
                tx.positions().update(&twin)?;
            }
            tx.positions().delete(&position.id)?;
            continue;
        }
        position.person_id = keep;
        tx.positions().update(&position)?;
    }
    for mut consent in tx.consents().by_person(&other)? {
        consent.person_id = keep;
        tx.consents().update(&consent)?;
    }
    for mut attempt in tx.contact_attempts().by_person(&other)? {
        attempt.person_id = Some(keep);
        tx.contact_attempts().update(&attempt)?;
    }
    let own = tx.registrations().by_person(&keep)?;
    for registration in tx.registrations().by_person(&other)? {
        match own
            .iter()
            .find(|own| own.meeting_id == registration.meeting_id && counts(own))
        {
            Some(own) if counts(&registration) => drop_second_seat(tx, own, registration)?,
            _ => {
                let registration = Registration {
                    person_id: Some(keep),
                    ..registration
                };
                tx.registrations().update(&registration)?;
            }
        }
    }
    Ok(tx.persons().delete(&other)?)
}

fn counts(registration: &Registration) -> bool {
    registration.state != RegistrationState::Withdrawn
}

/// Both were registered for one meeting: one chair remains. Who was marked present at either was present. The second
/// registration is withdrawn rather than removed, because printed lists and answers refer to it.
fn drop_second_seat(tx: &Tx<'_>, own: &Registration, second: Registration) -> Result<()> {
    let mark = tx.attendances().by_registration(&second.id)?;
    if let Some(mark) = mark {
        let present = tx.attendances().by_registration(&own.id)?;
        match present {
            None => tx.attendances().update(&store::tables::Attendance {
                registration_id: own.id,
                ..mark
            })?,
            Some(present) => {
                if mark.state == AttendanceState::Present && present.state != AttendanceState::Present {
                    tx.attendances().update(&store::tables::Attendance {
                        state: mark.state,
                        ..present
                    })?;
                }
                tx.attendances().delete(&mark.id)?;
            }
        }
    }
    if let Some(seat) = tx.seats().by_registration(&second.id)? {
        tx.seats().delete(&seat.id)?;
    }
    if !second.needs.is_empty() && own.needs.is_empty() {
        let own = Registration {
            needs: second.needs.clone(),
            ..own.clone()
        };
        tx.registrations().update(&own)?;
    }
    let person_id = own.person_id;
    let withdrawn = Registration {
        person_id,
        state: RegistrationState::Withdrawn,
        needs: String::new(),
        ..second
    };
    Ok(tx.registrations().update(&withdrawn)?)
}
