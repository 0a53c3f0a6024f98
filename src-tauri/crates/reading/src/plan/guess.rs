//! What a list holds when its heading says nothing this crate knows: only for headings that come back in several parts,
//! after the goals, and only by plain signs.

use super::ElementKind;
use super::cues::{self, HeadingCue};

/// Fewer items than this prove nothing.
const ENOUGH: usize = 4;

/// The kind that most items of the lists under one recurring heading show. `items` are in lower case, without
/// punctuation.
pub(crate) fn of_lists(items: &[String]) -> Option<HeadingCue> {
    if items.len() < ENOUGH {
        return None;
    }
    let share = |test: fn(&str) -> bool| items.iter().filter(|i| test(i)).count() * 100 / items.len();
    let kind = if share(counts) >= 60 {
        ElementKind::Indicator
    } else if share(has_figure) >= 50 {
        ElementKind::Result
    } else {
        return None;
    };
    Some(HeadingCue::Content {
        kind,
        level: cues::default_level(kind).to_owned(),
        question: true,
    })
}

/// What a heading is taken to say that stands for goals.
pub(crate) fn goals() -> HeadingCue {
    HeadingCue::Content {
        kind: ElementKind::Objective,
        level: cues::default_level(ElementKind::Objective).to_owned(),
        question: false,
    }
}

/// "Aantal deelnemers per jaar": something that can be counted, and no sentence.
fn counts(item: &str) -> bool {
    const FIRST: &[&str] = &[
        "aantal",
        "percentage",
        "aandeel",
        "score",
        "rapportcijfer",
        "cijfer",
        "oordeel",
        "tevredenheid",
        "mate",
        "bekendheid",
        "gebruik",
        "bereik",
        "verhouding",
        "gemiddelde",
        "doorlooptijd",
        "wachttijd",
    ];
    const VERBS: &[&str] = &[
        "daalt",
        "stijgt",
        "is",
        "zijn",
        "wordt",
        "worden",
        "neemt",
        "groeit",
        "heeft",
        "hebben",
        "verdubbelt",
        "blijft",
    ];
    let first = item
        .split(' ')
        .find(|w| !matches!(*w, "het" | "de" | "een"))
        .unwrap_or_default();
    FIRST.contains(&first) && !item.split(' ').any(|w| VERBS.contains(&w))
}

/// A number, a share or a year in it.
fn has_figure(item: &str) -> bool {
    const WORDS: &[&str] = &[
        "procent",
        "percent",
        "helft",
        "derde",
        "kwart",
        "vijfde",
        "tiende",
        "verdubbelt",
        "halveert",
        "daalt",
        "stijgt",
        "binnen",
        "alle",
        "elke",
        "iedere",
        "jaarlijks",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "twaalf",
        "vijftien",
        "twintig",
        "dertig",
        "veertig",
        "vijftig",
        "honderd",
    ];
    item.chars().any(|c| c.is_ascii_digit()) || item.split(' ').any(|w| WORDS.contains(&w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(items: &[&str]) -> Option<ElementKind> {
        let items: Vec<String> = items.iter().map(|i| (*i).to_owned()).collect();
        match of_lists(&items) {
            Some(HeadingCue::Content { kind, .. }) => Some(kind),
            _ => None,
        }
    }

    #[test]
    fn lists_of_counts_and_lists_with_figures_are_told_apart() {
        let counted = [
            "aantal leden",
            "percentage roken",
            "het oordeel van inwoners",
            "aantal ritten",
        ];
        assert_eq!(kind(&counted), Some(ElementKind::Indicator));
        let results = [
            "in 2027 zijn er acht buurtkamers",
            "het aandeel daalt naar 8 procent",
            "honderd jongeren lopen stage",
            "buren kennen elkaar",
        ];
        assert_eq!(kind(&results), Some(ElementKind::Result));
        let plain = [
            "een coach helpt besturen",
            "buren koken samen",
            "de bus rijdt vaker",
            "er komt een plek",
        ];
        assert_eq!(kind(&plain), None);
    }
}
