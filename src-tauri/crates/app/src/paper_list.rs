//! Typing over the signed paper list: by number, with a report of what differs before anything is applied.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::list_numbers::{RangeProblem, read_ranges};
use domain::lists::{AttendanceMeans, AttendanceState, Paper, RegistrationState};
use serde::{Deserialize, Serialize};
use store::tables::{ListNumber, Registration};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::checkin::{WalkInRequest, add_walk_in, set};
use crate::commands::area;
use crate::who::{Who, label};
use crate::{App, AppError, Outcome, Result};

/// A printed attendance list whose numbers are remembered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrintedList {
    /// The print.
    pub id: Id,
    /// Its version, as it stands at the foot of the paper.
    pub version: u32,
    /// When it was made.
    pub printed_at: DateTime<Utc>,
    /// The highest number on it that has a name.
    pub last: u32,
    /// How many numbered lines stand on it, the empty ones for walk-ins included; 0 when that is not known.
    pub lines: u32,
    /// Whether it is divided by organisation or one list by surname; nothing when that is not known.
    pub by_organisation: Option<bool>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct PrintedListsRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// What happens to those who did not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperRest {
    /// Nothing: they stay as they are.
    Leave,
    /// Who is not marked yet is absent without notice.
    Silent,
}

/// The numbers that have a signature.
#[derive(Debug, Deserialize, TS)]
pub struct PaperListRequest {
    /// The meeting.
    pub meeting_id: Id,
    /// The print the numbers are of.
    pub list_print_id: Id,
    /// As she typed them: `1-14, 16, 18-22`.
    pub numbers: String,
    /// What happens to the others.
    pub rest: PaperRest,
    /// Who signed on the lines that were printed empty.
    #[serde(default)]
    pub walk_ins: Vec<PaperWalkIn>,
}

/// Somebody who wrote their name on a line that was printed empty.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperWalkIn {
    /// The number of the line.
    pub number: u32,
    /// Who it is, when this person is not on the list.
    pub who: Who,
    /// Their organisation, when there is one.
    pub organisation_id: Option<Id>,
    /// Or the name of an organisation that is not in the dossier.
    #[serde(default)]
    pub new_organisation: String,
    /// She was asked whether it is a person of the same name who is known, and said that it is somebody else.
    #[serde(default)]
    pub someone_else: bool,
    /// The place of somebody who is on the list after all and signed here.
    pub registration_id: Option<Id>,
}

/// Somebody who was marked absent and signed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignedAfterAll {
    /// Name.
    pub name: String,
    /// What was established before.
    pub was: AttendanceState,
}

/// What typing over the list would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperReport {
    /// What is the matter with the typed numbers.
    pub problems: Vec<RangeProblem>,
    /// Who becomes present.
    pub present: Vec<String>,
    /// Those of them who were marked absent.
    pub corrected: Vec<SignedAfterAll>,
    /// Signed lines that were printed empty, of which it is not known yet who signed there.
    pub empty_lines: Vec<u32>,
    /// Who becomes absent without notice.
    pub silent: Vec<String>,
    /// Marked present at the door but without a signature: hers to look at, nothing changes.
    pub unsigned: Vec<String>,
    /// Numbers with a signature of people who were taken off the list since: nothing changes.
    pub gone: Vec<u32>,
    /// How many are as they were.
    pub same: u32,
}

/// The printed attendance lists of a meeting, newest first.
pub fn versions(app: &App, request: PrintedListsRequest) -> Result<Vec<PrintedList>> {
    app.read(|read| {
        let mut found = Vec::new();
        for print in read.list_prints().by_meeting(&request.meeting_id)? {
            if print.paper != Paper::AttendanceTable {
                continue;
            }
            let numbers = read.list_numbers().by_list_print(&print.id)?;
            let last = numbers.iter().map(|row| row.number).max().unwrap_or(0);
            found.push(PrintedList {
                id: print.id,
                version: print.version,
                printed_at: print.printed_at,
                last,
                lines: print.lines,
                by_organisation: print.by_organisation,
            });
        }
        found.sort_by_key(|print| std::cmp::Reverse(print.version));
        Ok(found)
    })
}

/// Who signs on the line of a registration: that person, or who came instead after the list was printed; nobody when
/// the registration was taken off the list.
fn whose_line(read: &Reader<'_>, all: &[Registration], id: Id) -> Result<Option<Registration>> {
    let mut line = all.iter().find(|row| row.id == id);
    // Each step goes to a later registration, so this ends.
    while let Some(row) = line {
        let replaced = row.state == RegistrationState::Withdrawn
            || read
                .attendances()
                .by_registration(&row.id)?
                .is_some_and(|mark| mark.state == AttendanceState::Replaced);
        if !replaced {
            return Ok(Some(row.clone()));
        }
        line = all.iter().find(|other| other.replaces == Some(row.id));
    }
    Ok(None)
}

/// What is to be done.
struct Plan {
    /// Registrations with their new state.
    changes: Vec<(Registration, AttendanceState)>,
    report: PaperReport,
}

/// The line of each number: whose it is by now.
fn lines(
    read: &Reader<'_>,
    request: &PaperListRequest,
    by_number: BTreeMap<u32, Id>,
) -> Result<Vec<(u32, Option<Registration>)>> {
    let all = read.registrations().by_meeting(&request.meeting_id)?;
    let lines = by_number.into_iter();
    lines
        .map(|(number, id)| Ok((number, whose_line(read, &all, id)?)))
        .collect()
}

fn plan(read: &Reader<'_>, request: &PaperListRequest) -> Result<Plan> {
    let print = read.list_prints().need(&request.list_print_id)?;
    if print.meeting_id != request.meeting_id {
        return Err(AppError::new("not-found"));
    }
    let by_number: BTreeMap<u32, Id> = read
        .list_numbers()
        .by_list_print(&print.id)?
        .into_iter()
        .map(|row| (row.number, row.registration_id))
        .collect();
    let last = by_number.keys().max().copied().unwrap_or(0).max(print.lines);
    let ranges = read_ranges(&request.numbers, last);
    let empty_lines = ranges
        .numbers
        .iter()
        .filter(|number| !by_number.contains_key(number))
        .copied()
        .collect();
    let mut report = PaperReport {
        problems: ranges.problems,
        present: Vec::new(),
        corrected: Vec::new(),
        empty_lines,
        silent: Vec::new(),
        unsigned: Vec::new(),
        gone: Vec::new(),
        same: 0,
    };
    let lines = lines(read, request, by_number)?;
    // Who stands on the list and signed on an empty line has two lines; one signature is enough.
    let signed_lines = lines.iter().filter(|(number, _)| ranges.numbers.contains(number));
    let mut signed_by: BTreeSet<Id> = signed_lines
        .filter_map(|(_, row)| row.as_ref().map(|row| row.id))
        .collect();
    signed_by.extend(request.walk_ins.iter().filter_map(|one| one.registration_id));
    let mut changes = Vec::new();
    for (number, row) in lines {
        let signed = ranges.numbers.contains(&number);
        let Some(registration) = row else {
            if signed {
                report.gone.push(number);
            }
            continue;
        };
        if !signed && signed_by.contains(&registration.id) {
            continue;
        }
        if let Some(state) = wanted(read, request.rest, &registration, signed, &mut report)? {
            changes.push((registration, state));
        }
    }
    Ok(Plan { changes, report })
}

/// What becomes of one line, noted in the report; nothing when it stays as it is.
fn wanted(
    read: &Reader<'_>,
    rest: PaperRest,
    registration: &Registration,
    signed: bool,
    report: &mut PaperReport,
) -> Result<Option<AttendanceState>> {
    let now = read
        .attendances()
        .by_registration(&registration.id)?
        .map(|mark| mark.state);
    let name = || label(read, registration);
    Ok(match (signed, now, rest) {
        (true, Some(AttendanceState::Present), _) | (false, Some(_), _) | (false, None, PaperRest::Leave) => {
            report.same += 1;
            if !signed && now == Some(AttendanceState::Present) {
                report.unsigned.push(name()?);
            }
            None
        }
        (true, was, _) => {
            report.present.push(name()?);
            if let Some(was) = was {
                report.corrected.push(SignedAfterAll { name: name()?, was });
            }
            Some(AttendanceState::Present)
        }
        (false, None, PaperRest::Silent) => {
            report.silent.push(name()?);
            Some(AttendanceState::AbsentSilent)
        }
    })
}

/// What typing over the list would change, without changing it.
pub fn preview(app: &App, request: PaperListRequest) -> Result<PaperReport> {
    app.read(|read| Ok(plan(read, &request)?.report))
}

/// Notes who signed on a line that was printed empty, and keeps the number, so that the same line typed again is the
/// same person.
fn signed_on_empty_line(tx: &Tx<'_>, request: &PaperListRequest, line: &PaperWalkIn) -> Result<()> {
    let registration = match &line.registration_id {
        Some(id) => {
            let known = tx.registrations().need(id)?;
            if known.meeting_id != request.meeting_id {
                return Err(AppError::new("not-found"));
            }
            set(tx, &known, Some(AttendanceState::Present), AttendanceMeans::Paper)?;
            known
        }
        None => {
            let somebody = WalkInRequest {
                meeting_id: request.meeting_id,
                who: line.who.clone(),
                organisation_id: line.organisation_id,
                new_organisation: line.new_organisation.clone(),
                someone_else: line.someone_else,
            };
            add_walk_in(tx, &somebody, AttendanceMeans::Paper)
                .map_err(|error| error.arg("number", line.number))?
        }
    };
    Ok(tx.list_numbers().insert(&ListNumber {
        id: tx.new_id()?,
        list_print_id: request.list_print_id,
        number: line.number,
        registration_id: registration.id,
    })?)
}

/// Takes the signed list over, as one step. A signed empty line of which she did not say who it is, is left out.
///
/// # Errors
/// As at the door for who signed on an empty line, with the `number` of that line.
pub fn apply(app: &App, request: PaperListRequest) -> Result<Outcome<PaperReport>> {
    app.write(Op::new("attendance.paper-list"), |tx| {
        let Plan { changes, report } = plan(&tx.reader(), &request)?;
        let named = |line: &&PaperWalkIn| report.empty_lines.contains(&line.number);
        let walk_ins: Vec<&PaperWalkIn> = request.walk_ins.iter().filter(named).collect();
        tx.name_operation("count", &(changes.len() + walk_ins.len()).to_string());
        for (registration, state) in changes {
            set(tx, &registration, Some(state), AttendanceMeans::Paper)?;
        }
        for line in walk_ins {
            signed_on_empty_line(tx, &request, line)?;
        }
        Ok(report)
    })
}

area! {
    /// Printed attendance lists whose numbers are remembered.
    paper_list_versions(PrintedListsRequest) -> Vec<PrintedList> = versions;
    /// What typing over a signed list would change.
    paper_list_preview(PaperListRequest) -> PaperReport = preview;
    /// Takes a signed list over.
    paper_list_apply(PaperListRequest) -> Outcome<PaperReport> = apply;
}
