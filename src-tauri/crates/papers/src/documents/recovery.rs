//! The recovery sheet: the one paper that opens a dossier when the passphrase is forgotten.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Document, Template, View, plain_view, stem};
use crate::{Print, Words, dates};

/// Characters in one printed group: what a person can hold in mind between looking and typing.
const GROUP: usize = 4;

/// A recovery key on paper. The key stands in the PDF in plain text; that is what the sheet is for.
#[derive(Clone, Serialize, Deserialize)]
pub struct RecoverySheet {
    /// Who keeps the dossier.
    pub organiser: String,
    /// Name of the dossier as she knows it.
    pub dossier: String,
    /// The key. Groups already separated by hyphens or spaces are kept; otherwise it is cut in fours.
    pub key: String,
}

impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Without the key, on purpose: debug output ends up in logs.
        out.debug_struct("RecoverySheet")
            .field("dossier", &self.dossier)
            .finish_non_exhaustive()
    }
}

impl RecoverySheet {
    /// The key in groups, as printed.
    pub fn groups(&self) -> Vec<String> {
        let parts: Vec<String> = self
            .key
            .split(|c: char| c == '-' || c.is_whitespace())
            .filter(|p| !p.is_empty())
            .map(str::to_owned)
            .collect();
        if parts.len() > 1 {
            return parts;
        }
        let characters: Vec<char> = parts.concat().chars().collect();
        characters
            .chunks(GROUP)
            .map(|group| group.iter().collect())
            .collect()
    }
}

impl Document for RecoverySheet {
    fn template(&self) -> Template {
        Template::Recovery
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let heading = words.get("recovery-sheet");
        let mark = words.get("recovery-mark");
        let mut view = plain_view(
            &self.organiser,
            &heading,
            &mark,
            stem(words, "herstelblad", "recovery-sheet"),
        );
        view.data.insert("dossier".into(), json!(self.dossier));
        view.data.insert("groups".into(), json!(self.groups()));
        view.data.insert(
            "made-on".into(),
            json!(dates::weekday_and_day(print.at.date(), print.locale)),
        );
        view
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(key: &str) -> RecoverySheet {
        RecoverySheet {
            organiser: String::new(),
            dossier: "d".into(),
            key: key.into(),
        }
    }

    #[test]
    fn groups_are_kept_or_made() {
        assert_eq!(sheet("ABCDE-FGHJK").groups(), ["ABCDE", "FGHJK"]);
        assert_eq!(sheet("ABCDEFGHJ").groups(), ["ABCD", "EFGH", "J"]);
    }

    #[test]
    fn debug_output_keeps_the_key_to_itself() {
        assert!(!format!("{:?}", sheet("GEHEIM12")).contains("GEHEIM12"));
    }
}
