//! The papers of a meeting: lists, badges, cards, sign, programme, letters.
//!
//! A paper is made for a look; its version and its list numbers are remembered only when it was printed or saved,
//! so that the numbers on a signed list can be typed over later.

mod compose;
mod drafts;
mod files;
mod letters;

pub(crate) use compose::{head, tables};

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::Paper;
use papers::Document;
use papers::documents::Grouping;
use serde::{Deserialize, Serialize};
use store::tables::{ListNumber, ListPrint};
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::{App, AppError, Outcome, Result};

/// How a paper is to be.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperRequest {
    /// The meeting.
    pub meeting_id: Id,
    /// Which paper.
    pub paper: Paper,
    /// Lists: under each organisation, or one list by surname.
    #[serde(default)]
    pub by_organisation: bool,
    /// Lists: empty lines at the end. Badges: spare ones.
    #[serde(default)]
    pub spares: u32,
    /// Letters: to whom.
    #[serde(default)]
    pub to: letters::LettersTo,
}

/// A paper made, and what printing it would be called.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MadePaper {
    /// To show, save and print.
    pub document: DocumentRef,
    /// The version in its foot.
    pub version: u32,
    /// Lines, badges or letters on it.
    pub count: u32,
}

/// A paper that was printed or saved.
#[derive(Debug, Deserialize, TS)]
pub struct PrintedRequest {
    /// As it was asked for.
    pub paper: PaperRequest,
    /// The version in its foot.
    pub version: u32,
}

/// A print that is remembered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrintRow {
    /// Which paper.
    pub paper: Paper,
    /// Its version.
    pub version: u32,
    /// When.
    pub printed_at: DateTime<Utc>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct PrintsRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// A paper ready for the press, with the numbers on it.
pub(crate) struct Composed {
    pub document: Box<dyn Document>,
    /// Registration and its number, for lists that have numbers.
    pub numbers: Vec<(Id, u32)>,
    pub count: u32,
}

fn grouping(request: &PaperRequest) -> Grouping {
    if request.by_organisation {
        Grouping::Organisation
    } else {
        Grouping::Surname
    }
}

fn next_version(read: &Reader<'_>, meeting: &Id, paper: Paper) -> Result<u32> {
    let last = read
        .list_prints()
        .by_meeting(meeting)?
        .into_iter()
        .filter(|print| print.paper == paper)
        .map(|print| print.version)
        .max();
    Ok(last.unwrap_or(0) + 1)
}

/// Makes a paper to look at.
///
/// # Errors
/// `paper-no-date` when the meeting has no date or time, `paper-nobody` when nobody would stand on it.
pub fn make(app: &App, request: PaperRequest) -> Result<MadePaper> {
    let today = app.today();
    let (composed, version) = app.read(|read| {
        let composed = compose::compose(read, &request, today)?;
        Ok((composed, next_version(read, &request.meeting_id, request.paper)?))
    })?;
    let document = if request.paper == Paper::Letters {
        app.keep_made_in(papers::Locale::Nl, composed.document.as_ref(), version)?
    } else {
        app.keep_made(composed.document.as_ref(), version)?
    };
    Ok(MadePaper {
        document,
        version,
        count: composed.count,
    })
}

/// Remembers that a paper was printed or saved, with the numbers on it. The same version is remembered once.
pub fn printed(app: &App, request: PrintedRequest) -> Result<Outcome<()>> {
    let today = app.today();
    let paper = request.paper.paper;
    app.write(Op::new("paper.printed").without_undo(), |tx| {
        let meeting_id = request.paper.meeting_id;
        let prints = tx.list_prints().by_meeting(&meeting_id)?;
        if prints
            .iter()
            .any(|print| print.paper == paper && print.version == request.version)
        {
            return Ok(());
        }
        let print = ListPrint {
            id: tx.new_id()?,
            meeting_id,
            paper,
            version: request.version,
            printed_at: tx.now(),
            lines: 0,
            by_organisation: None,
        };
        let numbers = compose::compose(&tx.reader(), &request.paper, today)?.numbers;
        let print = match paper {
            // The empty lines for walk-ins are numbered on after the names.
            Paper::AttendanceTable | Paper::AttendanceControl => ListPrint {
                lines: numbers.iter().map(|(_, number)| *number).max().unwrap_or(0) + request.paper.spares,
                by_organisation: Some(request.paper.by_organisation),
                ..print
            },
            _ => print,
        };
        tx.list_prints().insert(&print)?;
        for (registration_id, number) in numbers {
            tx.list_numbers().insert(&ListNumber {
                id: tx.new_id()?,
                list_print_id: print.id,
                number,
                registration_id,
            })?;
        }
        if paper == Paper::Programme
            && let Some(mut programme) = crate::programme::newest(&tx.reader(), &meeting_id)?
        {
            programme.frozen_at = Some(tx.now());
            tx.programmes().update(&programme)?;
        }
        Ok(())
    })
}

/// What was printed for a meeting, newest first.
pub fn prints(app: &App, request: PrintsRequest) -> Result<Vec<PrintRow>> {
    app.read(|read| {
        let mut rows: Vec<PrintRow> = read
            .list_prints()
            .by_meeting(&request.meeting_id)?
            .into_iter()
            .map(|print| PrintRow {
                paper: print.paper,
                version: print.version,
                printed_at: print.printed_at,
            })
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.printed_at));
        Ok(rows)
    })
}

pub(crate) fn nobody(count: usize) -> Result<u32> {
    if count == 0 {
        return Err(AppError::new("paper-nobody"));
    }
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

area! {
    /// Makes a paper of a meeting to look at.
    paper_make(PaperRequest) -> MadePaper = make;
    /// Remembers that a paper was printed or saved.
    paper_printed(PrintedRequest) -> Outcome<()> = printed;
    /// What was printed for a meeting.
    paper_prints(PrintsRequest) -> Vec<PrintRow> = prints;
    /// The words of the invitation letter.
    letter_get(letters::LetterRequest) -> letters::LetterText = letters::get;
    /// Keeps the words of the invitation letter.
    letter_save(letters::LetterSave) -> Outcome<letters::LetterText> = letters::save;
    /// Letters apart, mail drafts or the calendar entry, as files.
    letter_files(files::FilesRequest) -> DocumentRef = files::files;
}
