//! The programme of a meeting. What was printed stays as it was; a change after that is a new version.

use domain::id::Id;
use serde::{Deserialize, Serialize};
use store::tables::{Programme, ProgrammeItem};
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, Outcome, Result};

/// The newest programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeView {
    /// Version; 0 when there is none yet.
    pub version: u32,
    /// Was printed, so the next change makes a new version.
    pub frozen: bool,
    /// Its parts.
    pub items: Vec<ProgrammeItem>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct ProgrammeRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// The parts as they are to be.
#[derive(Debug, Deserialize, TS)]
pub struct ProgrammeSave {
    /// The meeting.
    pub meeting_id: Id,
    /// Parts, in order.
    pub items: Vec<ProgrammeItem>,
}

/// The newest programme of a meeting.
pub(crate) fn newest(read: &Reader<'_>, meeting: &Id) -> Result<Option<Programme>> {
    Ok(read
        .programmes()
        .by_meeting(meeting)?
        .into_iter()
        .max_by_key(|programme| programme.version))
}

fn view(programme: Option<Programme>) -> ProgrammeView {
    match programme {
        Some(one) => ProgrammeView {
            version: one.version,
            frozen: one.frozen_at.is_some(),
            items: one.items,
        },
        None => ProgrammeView {
            version: 0,
            frozen: false,
            items: Vec::new(),
        },
    }
}

/// The programme of a meeting.
pub fn get(app: &App, request: ProgrammeRequest) -> Result<ProgrammeView> {
    app.read(|read| Ok(view(newest(read, &request.meeting_id)?)))
}

/// Keeps the programme.
pub fn save(app: &App, request: ProgrammeSave) -> Result<Outcome<ProgrammeView>> {
    app.write(Op::new("programme.change"), |tx| {
        let meeting = tx.meetings().need(&request.meeting_id)?;
        let programme = match newest(&tx.reader(), &meeting.id)? {
            // Keeping what was printed as it is makes no new version.
            Some(old) if old.items == request.items => return Ok(view(Some(old))),
            Some(old) if old.frozen_at.is_none() => Programme {
                items: request.items,
                ..old
            },
            old => Programme {
                id: tx.new_id()?,
                meeting_id: meeting.id,
                version: old.map_or(1, |old| old.version + 1),
                items: request.items,
                frozen_at: None,
            },
        };
        tx.programmes().put(&programme)?;
        Ok(view(Some(programme)))
    })
}

area! {
    /// The programme of a meeting.
    programme_get(ProgrammeRequest) -> ProgrammeView = get;
    /// Keeps the programme of a meeting.
    programme_save(ProgrammeSave) -> Outcome<ProgrammeView> = save;
}
