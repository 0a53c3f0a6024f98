//! The bridge as plain text, to read, mail and edit.
//!
//! ```text
//! # eenzaamheid: Eenzaamheid
//! boven: welzijn
//! verwant: ontmoeting, bezoek
//! velden: 1, 5
//! = vereenzaming
//! > Ze ziet de hele week niemand.
//! < Sociaal isolement wordt teruggedrongen.
//! ```
//! `#` begins a concept, `=` is a word for it, `>` a sentence as volunteers say it, `<` a sentence as plans say it.
//! Blank lines and lines that begin with `//` are skipped.

use std::fmt::Write as _;

use thiserror::Error;

use super::{Bridge, Concept};

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BridgeTextProblem {
    /// A line before the first `#`.
    NoConceptYet,
    /// A `#` line without `id: label`.
    NoLabel,
    /// An id with other characters than lower-case letters, digits and hyphens.
    BadId,
    /// The id has been used above.
    Twice,
    /// Begins with none of the known marks.
    UnknownMark,
    /// A mark with nothing behind it.
    Empty,
    /// A field that is no number from 1 to 9.
    BadField,
}

/// Why a text is no bridge: the first line that is wrong.
#[derive(Debug, Clone, Copy, Error, PartialEq, Eq)]
#[error("line {line}: {problem:?}")]
pub struct BridgeTextError {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: BridgeTextProblem,
}

/// Writes a bridge as text; [`from_text`] reads it back unchanged.
pub fn to_text(bridge: &Bridge) -> String {
    let mut out = String::new();
    for concept in bridge.concepts() {
        // Writing to a String cannot fail.
        let _ = write_concept(concept, &mut out);
    }
    out
}

fn write_concept(concept: &Concept, out: &mut String) -> std::fmt::Result {
    if !out.is_empty() {
        writeln!(out)?;
    }
    writeln!(out, "# {}: {}", concept.id, concept.label)?;
    if let Some(parent) = &concept.parent {
        writeln!(out, "boven: {parent}")?;
    }
    if !concept.related.is_empty() {
        writeln!(out, "verwant: {}", concept.related.join(", "))?;
    }
    if !concept.fields.is_empty() {
        let fields: Vec<String> = concept.fields.iter().map(u8::to_string).collect();
        writeln!(out, "velden: {}", fields.join(", "))?;
    }
    for (mark, lines) in [
        ("=", &concept.synonyms),
        (">", &concept.lay),
        ("<", &concept.policy),
    ] {
        for line in lines {
            writeln!(
                out,
                "{mark} {}",
                line.split_whitespace().collect::<Vec<_>>().join(" ")
            )?;
        }
    }
    Ok(())
}

/// Reads concepts from text.
///
/// # Errors
/// [`BridgeTextError`] with the number of the first wrong line.
pub fn from_text(text: &str) -> Result<Vec<Concept>, BridgeTextError> {
    let mut concepts: Vec<Concept> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim().trim_start_matches('\u{feff}');
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        read_line(line, &mut concepts).map_err(|problem| BridgeTextError {
            line: at + 1,
            problem,
        })?;
    }
    Ok(concepts)
}

fn read_line(line: &str, concepts: &mut Vec<Concept>) -> Result<(), BridgeTextProblem> {
    if let Some(head) = line.strip_prefix('#') {
        let concept = read_head(head)?;
        if concepts.iter().any(|known| known.id == concept.id) {
            return Err(BridgeTextProblem::Twice);
        }
        concepts.push(concept);
        return Ok(());
    }
    let concept = concepts.last_mut().ok_or(BridgeTextProblem::NoConceptYet)?;
    let names = |rest: &str| -> Vec<String> {
        rest.split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    };
    if let Some(rest) = line.strip_prefix("boven:") {
        concept.parent = Some(rest.trim().to_owned()).filter(|parent| !parent.is_empty());
    } else if let Some(rest) = line.strip_prefix("verwant:") {
        concept.related = names(rest);
    } else if let Some(rest) = line.strip_prefix("velden:") {
        concept.fields = names(rest)
            .iter()
            .map(|name| {
                name.parse()
                    .ok()
                    .filter(|field| (1..=9).contains(field))
                    .ok_or(BridgeTextProblem::BadField)
            })
            .collect::<Result<_, _>>()?;
    } else {
        let mut letters = line.chars();
        let list = match letters.next() {
            Some('=') => &mut concept.synonyms,
            Some('>') => &mut concept.lay,
            Some('<') => &mut concept.policy,
            _ => return Err(BridgeTextProblem::UnknownMark),
        };
        let text = letters.as_str().trim();
        if text.is_empty() {
            return Err(BridgeTextProblem::Empty);
        }
        list.push(text.to_owned());
    }
    Ok(())
}

fn read_head(head: &str) -> Result<Concept, BridgeTextProblem> {
    let (id, label) = head.split_once(':').ok_or(BridgeTextProblem::NoLabel)?;
    let (id, label) = (id.trim(), label.trim());
    if label.is_empty() {
        return Err(BridgeTextProblem::NoLabel);
    }
    if id.is_empty()
        || !id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        return Err(BridgeTextProblem::BadId);
    }
    Ok(Concept {
        id: id.to_owned(),
        label: label.to_owned(),
        parent: None,
        synonyms: Vec::new(),
        lay: Vec::new(),
        policy: Vec::new(),
        related: Vec::new(),
        fields: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_bridge_survives_the_round_trip() {
        let bridge = Bridge::shipped().expect("shipped");
        let back =
            Bridge::from_concepts(from_text(&to_text(&bridge)).expect("own text")).expect("own concepts");
        assert_eq!(back, bridge);
    }

    #[test]
    fn the_first_wrong_line_is_named() {
        for (text, line, problem) in [
            ("> los", 1, BridgeTextProblem::NoConceptYet),
            ("// zo\n\n# taal", 3, BridgeTextProblem::NoLabel),
            ("# Taal: Taal", 1, BridgeTextProblem::BadId),
            ("# taal: Taal\n# taal: Taal", 2, BridgeTextProblem::Twice),
            ("# taal: Taal\n* x", 2, BridgeTextProblem::UnknownMark),
            ("# taal: Taal\n>", 2, BridgeTextProblem::Empty),
            ("# taal: Taal\nvelden: 1, 12", 2, BridgeTextProblem::BadField),
        ] {
            assert_eq!(from_text(text), Err(BridgeTextError { line, problem }), "{text}");
        }
    }

    #[test]
    fn windows_line_ends_and_a_byte_order_mark_do_not_matter() {
        let read =
            from_text("\u{feff}# taal: Taal\r\nboven: meedoen\r\nvelden: 5\r\n= lezen\r\n").expect("text");
        assert_eq!(read[0].parent.as_deref(), Some("meedoen"));
        assert_eq!(
            (read[0].synonyms.as_slice(), read[0].fields.as_slice()),
            (&["lezen".to_owned()][..], &[5][..])
        );
    }
}
