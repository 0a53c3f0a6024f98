//! From records to what the press takes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{AttendanceState, Paper, RegistrationState, SeatDuty};
use papers::documents as press;
use store::Reader;
use store::tables::{Meeting, Person, Registration};

use super::{Composed, PaperRequest, grouping, letters, nobody};
use crate::contacts::Reachable;
use crate::who::name_of;
use crate::{AppError, Result};

/// The head of every paper of a meeting.
pub(crate) fn head(read: &Reader<'_>, meeting: &Meeting) -> Result<press::MeetingHead> {
    let (Some(date), Some(starts_at)) = (meeting.date, meeting.starts_at) else {
        return Err(AppError::new("paper-no-date"));
    };
    Ok(press::MeetingHead {
        organiser: crate::organiser::of(read)?.name,
        trajectory: read.trajectories().need(&meeting.trajectory_id)?.name,
        title: meeting.title.clone(),
        date,
        starts_at: starts_at.time(),
        ends_at: meeting.ends_at.map(|end| end.time()),
        room: meeting.room.clone(),
        venue: meeting.venue.clone(),
        address: meeting.address.clone(),
    })
}

/// One person of a meeting with what papers need.
struct Guest {
    registration: Registration,
    person: Option<Person>,
    organisation: String,
    role: String,
    table: Option<u32>,
    duty: Option<SeatDuty>,
}

impl Guest {
    fn name(&self) -> String {
        self.person
            .as_ref()
            .map(|person| name_of(person).full())
            .unwrap_or_default()
    }

    fn attendee(&self) -> press::Attendee {
        press::Attendee {
            id: self.registration.id.to_string(),
            number: None,
            name: self.name(),
            sort_name: self
                .person
                .as_ref()
                .map(|person| name_of(person).listed())
                .unwrap_or_default(),
            organisation: self.organisation.clone(),
            position: self.role.clone(),
        }
    }
}

/// Everybody with a chair who was not replaced, in order of registering.
fn guests(read: &Reader<'_>, meeting: &Id) -> Result<Vec<Guest>> {
    let mut organisations: BTreeMap<Id, String> = BTreeMap::new();
    let mut found = Vec::new();
    for registration in read.registrations().by_meeting(meeting)? {
        let mark = read
            .attendances()
            .by_registration(&registration.id)?
            .map(|mark| mark.state);
        if registration.state != RegistrationState::Registered || mark == Some(AttendanceState::Replaced) {
            continue;
        }
        let organisation = match registration.organisation_id {
            Some(id) => match organisations.get(&id) {
                Some(name) => name.clone(),
                None => {
                    let name = read.organisations().need(&id)?.name;
                    organisations.insert(id, name.clone());
                    name
                }
            },
            None => String::new(),
        };
        let (person, role) = match &registration.person_id {
            Some(id) => {
                let positions = read.positions().by_person(id)?;
                let here = positions
                    .into_iter()
                    .find(|one| Some(one.organisation_id) == registration.organisation_id);
                (
                    Some(read.persons().need(id)?),
                    here.map(|one| one.role).unwrap_or_default(),
                )
            }
            None => (None, String::new()),
        };
        let seat = read.seats().by_registration(&registration.id)?;
        let (table, duty) = (
            seat.as_ref().map(|seat| seat.table_no),
            seat.and_then(|seat| seat.duty),
        );
        found.push(Guest {
            registration,
            person,
            organisation,
            role,
            table,
            duty,
        });
    }
    Ok(found)
}

fn numbers(people: &[press::Attendee]) -> Result<Vec<(Id, u32)>> {
    let known = people
        .iter()
        .filter_map(|one| one.number.map(|number| (one, number)));
    known
        .map(|(one, number)| Ok((one.id.parse().map_err(AppError::internal)?, number)))
        .collect()
}

/// Composes the paper asked for.
pub(super) fn compose(read: &Reader<'_>, request: &PaperRequest, today: NaiveDate) -> Result<Composed> {
    let meeting = read.meetings().need(&request.meeting_id)?;
    let head = head(read, &meeting)?;
    match request.paper {
        Paper::AttendanceTable => attendance_table(read, request, head),
        Paper::AttendanceControl => attendance_control(read, request, head),
        Paper::Badges => badges(read, request, head),
        Paper::TableCards => table_cards(read, request, head),
        Paper::RoomSign => {
            let sign = press::RoomSign {
                head,
                direction: None,
                remark: String::new(),
            };
            Ok(Composed {
                document: Box::new(sign),
                numbers: Vec::new(),
                count: 1,
            })
        }
        Paper::Programme => programme(read, request, head),
        Paper::PhoneList => phone_list(read, &meeting, head, today),
        Paper::Letters => letters::compose(read, &meeting, head, &request.to, today),
    }
}

/// How many stand on it; without anybody a list with empty lines, or a sheet of spare badges, is still of use.
fn somebody_or_blank(people: usize, spares: u32) -> Result<u32> {
    if people == 0 && spares > 0 {
        Ok(0)
    } else {
        nobody(people)
    }
}

fn attendance_table(read: &Reader<'_>, request: &PaperRequest, head: press::MeetingHead) -> Result<Composed> {
    let mut people: Vec<_> = guests(read, &request.meeting_id)?
        .iter()
        .map(Guest::attendee)
        .collect();
    let count = somebody_or_blank(people.len(), request.spares)?;
    let grouping = grouping(request);
    press::put_in_order(&mut people, grouping);
    let numbers = numbers(&people)?;
    let list = press::AttendanceTable {
        head,
        grouping,
        people,
        blank_lines: request.spares,
    };
    Ok(Composed {
        document: Box::new(list),
        numbers,
        count,
    })
}

fn attendance_control(
    read: &Reader<'_>,
    request: &PaperRequest,
    head: press::MeetingHead,
) -> Result<Composed> {
    let all = guests(read, &request.meeting_id)?;
    let count = nobody(all.len())?;
    let grouping = grouping(request);
    let mut ordered: Vec<_> = all.iter().map(Guest::attendee).collect();
    press::put_in_order(&mut ordered, grouping);
    let by_id: BTreeMap<String, &Guest> = all
        .iter()
        .map(|guest| (guest.registration.id.to_string(), guest))
        .collect();
    let people = ordered
        .iter()
        .filter_map(|person| by_id.get(&person.id).map(|guest| (person.clone(), *guest)))
        .map(|(person, guest)| press::ControlAttendee {
            person,
            phone: guest
                .person
                .as_ref()
                .map(|one| domain::phone::shown(&one.phone))
                .unwrap_or_default(),
            needs: guest.registration.needs.clone(),
            notes: guest.registration.exception_reason.clone(),
        })
        .collect();
    let numbers = numbers(&ordered)?;
    let list = press::AttendanceControl {
        head,
        grouping,
        people,
        blank_lines: request.spares,
    };
    Ok(Composed {
        document: Box::new(list),
        numbers,
        count,
    })
}

fn badges(read: &Reader<'_>, request: &PaperRequest, head: press::MeetingHead) -> Result<Composed> {
    let mut all = guests(read, &request.meeting_id)?;
    let count = somebody_or_blank(all.len(), request.spares)?;
    all.sort_by_cached_key(|guest| {
        guest
            .person
            .as_ref()
            .map(|person| name_of(person).sort_key())
            .unwrap_or_default()
    });
    let badges = all
        .iter()
        .map(|guest| press::Badge {
            name: guest.name(),
            organisation: guest.organisation.clone(),
            table: guest.table,
        })
        .collect();
    let spares = usize::try_from(request.spares).unwrap_or(0);
    Ok(Composed {
        document: Box::new(press::Badges { head, badges, spares }),
        numbers: Vec::new(),
        count,
    })
}

/// Who sits at which table, who leads it and who takes notes.
///
/// # Errors
/// `groups-none` when nobody has a seat.
pub(crate) fn tables(read: &Reader<'_>, meeting: &Id) -> Result<Vec<press::Table>> {
    let mut tables: BTreeMap<u32, Vec<press::Seated>> = BTreeMap::new();
    let mut guests = guests(read, meeting)?;
    // As on the screen: who leads and who writes first, then by surname, places whose name follows last.
    guests.sort_by_cached_key(|guest| {
        let surname = guest.person.as_ref().map(|person| name_of(person).sort_key());
        (guest.duty.is_none(), surname.is_none(), surname)
    });
    for guest in guests {
        let Some(table) = guest.table else { continue };
        let duty = guest.duty.map(|duty| match duty {
            SeatDuty::Facilitator => press::Duty::Facilitator,
            SeatDuty::NoteTaker => press::Duty::NoteTaker,
        });
        tables.entry(table).or_default().push(press::Seated {
            name: guest.name(),
            organisation: guest.organisation,
            duty,
        });
    }
    if tables.is_empty() {
        return Err(AppError::new("groups-none"));
    }
    let tables = tables.into_iter();
    Ok(tables
        .map(|(number, people)| press::Table { number, people })
        .collect())
}

fn table_cards(read: &Reader<'_>, request: &PaperRequest, head: press::MeetingHead) -> Result<Composed> {
    let tables = tables(read, &request.meeting_id)?;
    let count = nobody(tables.len())?;
    Ok(Composed {
        document: Box::new(press::TableCards { head, tables }),
        numbers: Vec::new(),
        count,
    })
}

fn programme(read: &Reader<'_>, request: &PaperRequest, head: press::MeetingHead) -> Result<Composed> {
    let newest =
        crate::programme::newest(read, &request.meeting_id)?.filter(|programme| !programme.items.is_empty());
    let newest = newest.ok_or_else(|| AppError::new("paper-no-programme"))?;
    let items: Vec<_> = newest
        .items
        .into_iter()
        .map(|item| press::ProgrammeItem {
            starts_at: domain::dates::time(&item.time).map(|time| time.time()),
            ends_at: None,
            title: item.title,
            who: item.who,
            detail: String::new(),
        })
        .collect();
    let count = nobody(items.len())?;
    let paper = press::Programme {
        head,
        introduction: String::new(),
        items,
        closing: String::new(),
    };
    Ok(Composed {
        document: Box::new(paper),
        numbers: Vec::new(),
        count,
    })
}

/// The days of calls that nobody answered, each once.
fn tried_on(read: &Reader<'_>, invitation: &Id) -> Result<Vec<NaiveDate>> {
    let attempts = crate::contact_attempts::of(read, invitation)?;
    let mut days: Vec<NaiveDate> = attempts
        .into_iter()
        .map(|one| one.tried_at.date_naive())
        .collect();
    days.dedup();
    Ok(days)
}

fn phone_list(
    read: &Reader<'_>,
    meeting: &Meeting,
    head: press::MeetingHead,
    today: NaiveDate,
) -> Result<Composed> {
    let mut silent = Vec::new();
    let mut invitations = read.invitations().by_meeting(&meeting.id)?;
    invitations.retain(|invitation| domain::replies::is_silent(invitation.state));
    let invited: Vec<Id> = invitations.iter().map(|one| one.organisation_id).collect();
    let mut known = Reachable::read(read, &invited, today)?;
    for invitation in invitations {
        let people = known.take_people(&invitation.organisation_id);
        let (organisation, phone) = known.organisation(&invitation.organisation_id)?;
        let mut contacts: Vec<press::Contact> = people
            .into_iter()
            .map(|one| press::Contact {
                name: one.name,
                role: one.role,
                phone: one.phone,
            })
            .collect();
        if !phone.is_empty() {
            contacts.push(press::Contact {
                name: organisation.to_owned(),
                role: String::new(),
                phone: domain::phone::shown(phone),
            });
        }
        silent.push(press::SilentOrganisation {
            organisation: organisation.to_owned(),
            contacts,
            // As she marked it: that an organisation is on the list says nothing about sending.
            invited_on: invitation.sent_on(),
            reminded_on: invitation.reminded_on,
            tried_on: tried_on(read, &invitation.id)?,
            remark: invitation.remark,
        });
    }
    let count = nobody(silent.len())?;
    let list = press::PhoneList {
        head,
        reply_by: meeting.reply_by,
        silent,
    };
    Ok(Composed {
        document: Box::new(list),
        numbers: Vec::new(),
        count,
    })
}
