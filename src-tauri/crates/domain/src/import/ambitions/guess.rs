//! What each column of a list of ambitions means: from its words first, then from its values.

use std::collections::HashSet;

use super::headers;
use crate::import::columns::{AmbitionField, Mapping, OrganisationField, Target};
use crate::import::guess::sample;
use crate::import::headers::{Word, read};
use crate::import::sheet::Sheet;

/// Letters from which on a column of texts is read as sentences and not as names; "Zonnehof Bezoekdienst Woerden" has 28.
const SENTENCE: usize = 45;

/// Proposes a meaning for every column of a list of ambitions.
pub fn guess_ambition_mapping(sheet: &Sheet) -> Mapping {
    let mut targets: Vec<Option<Target>> = vec![None; sheet.columns.len()];
    let mut taken: HashSet<AmbitionField> = HashSet::new();
    for (column, header) in sheet.columns.iter().enumerate() {
        targets[column] = by_header(header, &mut taken);
    }
    for (field, fits) in [
        (AmbitionField::Text, is_sentences as fn(&Sheet, usize) -> bool),
        (AmbitionField::Organisation, is_names),
    ] {
        if taken.contains(&field) {
            continue;
        }
        let free = |column: &usize| matches!(targets[*column], None | Some(Target::Remark));
        let found = (0..targets.len())
            .filter(free)
            .find(|column| fits(sheet, *column));
        if let Some(column) = found {
            targets[column] = Some(Target::Ambition { field });
        }
    }
    let empty = |column: usize| sample(column, sheet).next().is_none();
    let targets = targets.into_iter().enumerate().map(|(column, target)| {
        // A column without words and without values has nothing to keep.
        let nothing = empty(column) && sheet.columns[column].is_empty();
        target.unwrap_or(if nothing { Target::LeftOut } else { Target::Remark })
    });
    Mapping {
        targets: targets.collect(),
    }
}

/// A field once; where an ambition comes from may stand in several columns.
fn by_header(header: &str, taken: &mut HashSet<AmbitionField>) -> Option<Target> {
    let field = headers::field(header);
    let known = read(header);
    let field = match (field, known.word) {
        // "Naam organisatie", "Organisatie", "Club": whose it is. "Wens van de organisatie" is the wish.
        (None | Some(AmbitionField::Number), _) if known.organisation && !known.contact => {
            Some(AmbitionField::Organisation)
        }
        (Some(field), _) => Some(field),
        (None, Some(Word::Organisation(OrganisationField::ServiceArea | OrganisationField::City))) => {
            Some(AmbitionField::Areas)
        }
        (None, Some(Word::Organisation(OrganisationField::Notes))) => Some(AmbitionField::SourceNote),
        // People and how to reach them have their place with the organisation, not in an ambition.
        (None, Some(Word::Contact(_) | Word::Email | Word::Phone | Word::Mobile)) => {
            return Some(Target::LeftOut);
        }
        (None, _) if known.contact => return Some(Target::LeftOut),
        (None, Some(Word::Name)) => Some(AmbitionField::Organisation),
        (None, _) => None,
    };
    let field = field?;
    let first = taken.insert(field);
    (first || field == AmbitionField::SourceNote).then_some(Target::Ambition { field })
}

/// The mean length of a column's values in letters, and how many there are.
fn length(sheet: &Sheet, column: usize) -> (usize, usize) {
    let lengths: Vec<usize> = sample(column, sheet).map(|value| value.chars().count()).collect();
    let sum: usize = lengths.iter().sum();
    (sum / lengths.len().max(1), lengths.len())
}

fn is_sentences(sheet: &Sheet, column: usize) -> bool {
    length(sheet, column).0 >= SENTENCE
}

fn is_names(sheet: &Sheet, column: usize) -> bool {
    let (letters, count) = length(sheet, column);
    let named = |value: &str| value.chars().any(char::is_alphabetic);
    count > 0 && letters < SENTENCE && sample(column, sheet).all(named)
}
