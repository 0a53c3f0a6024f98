//! Her corrections of the tree. Each is one step that can be undone.

use domain::id::Id;
use domain::lists::{AlignmentState, PlanElementKind};
use domain::plan_tree::{NewParent, branch, demote, merge, promote};
use serde::{Deserialize, Serialize};
use store::tables::PlanElement;
use store::{Op, Tx};
use ts_rs::TS;

use super::keep::STEP;
use super::tree::{elements, nodes};
use crate::{App, AppError, Outcome, Result};

/// What to do with an element.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Correction {
    /// One level up.
    Promote,
    /// One level down, under the element before it.
    Demote,
    /// Join it to the element before it.
    Merge,
    /// Cut it in two.
    Split {
        /// Where, in UTF-16 units as the screen counts.
        at: u32,
    },
    /// It is something else.
    Kind {
        /// What it is.
        kind: PlanElementKind,
    },
    /// Leave it and all under it out of the comparison.
    Drop,
    /// Take it and all under it back in.
    Restore,
    /// The words were read wrong.
    Text {
        /// The right words.
        text: String,
    },
}

/// An element to correct.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectRequest {
    /// The element.
    pub id: Id,
    /// What to do.
    pub correction: Correction,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Corrected {
    /// The element to look at now.
    pub id: Id,
}

/// A short name of an element for the undo bar.
pub(crate) fn short_name(element: &PlanElement) -> String {
    const LETTERS: usize = 48;
    if !element.number.is_empty() {
        return element.number.clone();
    }
    let mut short: String = element.text.chars().take(LETTERS).collect();
    if element.text.chars().count() > LETTERS {
        short.push('…');
    }
    short
}

fn hang(tx: &Tx<'_>, changes: &[NewParent]) -> Result<()> {
    for (id, parent_id) in changes {
        let element = PlanElement {
            parent_id: *parent_id,
            ..tx.plan_elements().need(id)?
        };
        tx.plan_elements().update(&element)?;
    }
    Ok(())
}

/// Judgements on words that are no longer the same are to be looked at again.
fn look_again(tx: &Tx<'_>, id: &Id, was: &str) -> Result<()> {
    for mut alignment in tx.alignments().by_plan_element(id)? {
        if alignment.review_text.is_empty() {
            alignment.review_text = was.to_owned();
        }
        alignment.state = AlignmentState::Review;
        tx.alignments().update(&alignment)?;
    }
    Ok(())
}

/// Splits a text at a place counted in UTF-16 units; both parts trimmed.
fn cut(text: &str, at: u32) -> Option<(String, String)> {
    let mut units = 0;
    let (byte, _) = text.char_indices().find(|(_, letter)| {
        let here = units >= at;
        units += u32::try_from(letter.len_utf16()).unwrap_or(1);
        here
    })?;
    let (first, second) = (text[..byte].trim(), text[byte..].trim());
    (!first.is_empty() && !second.is_empty()).then(|| (first.to_owned(), second.to_owned()))
}

fn join(tx: &Tx<'_>, all: &[PlanElement], element: PlanElement) -> Result<Id> {
    let (into, changes) = merge(&nodes(all), element.id).ok_or_else(|| AppError::new("plan-first"))?;
    hang(tx, &changes)?;
    let mut target = tx.plan_elements().need(&into)?;
    look_again(tx, &into, &target.text)?;
    let taken: Vec<Id> = tx
        .alignments()
        .by_plan_element(&into)?
        .into_iter()
        .map(|one| one.ambition_id)
        .collect();
    look_again(tx, &element.id, &element.text)?;
    for mut alignment in tx.alignments().by_plan_element(&element.id)? {
        if taken.contains(&alignment.ambition_id) {
            tx.alignments().delete(&alignment.id)?;
        } else {
            alignment.plan_element_id = into;
            tx.alignments().update(&alignment)?;
        }
    }
    target.text = format!("{} {}", target.text.trim_end(), element.text.trim_start());
    target.fields.extend(element.fields);
    tx.plan_elements().update(&target)?;
    for mut later in tx
        .plan_elements()
        .all()?
        .into_iter()
        .filter(|one| one.same_as == Some(element.id))
    {
        later.same_as = Some(into);
        tx.plan_elements().update(&later)?;
    }
    tx.plan_elements().delete(&element.id)?;
    Ok(into)
}

fn split(tx: &Tx<'_>, all: &[PlanElement], mut element: PlanElement, at: u32) -> Result<Id> {
    let (first, second) = cut(&element.text, at).ok_or_else(|| AppError::new("plan-split-empty"))?;
    let place = all
        .iter()
        .position(|one| one.id == element.id)
        .ok_or_else(|| AppError::new("not-found"))?;
    let next = all
        .get(place + 1)
        .map_or_else(|| element.sort.saturating_add(2 * STEP), |one| one.sort);
    let mut sort = element.sort + (next - element.sort) / 2;
    if sort <= element.sort {
        // No room left between the two: everything after it moves up.
        for later in &all[place + 1..] {
            tx.plan_elements().update(&PlanElement {
                sort: later.sort.saturating_add(STEP),
                ..later.clone()
            })?;
        }
        sort = element.sort.saturating_add(STEP / 2);
    }
    look_again(tx, &element.id, &element.text)?;
    let new = PlanElement {
        id: tx.new_id()?,
        sort,
        number: String::new(),
        text: second,
        fields: std::collections::BTreeMap::new(),
        same_as: None,
        ..element.clone()
    };
    element.text = first;
    tx.plan_elements().update(&element)?;
    tx.plan_elements().insert(&new)?;
    // What hung under it stands after the second part now, and belongs to that.
    let below: Vec<NewParent> = all
        .iter()
        .filter(|one| one.parent_id == Some(element.id))
        .map(|one| (one.id, Some(new.id)))
        .collect();
    hang(tx, &below)?;
    Ok(new.id)
}

/// Corrects an element.
///
/// # Errors
/// `plan-first`, `plan-top`, `plan-no-sibling`, `plan-split-empty` when there is nothing to do it with, `required` when
/// the words are empty.
pub fn correct(app: &App, request: CorrectRequest) -> Result<Outcome<Corrected>> {
    let kind = match request.correction {
        Correction::Promote => "plan.promote",
        Correction::Demote => "plan.demote",
        Correction::Merge => "plan.merge",
        Correction::Split { .. } => "plan.split",
        Correction::Kind { .. } => "plan.kind",
        Correction::Drop => "plan.drop",
        Correction::Restore => "plan.restore",
        Correction::Text { .. } => "plan.text",
    };
    app.write(Op::new(kind), |tx| {
        let mut element = tx.plan_elements().need(&request.id)?;
        tx.name_operation("element", &short_name(&element));
        let all = elements(&tx.reader(), &element.plan_version_id)?;
        let mut id = element.id;
        match request.correction {
            Correction::Promote => {
                hang(
                    tx,
                    &promote(&nodes(&all), id).ok_or_else(|| AppError::new("plan-top"))?,
                )?;
            }
            Correction::Demote => {
                hang(
                    tx,
                    &demote(&nodes(&all), id).ok_or_else(|| AppError::new("plan-no-sibling"))?,
                )?;
            }
            Correction::Merge => id = join(tx, &all, element)?,
            Correction::Split { at } => id = split(tx, &all, element, at)?,
            Correction::Kind { kind } => {
                tx.name_operation("kind", kind.as_str());
                element.kind = kind;
                tx.plan_elements().update(&element)?;
            }
            Correction::Drop => set_dropped(tx, &all, id, true)?,
            Correction::Restore => set_dropped(tx, &all, id, false)?,
            Correction::Text { text } => {
                let text = text.trim().to_owned();
                if text.is_empty() {
                    return Err(AppError::new("required").arg("field", "text"));
                }
                if text != element.text {
                    look_again(tx, &id, &element.text)?;
                    element.text = text;
                    tx.plan_elements().update(&element)?;
                }
            }
        }
        Ok(Corrected { id })
    })
}

fn set_dropped(tx: &Tx<'_>, all: &[PlanElement], id: Id, dropped: bool) -> Result<()> {
    let branch = branch(&nodes(all), id);
    for element in all.iter().filter(|one| branch.contains(&one.id)) {
        tx.plan_elements().update(&PlanElement {
            dropped,
            ..element.clone()
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_cut_counts_as_the_screen_does() {
        assert_eq!(
            cut("één 🙂 doel", 7),
            Some(("één 🙂".to_owned(), "doel".to_owned()))
        );
        assert_eq!(cut("een doel", 4), Some(("een".to_owned(), "doel".to_owned())));
    }

    #[test]
    fn a_cut_leaves_words_on_both_sides() {
        assert_eq!(cut("een doel", 0), None);
        assert_eq!(cut("een doel", 8), None);
        assert_eq!(cut("een doel ", 8), None);
    }
}
