//! Typing over the signed paper list: by number, with a report of what differs before anything is applied.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::list_numbers::{RangeProblem, read_ranges};
use domain::lists::{AttendanceMeans, AttendanceState, Paper, RegistrationState};
use serde::{Deserialize, Serialize};
use store::tables::Registration;
use store::{Op, Reader};
use ts_rs::TS;

use crate::checkin::set;
use crate::commands::area;
use crate::who::label;
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
    /// The highest number on it.
    pub last: u32,
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
}

/// What typing over the list would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperReport {
    /// What is the matter with the typed numbers.
    pub problems: Vec<RangeProblem>,
    /// Who becomes present.
    pub present: Vec<String>,
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

/// What is to be done: registrations with their new state, and the report.
fn plan(
    read: &Reader<'_>,
    request: &PaperListRequest,
) -> Result<(Vec<(Registration, AttendanceState)>, PaperReport)> {
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
    let ranges = read_ranges(&request.numbers, by_number.keys().max().copied().unwrap_or(0));
    let mut report = PaperReport {
        problems: ranges.problems,
        present: Vec::new(),
        silent: Vec::new(),
        unsigned: Vec::new(),
        gone: Vec::new(),
        same: 0,
    };
    let mut changes = Vec::new();
    let all = read.registrations().by_meeting(&request.meeting_id)?;
    for (number, id) in by_number {
        let signed = ranges.numbers.contains(&number);
        let Some(registration) = whose_line(read, &all, id)? else {
            if signed {
                report.gone.push(number);
            }
            continue;
        };
        let now = read
            .attendances()
            .by_registration(&registration.id)?
            .map(|mark| mark.state);
        let wanted = match (signed, now, request.rest) {
            (true, Some(AttendanceState::Present), _)
            | (false, Some(_), _)
            | (false, None, PaperRest::Leave) => None,
            (true, _, _) => Some(AttendanceState::Present),
            (false, None, PaperRest::Silent) => Some(AttendanceState::AbsentSilent),
        };
        let name = || label(read, &registration);
        match wanted {
            Some(AttendanceState::Present) => report.present.push(name()?),
            Some(_) => report.silent.push(name()?),
            None => {
                report.same += 1;
                if !signed && now == Some(AttendanceState::Present) {
                    report.unsigned.push(name()?);
                }
            }
        }
        if let Some(state) = wanted {
            changes.push((registration, state));
        }
    }
    Ok((changes, report))
}

/// What typing over the list would change, without changing it.
pub fn preview(app: &App, request: PaperListRequest) -> Result<PaperReport> {
    app.read(|read| Ok(plan(read, &request)?.1))
}

/// Takes the signed list over, as one step.
pub fn apply(app: &App, request: PaperListRequest) -> Result<Outcome<PaperReport>> {
    app.write(Op::new("attendance.paper-list"), |tx| {
        let (changes, report) = plan(&tx.reader(), &request)?;
        tx.name_operation("count", &changes.len().to_string());
        for (registration, state) in changes {
            set(tx, &registration, Some(state), AttendanceMeans::Paper)?;
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
