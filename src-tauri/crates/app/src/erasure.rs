//! Real deletion: of a person who asks for it, and of wishes about food and access once they are due. It is the one
//! thing that cannot be undone, so the screen shows beforehand what will be gone.

use chrono::{Days, NaiveDate};
use domain::id::Id;
use serde::{Deserialize, Serialize};
use store::{Dossier, Mention, Reader, Reason};
use ts_rs::TS;

use crate::commands::area;
use crate::outcome::Changed;
use crate::people::PersonRequest;
use crate::who::name_of;
use crate::{App, Outcome, Result};

/// Wishes are health data: they go four weeks after the meeting.
pub(crate) const NEEDS_DAYS: u64 = 28;
/// How many texts that name a person are shown.
pub(crate) const MENTIONS: usize = 50;
/// Characters of a long text that are shown on each side of the name.
const AROUND: usize = 60;

/// A text in which a person seems to be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentionView {
    /// The screen that shows the record: `organisations`, `meetings` or `ambitions`; empty when there is none.
    pub screen: String,
    /// The record shown there.
    pub id: String,
    /// What that record is called.
    pub title: String,
    /// The column, for its name in her language.
    pub column: String,
    /// The text, shortened.
    pub text: String,
}

/// What the removal of a person takes away, and what it leaves for her to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErasePreview {
    /// Full name.
    pub name: String,
    /// Positions that go.
    pub positions: u32,
    /// Consents that go.
    pub consents: u32,
    /// Places at meetings that stay as a number without name.
    pub registrations: u32,
    /// Texts that seem to name the person.
    pub mentions: Vec<MentionView>,
    /// Backups that still hold the person.
    pub backups: u32,
}

/// A person to remove.
#[derive(Debug, Deserialize, TS)]
pub struct EraseRequest {
    /// The person.
    pub id: Id,
    /// Also remove the backups made so far; a new one is made first.
    pub backups: bool,
}

/// What is left after removing a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Erased {
    /// Texts that still seem to name the person.
    pub mentions: Vec<MentionView>,
    /// Backups that were removed.
    pub backups_removed: u32,
}

/// A meeting with wishes about food and access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeetingNeeds {
    /// The meeting.
    pub meeting_id: Id,
    /// What it was about.
    pub title: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// When the wishes must be gone; nothing while the meeting has no day.
    pub due_on: Option<NaiveDate>,
    /// That day has come.
    pub due: bool,
    /// How many persons' wishes.
    pub count: u32,
}

/// Meetings whose wishes go.
#[derive(Debug, Deserialize, TS)]
pub struct NeedsErase {
    /// The meetings.
    pub meetings: Vec<Id>,
    /// Also remove the backups made so far; a new one is made first.
    pub backups: bool,
}

/// What was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NeedsErased {
    /// Persons whose wishes are gone.
    pub count: u32,
    /// Backups that were removed.
    pub backups_removed: u32,
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The record that shows a mention: screen, id and what it is called.
fn shown_at(read: &Reader<'_>, mention: &Mention) -> Result<(&'static str, String, String)> {
    let Ok(id) = mention.id.parse::<Id>() else {
        return Ok(("", String::new(), String::new()));
    };
    let organisation = |id: &Id| -> Result<(&'static str, String, String)> {
        let found = read.organisations().need(id)?;
        Ok(("organisations", found.id.to_string(), found.name))
    };
    let meeting = |id: &Id| -> Result<(&'static str, String, String)> {
        let found = read.meetings().need(id)?;
        Ok(("meetings", found.id.to_string(), found.title))
    };
    let ambition = |id: &Id| -> Result<(&'static str, String, String)> {
        let found = read.ambitions().need(id)?;
        let name = read.organisations().need(&found.organisation_id)?.name;
        Ok((
            "ambitions",
            found.id.to_string(),
            format!("{}. {name}", found.number),
        ))
    };
    match mention.table.as_str() {
        "organisation" => organisation(&id),
        "organisation_alias" => organisation(&read.organisation_aliases().need(&id)?.organisation_id),
        "invitation" => organisation(&read.invitations().need(&id)?.organisation_id),
        "meeting" => meeting(&id),
        "programme" => meeting(&read.programmes().need(&id)?.meeting_id),
        "ambition" => ambition(&id),
        "ambition_version" => ambition(&read.ambition_versions().need(&id)?.ambition_id),
        "alignment" => ambition(&read.alignments().need(&id)?.ambition_id),
        _ => Ok(("", mention.id.clone(), String::new())),
    }
}

/// The words around the first of `names` in a long text.
fn shortened(text: &str, surname: &str) -> String {
    let letters: Vec<char> = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .collect();
    let lower: String = letters.iter().flat_map(|letter| letter.to_lowercase()).collect();
    let at = lower
        .find(&surname.to_lowercase())
        .map_or(0, |byte| lower[..byte].chars().count());
    let (from, to) = (
        at.saturating_sub(AROUND),
        (at + surname.chars().count() + AROUND).min(letters.len()),
    );
    let cut: String = letters.get(from.min(to)..to).unwrap_or_default().iter().collect();
    let (before, after) = (
        if from > 0 { "…" } else { "" },
        if to < letters.len() { "…" } else { "" },
    );
    format!("{before}{cut}{after}")
}

/// Mentions as the screen and the report name them.
pub(crate) fn views(read: &Reader<'_>, mentions: Vec<Mention>, surname: &str) -> Result<Vec<MentionView>> {
    mentions
        .into_iter()
        .map(|mention| {
            let (screen, id, title) = shown_at(read, &mention)?;
            Ok(MentionView {
                screen: screen.to_owned(),
                id,
                title,
                text: shortened(&mention.text, surname),
                column: mention.column,
            })
        })
        .collect()
}

/// What the removal of a person would take away.
pub fn preview(app: &App, request: PersonRequest) -> Result<ErasePreview> {
    let backups = number(app.dossier()?.backups()?.len());
    app.read(|read| {
        let person = read.persons().need(&request.id)?;
        Ok(ErasePreview {
            name: name_of(&person).full(),
            positions: number(read.positions().by_person(&request.id)?.len()),
            consents: number(read.consents().by_person(&request.id)?.len()),
            registrations: number(read.registrations().by_person(&request.id)?.len()),
            mentions: views(read, read.mentions_of(&request.id, MENTIONS)?, &person.surname)?,
            backups,
        })
    })
}

/// Removes the backups there are, after a new one was made of what is left. Answers how many.
fn renew_backups(app: &App, dossier: &Dossier, wanted: bool) -> Result<u32> {
    if !wanted {
        return Ok(0);
    }
    let before = dossier.backups()?;
    let kept = dossier.back_up(Reason::Asked, app.now())?;
    let mut removed = 0;
    for backup in before {
        if backup.file_name != kept.file_name {
            dossier.forget_backup(&backup.file_name)?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// An outcome that cannot be taken back.
fn for_good<T>(app: &App, value: T, changed: Vec<store::Changed>) -> Outcome<T> {
    let changed: Vec<Changed> = changed
        .into_iter()
        .map(|one| Changed {
            table: one.table,
            id: one.id,
        })
        .collect();
    app.door_lists().note(&changed);
    // What was made or read before may still name the person.
    app.documents().clear();
    app.lists().clear();
    Outcome {
        value,
        changed,
        undo: None,
    }
}

/// Removes a person for good, also from history. Cannot be undone.
///
/// # Errors
/// `not-found`; those of the disk. When a backup cannot be removed the person is gone from the dossier all the same.
pub fn person(app: &App, request: EraseRequest) -> Result<Outcome<Erased>> {
    let dossier = app.dossier()?;
    let surname = app.read(|read| Ok(read.persons().need(&request.id)?.surname))?;
    let purged = dossier.purge_person(&request.id, app.now())?;
    let mentions = app.read(|read| views(read, purged.mentions, &surname))?;
    let backups_removed = renew_backups(app, &dossier, request.backups)?;
    let value = Erased {
        mentions,
        backups_removed,
    };
    Ok(for_good(app, value, purged.changed))
}

/// Meetings with wishes, those that are due first.
pub(crate) fn needs_of(read: &Reader<'_>, today: NaiveDate) -> Result<Vec<MeetingNeeds>> {
    let mut found: Vec<MeetingNeeds> = Vec::new();
    for registration in read.registrations().all()? {
        if registration.needs.trim().is_empty() {
            continue;
        }
        if let Some(known) = found
            .iter_mut()
            .find(|known| known.meeting_id == registration.meeting_id)
        {
            known.count += 1;
            continue;
        }
        let meeting = read.meetings().need(&registration.meeting_id)?;
        let due_on = meeting
            .date
            .and_then(|date| date.checked_add_days(Days::new(NEEDS_DAYS)));
        found.push(MeetingNeeds {
            meeting_id: meeting.id,
            title: meeting.title,
            date: meeting.date,
            due: due_on.is_some_and(|due| due <= today),
            due_on,
            count: 1,
        });
    }
    found.sort_by_key(|meeting| (meeting.due_on.is_none(), meeting.due_on, meeting.meeting_id));
    Ok(found)
}

/// Meetings of which wishes about food and access are kept.
pub fn needs(app: &App, (): ()) -> Result<Vec<MeetingNeeds>> {
    let today = app.today();
    app.read(|read| needs_of(read, today))
}

/// Removes the wishes of these meetings for good, also from history. Cannot be undone.
pub fn erase_needs(app: &App, request: NeedsErase) -> Result<Outcome<NeedsErased>> {
    let dossier = app.dossier()?;
    let changed = dossier.purge_needs(&request.meetings, app.now())?;
    let value = NeedsErased {
        count: number(changed.len()),
        backups_removed: renew_backups(app, &dossier, request.backups)?,
    };
    Ok(for_good(app, value, changed))
}

area! {
    /// What removing a person for good would take away.
    erasure_preview(PersonRequest) -> ErasePreview = preview;
    /// Removes a person for good, also from history.
    erasure_person(EraseRequest) -> Outcome<Erased> = person;
    /// Meetings of which wishes about food and access are kept.
    erasure_needs_due(()) -> Vec<MeetingNeeds> = needs;
    /// Removes the wishes of meetings for good, also from history.
    erasure_needs(NeedsErase) -> Outcome<NeedsErased> = erase_needs;
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_is_shown_around_the_name() {
        let long = format!("{} mevrouw Öztürk {}", "voor ".repeat(40), "na ".repeat(40));
        let cut = shortened(&long, "Öztürk");
        assert!(
            cut.starts_with('…') && cut.ends_with('…') && cut.contains("mevrouw Öztürk na"),
            "{cut}"
        );
        assert_eq!(shortened("bel  Vos\nmorgen", "vos"), "bel Vos morgen");
        assert_eq!(shortened("", "Vos"), "");
    }
}
