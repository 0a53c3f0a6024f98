//! Writing the words of an ambition: versions, freezing, and what a change does to judgements.

use std::collections::BTreeSet;

use domain::id::Id;
use domain::lists::{AlignmentState, AmbitionState};
use store::tables::{Ambition, AmbitionVersion, Setting};
use store::{Reader, Tx};

use super::{AmbitionWords, words_of};
use crate::{AppError, Result};

/// The highest number ever given out: numbers of removed ambitions do not come back.
const LAST_NUMBER: &str = "ambition.last_number";

/// The newest words of an ambition.
pub(crate) fn newest_version(read: &Reader<'_>, ambition: &Id) -> Result<AmbitionVersion> {
    let versions = read.ambition_versions().by_ambition(ambition)?;
    versions
        .into_iter()
        .max_by_key(|version| version.version)
        .ok_or_else(|| AppError::new("not-found"))
}

/// The highest number ever given out; 0 before the first.
pub(crate) fn last_number(read: &Reader<'_>) -> Result<u32> {
    let noted = read
        .settings()
        .get(&LAST_NUMBER.to_owned())?
        .and_then(|setting| setting.value.parse().ok());
    let used = read
        .ambitions()
        .all()?
        .iter()
        .map(|ambition| ambition.number)
        .max();
    Ok(noted.max(used).unwrap_or(0))
}

/// Gives out numbers within one step; [`Numbers::keep`] notes the highest.
pub(crate) struct Numbers {
    last: u32,
    /// Numbers of a list above `last`, which the ones that count on pass over.
    wished: BTreeSet<u32>,
}

impl Numbers {
    /// Goes on after the highest number ever given out.
    pub(crate) fn after_last(tx: &Tx<'_>) -> Result<Self> {
        Ok(Self {
            last: last_number(&tx.reader())?,
            wished: BTreeSet::new(),
        })
    }

    /// Sets a free number of a list apart.
    pub(crate) fn set_apart(&mut self, number: u32) {
        self.wished.insert(number);
    }

    /// The next number nobody has or asked for.
    pub(crate) fn next(&mut self) -> u32 {
        self.last = self.last.saturating_add(1);
        while self.wished.contains(&self.last) {
            self.last = self.last.saturating_add(1);
        }
        self.last
    }

    /// Notes the highest, so that numbers of removed ambitions do not come back.
    pub(crate) fn keep(self, tx: &Tx<'_>) -> Result<()> {
        let highest = self.wished.last().copied().unwrap_or(0).max(self.last);
        tx.settings().put(&Setting {
            id: LAST_NUMBER.to_owned(),
            value: highest.to_string(),
        })?;
        Ok(())
    }
}

fn version(id: Id, ambition_id: Id, version: u32, words: AmbitionWords) -> AmbitionVersion {
    let tidy = |list: Vec<String>| -> Vec<String> {
        list.into_iter()
            .map(|one| one.trim().to_owned())
            .filter(|one| !one.is_empty())
            .collect()
    };
    AmbitionVersion {
        id,
        ambition_id,
        version,
        text: words.text.trim().to_owned(),
        target_groups: tidy(words.target_groups),
        areas: tidy(words.areas),
        contribution_can: words.contribution_can.trim().to_owned(),
        contribution_will: words.contribution_will.trim().to_owned(),
        frozen_at: None,
    }
}

/// An ambition to write down.
pub(crate) struct NewAmbition<'a> {
    /// Whose.
    pub(crate) organisation_id: Id,
    /// The meeting it came from.
    pub(crate) meeting_id: Option<Id>,
    /// The note it came from.
    pub(crate) source_note: &'a str,
    /// Its number, given out by [`Numbers`].
    pub(crate) number: u32,
    /// What was said.
    pub(crate) words: AmbitionWords,
}

/// A new ambition with its first version.
pub(crate) fn insert(tx: &Tx<'_>, new: NewAmbition<'_>) -> Result<Ambition> {
    let ambition = Ambition {
        id: tx.new_id()?,
        organisation_id: new.organisation_id,
        number: new.number,
        state: AmbitionState::Concept,
        meeting_id: new.meeting_id,
        source_note: new.source_note.trim().to_owned(),
        confirmed_by: String::new(),
        confirmed_on: None,
        withdrawn_on: None,
        withdrawn_reason: String::new(),
    };
    tx.ambitions().insert(&ambition)?;
    tx.ambition_versions()
        .insert(&version(tx.new_id()?, ambition.id, 1, new.words))?;
    Ok(ambition)
}

/// Gives an ambition other words. The caller writes the ambition itself.
pub(super) fn change(tx: &Tx<'_>, ambition: &mut Ambition, words: AmbitionWords) -> Result<()> {
    let old = newest_version(&tx.reader(), &ambition.id)?;
    let mut new = version(old.id, ambition.id, old.version, words);
    if words_of(&new) == words_of(&old) {
        return Ok(());
    }
    let judged = tx.alignments().by_ambition(&ambition.id)?;
    // Judged words are kept as well: a judgement must be able to show what it was about.
    if old.frozen_at.is_some() || judged.iter().any(|one| one.ambition_version_id == old.id) {
        new.id = tx.new_id()?;
        new.version = old.version.saturating_add(1);
        tx.ambition_versions().insert(&new)?;
        ambition.state = AmbitionState::Concept;
        ambition.confirmed_by = String::new();
        ambition.confirmed_on = None;
        ambition.withdrawn_on = None;
        ambition.withdrawn_reason = String::new();
    } else {
        tx.ambition_versions().update(&new)?;
    }
    for mut alignment in judged.into_iter().filter(|_| new.text != old.text) {
        alignment.state = AlignmentState::Review;
        tx.alignments().update(&alignment)?;
    }
    Ok(())
}

/// Freezes the newest words: they were put before the organisation.
pub(super) fn freeze(tx: &Tx<'_>, ambition: &Id) -> Result<()> {
    let mut version = newest_version(&tx.reader(), ambition)?;
    if version.frozen_at.is_none() {
        version.frozen_at = Some(tx.now());
        tx.ambition_versions().update(&version)?;
    }
    Ok(())
}
