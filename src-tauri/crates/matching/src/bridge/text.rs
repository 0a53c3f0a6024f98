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
//! - > Deze zin doet niet mee.
//! ```
//! `#` begins a concept, `=` is a word for it, `>` a sentence as volunteers say it, `<` a sentence as plans say it. `-` in
//! front switches a shipped line off, or with `- #` the whole concept. Blank lines and lines that begin with `//` are
//! skipped.

use std::fmt::Write as _;

use thiserror::Error;

use super::{Bridge, BridgeLineKind, Concept};

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

/// One thing that a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// Where it stands, counted from 1.
    pub line: usize,
    /// The concept it stands under.
    pub concept_id: String,
    /// What it is. A `#` line says [`BridgeLineKind::NewConcept`], whether the concept is known or not.
    pub kind: BridgeLineKind,
    /// The word, sentence, id, number or label.
    pub text: String,
}

/// Which lines of a bridge are written with a `-`.
#[derive(Clone, Copy)]
pub struct Marks<'a> {
    /// Whether this line of this concept (by id) is off.
    pub line_off: &'a dyn Fn(&str, &str) -> bool,
    /// Whether this concept is off.
    pub concept_off: &'a dyn Fn(&str) -> bool,
}

/// Writes a bridge as text; [`from_text`] reads it back unchanged.
pub fn to_text(bridge: &Bridge) -> String {
    to_marked_text(
        bridge.concepts(),
        Marks {
            line_off: &|_, _| false,
            concept_off: &|_| false,
        },
    )
}

/// Writes concepts as text, with a mark at what is off; [`read_text`] reads it back.
pub fn to_marked_text(concepts: &[Concept], marks: Marks<'_>) -> String {
    let mut out = String::new();
    for concept in concepts {
        // Writing to a String cannot fail.
        let _ = write_concept(concept, marks, &mut out);
    }
    out
}

fn write_concept(concept: &Concept, marks: Marks<'_>, out: &mut String) -> std::fmt::Result {
    if !out.is_empty() {
        writeln!(out)?;
    }
    let off = |off: bool| if off { "- " } else { "" };
    let mark = off((marks.concept_off)(&concept.id));
    writeln!(out, "{mark}# {}: {}", concept.id, one_line(&concept.label))?;
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
                "{}{mark} {}",
                off((marks.line_off)(&concept.id, line)),
                one_line(line)
            )?;
        }
    }
    Ok(())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads concepts from text. What is switched off in it is left out.
///
/// # Errors
/// [`BridgeTextError`] with the number of the first wrong line.
pub fn from_text(text: &str) -> Result<Vec<Concept>, BridgeTextError> {
    let (lines, problems) = read_text(text);
    if let Some(problem) = problems.first() {
        return Err(*problem);
    }
    let mut concepts: Vec<Concept> = Vec::new();
    for line in lines {
        if line.kind == BridgeLineKind::NewConcept {
            concepts.push(Concept::new(&line.concept_id, &line.text));
            continue;
        }
        let Some(concept) = concepts.last_mut() else {
            continue;
        };
        match line.kind {
            BridgeLineKind::Synonym => concept.synonyms.push(line.text),
            BridgeLineKind::Lay => concept.lay.push(line.text),
            BridgeLineKind::Policy => concept.policy.push(line.text),
            BridgeLineKind::Related => concept.related.push(line.text),
            BridgeLineKind::Parent => concept.parent = Some(line.text),
            BridgeLineKind::Field => concept.fields.extend(line.text.parse::<u8>()),
            BridgeLineKind::OffConcept => drop(concepts.pop()),
            BridgeLineKind::Off | BridgeLineKind::NewConcept => {}
        }
    }
    Ok(concepts)
}

/// Reads everything a text says, and beside it every line that cannot be read. What stands under a `#` line that cannot
/// be read is told too: it has no concept to belong to.
pub fn read_text(text: &str) -> (Vec<TextLine>, Vec<BridgeTextError>) {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    let mut reader = TextReader::default();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        match reader.read(line) {
            Ok(said) => lines.extend(said.into_iter().map(|(kind, text)| TextLine {
                line: at + 1,
                concept_id: reader.concept.clone().unwrap_or_default(),
                kind,
                text,
            })),
            Err(problem) => problems.push(BridgeTextError {
                line: at + 1,
                problem,
            }),
        }
    }
    (lines, problems)
}

/// Where the reading is.
#[derive(Default)]
struct TextReader {
    /// The concept of the last `#` line, when that line could be read.
    concept: Option<String>,
    seen: std::collections::HashSet<String>,
}

impl TextReader {
    fn read(&mut self, line: &str) -> Result<Vec<(BridgeLineKind, String)>, BridgeTextProblem> {
        let (off, line) = match line.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, line),
        };
        if let Some(head) = line.strip_prefix('#') {
            self.concept = None;
            let (id, label) = read_head(head)?;
            if !self.seen.insert(id.to_owned()) {
                return Err(BridgeTextProblem::Twice);
            }
            self.concept = Some(id.to_owned());
            let mut said = vec![(BridgeLineKind::NewConcept, label.to_owned())];
            if off {
                said.push((BridgeLineKind::OffConcept, label.to_owned()));
            }
            return Ok(said);
        }
        if self.concept.is_none() {
            return Err(BridgeTextProblem::NoConceptYet);
        }
        if !off && let Some(said) = read_tie(line) {
            return said;
        }
        let mut letters = line.chars();
        let kind = match letters.next() {
            Some('=') => BridgeLineKind::Synonym,
            Some('>') => BridgeLineKind::Lay,
            Some('<') => BridgeLineKind::Policy,
            _ => return Err(BridgeTextProblem::UnknownMark),
        };
        let text = letters.as_str().trim();
        if text.is_empty() {
            return Err(BridgeTextProblem::Empty);
        }
        Ok(vec![(
            if off { BridgeLineKind::Off } else { kind },
            text.to_owned(),
        )])
    }
}

/// `boven:`, `verwant:` and `velden:`; nothing for another line.
fn read_tie(line: &str) -> Option<Result<Vec<(BridgeLineKind, String)>, BridgeTextProblem>> {
    let names = |rest: &str, kind| -> Vec<(BridgeLineKind, String)> {
        rest.split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(|name| (kind, name.to_owned()))
            .collect()
    };
    if let Some(rest) = line.strip_prefix("boven:") {
        let parent = rest.trim();
        let said = (!parent.is_empty()).then(|| (BridgeLineKind::Parent, parent.to_owned()));
        return Some(Ok(said.into_iter().collect()));
    }
    if let Some(rest) = line.strip_prefix("verwant:") {
        return Some(Ok(names(rest, BridgeLineKind::Related)));
    }
    let fields = names(line.strip_prefix("velden:")?, BridgeLineKind::Field);
    let known = |text: &str| text.parse::<u8>().is_ok_and(|field| (1..=9).contains(&field));
    Some(if fields.iter().all(|(_, text)| known(text)) {
        Ok(fields)
    } else {
        Err(BridgeTextProblem::BadField)
    })
}

fn read_head(head: &str) -> Result<(&str, &str), BridgeTextProblem> {
    let (id, label) = head.split_once(':').ok_or(BridgeTextProblem::NoLabel)?;
    let (id, label) = (id.trim(), label.trim());
    if label.is_empty() {
        return Err(BridgeTextProblem::NoLabel);
    }
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(allowed) {
        return Err(BridgeTextProblem::BadId);
    }
    Ok((id, label))
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
            ("# taal: Taal\n- boven: x", 2, BridgeTextProblem::UnknownMark),
            ("# taal: Taal\nvelden: 1, 12", 2, BridgeTextProblem::BadField),
        ] {
            assert_eq!(from_text(text), Err(BridgeTextError { line, problem }), "{text}");
        }
    }

    #[test]
    fn every_wrong_line_is_told_and_the_rest_is_read() {
        let (lines, problems) =
            read_text("# taal: Taal\n* x\n= lezen\n# Fout\n> los\n# tuin: Tuin\n> Samen wroeten.\n");
        let said: Vec<_> = lines.iter().map(|one| (one.line, one.text.as_str())).collect();
        assert_eq!(
            said,
            [(1, "Taal"), (3, "lezen"), (6, "Tuin"), (7, "Samen wroeten.")]
        );
        let wrong: Vec<_> = problems.iter().map(|one| (one.line, one.problem)).collect();
        assert_eq!(
            wrong,
            [
                (2, BridgeTextProblem::UnknownMark),
                (4, BridgeTextProblem::NoLabel),
                (5, BridgeTextProblem::NoConceptYet),
            ]
        );
    }

    #[test]
    fn what_is_off_is_marked_and_read_back() {
        let bridge = Bridge::load(
            r#"[{"id":"taal","label":"Taal","synonyms":["lezen"],"lay":["Een."]},{"id":"tuin","label":"Tuin"}]"#,
        )
        .expect("json");
        let text = to_marked_text(
            bridge.concepts(),
            Marks {
                line_off: &|_, line| line == "Een.",
                concept_off: &|id| id == "tuin",
            },
        );
        assert_eq!(text, "# taal: Taal\n= lezen\n- > Een.\n\n- # tuin: Tuin\n");
        let (lines, problems) = read_text(&text);
        assert!(problems.is_empty());
        let off: Vec<_> = lines
            .iter()
            .filter(|one| matches!(one.kind, BridgeLineKind::Off | BridgeLineKind::OffConcept))
            .map(|one| (one.concept_id.as_str(), one.text.as_str()))
            .collect();
        assert_eq!(off, [("taal", "Een."), ("tuin", "Tuin")]);
        let read = from_text(&text).expect("text");
        assert_eq!((read.len(), read[0].lay.len()), (1, 0));
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
