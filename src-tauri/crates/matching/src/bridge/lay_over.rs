//! A dossier's own lines over the shipped bridge: added, tied, or switched off. The file itself never changes.

use std::collections::HashSet;

use super::{Bridge, BridgeError, BridgeLine, BridgeLineKind, Concept};

impl Bridge {
    /// The same bridge with a dossier's own lines; a line that is there already is not added twice.
    ///
    /// # Errors
    /// [`BridgeError`] for the first line that has no place, see [`Bridge::lay_over`].
    pub fn with_lines(&self, lines: &[BridgeLine]) -> Result<Self, BridgeError> {
        let (laid, astray) = self.lay_over(lines);
        let Some(line) = astray.first().and_then(|at| lines.get(*at)) else {
            return Ok(laid);
        };
        let id = line.concept_id.clone();
        Err(if line.text.trim().is_empty() {
            BridgeError::EmptyLine(id)
        } else if line.kind == BridgeLineKind::NewConcept {
            BridgeError::Twice(id)
        } else {
            BridgeError::UnknownConcept(id)
        })
    }

    /// As [`Bridge::with_lines`], and lines without a place are left aside instead: an undone concept, or a shipped one
    /// that a later edition no longer has, must not keep everything else from working. Answers their places in `lines`.
    ///
    /// Concepts come first and switching off comes last, whatever the order of the lines.
    pub fn lay_over(&self, lines: &[BridgeLine]) -> (Self, Vec<usize>) {
        let mut laid = self.clone();
        let mut astray = Vec::new();
        let mut off = HashSet::new();
        let order = |kind| match kind {
            BridgeLineKind::NewConcept => 0,
            BridgeLineKind::Off | BridgeLineKind::OffConcept => 2,
            _ => 1,
        };
        let mut places: Vec<usize> = (0..lines.len()).collect();
        places.sort_by_key(|at| (order(lines[*at].kind), *at));
        for at in places {
            let line = &lines[at];
            if line.kind == BridgeLineKind::OffConcept && laid.place(&line.concept_id).is_some() {
                off.insert(line.concept_id.as_str());
            } else if !laid.take(line) {
                astray.push(at);
            }
        }
        if !off.is_empty() {
            laid.concepts.retain(|concept| !off.contains(concept.id.as_str()));
            laid.places = (laid.concepts.iter().enumerate())
                .map(|(at, concept)| (concept.id.clone(), at))
                .collect();
        }
        astray.sort_unstable();
        (laid, astray)
    }

    /// Takes one line in; `false` when it has no place.
    fn take(&mut self, line: &BridgeLine) -> bool {
        let text = line.text.trim();
        if text.is_empty() {
            return false;
        }
        if line.kind == BridgeLineKind::NewConcept {
            return self.take_concept(&line.concept_id, text);
        }
        let tied = matches!(line.kind, BridgeLineKind::Parent | BridgeLineKind::Related);
        if tied && (text == line.concept_id || self.place(text).is_none()) {
            return false;
        }
        let place = self.place(&line.concept_id);
        let Some(concept) = place.and_then(|at| self.concepts.get_mut(at)) else {
            return false;
        };
        let list = match line.kind {
            BridgeLineKind::Synonym => &mut concept.synonyms,
            BridgeLineKind::Lay => &mut concept.lay,
            BridgeLineKind::Policy => &mut concept.policy,
            BridgeLineKind::Related => &mut concept.related,
            BridgeLineKind::Parent => {
                concept.parent = Some(text.to_owned());
                return true;
            }
            BridgeLineKind::Field => return take_field(concept, text),
            BridgeLineKind::Off => return switch_off(concept, text),
            BridgeLineKind::NewConcept | BridgeLineKind::OffConcept => return false,
        };
        if list.iter().all(|known| known != text) {
            list.push(text.to_owned());
        }
        true
    }

    fn take_concept(&mut self, id: &str, label: &str) -> bool {
        if self.places.contains_key(id) {
            return false;
        }
        self.places.insert(id.to_owned(), self.concepts.len());
        self.concepts.push(Concept::new(id, label));
        true
    }
}

fn take_field(concept: &mut Concept, text: &str) -> bool {
    let Some(field) = text.parse().ok().filter(|field| (1..=9).contains(field)) else {
        return false;
    };
    if !concept.fields.contains(&field) {
        concept.fields.push(field);
    }
    true
}

fn switch_off(concept: &mut Concept, text: &str) -> bool {
    let mut found = false;
    for list in [&mut concept.synonyms, &mut concept.lay, &mut concept.policy] {
        let before = list.len();
        list.retain(|line| line != text);
        found |= list.len() < before;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bridge() -> Bridge {
        Bridge::load(
            r#"[{"id":"taal","label":"Taal","synonyms":["taalles"],"lay":["Oefenen met lezen."],"policy":["Laaggeletterdheid daalt."],"related":["tuin"]},
                {"id":"tuin","label":"Tuin"}]"#,
        )
        .expect("json")
    }

    fn line(concept: &str, kind: BridgeLineKind, text: &str) -> BridgeLine {
        BridgeLine {
            concept_id: concept.to_owned(),
            kind,
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_line_that_was_switched_off_no_longer_counts_and_the_rest_does() {
        let laid = bridge()
            .with_lines(&[line("taal", BridgeLineKind::Off, "Oefenen met lezen.")])
            .expect("line");
        let concept = laid.concept("taal").expect("concept");
        assert!(concept.lay.is_empty());
        assert_eq!((concept.synonyms.len(), concept.policy.len()), (1, 1));
    }

    #[test]
    fn a_concept_that_was_switched_off_is_gone_and_places_move_up() {
        let laid = bridge()
            .with_lines(&[line("taal", BridgeLineKind::OffConcept, "Taal")])
            .expect("line");
        assert_eq!(
            (laid.len(), laid.place("taal"), laid.place("tuin")),
            (1, None, Some(0))
        );
        assert!(laid.ties().is_empty());
    }

    #[test]
    fn her_own_concept_has_a_parent_ties_and_fields_whatever_the_order() {
        let lines = [
            line("wandel", BridgeLineKind::Parent, "tuin"),
            line("wandel", BridgeLineKind::Related, "taal"),
            line("wandel", BridgeLineKind::Field, "1"),
            line("wandel", BridgeLineKind::NewConcept, "Samen wandelen"),
        ];
        let laid = bridge().with_lines(&lines).expect("lines");
        let concept = laid.concept("wandel").expect("concept");
        assert_eq!(concept.parent.as_deref(), Some("tuin"));
        assert_eq!(
            (&concept.related[..], &concept.fields[..]),
            (&["taal".to_owned()][..], &[1][..])
        );
    }

    #[test]
    fn lines_without_a_place_are_named_and_keep_nothing_else_from_working() {
        let lines = [
            line("weg", BridgeLineKind::Lay, "Een zin."),
            line("taal", BridgeLineKind::Lay, "Nog een zin."),
            line("taal", BridgeLineKind::Off, "Stond er nooit."),
            line("taal", BridgeLineKind::Parent, "weg"),
            line("taal", BridgeLineKind::Field, "12"),
            line("taal", BridgeLineKind::Parent, "taal"),
        ];
        let (laid, astray) = bridge().lay_over(&lines);
        assert_eq!(astray, [0, 2, 3, 4, 5]);
        assert_eq!(laid.concept("taal").expect("concept").lay.len(), 2);
        assert!(bridge().with_lines(&lines).is_err());
    }
}
