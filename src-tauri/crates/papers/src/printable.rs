//! Text from records made printable.
//!
//! PDF/UA-1 refuses a character that no font can draw, and rightly: it would be a gap for everyone. So
//! before a paper is laid out, text is brought into the form the fonts know, invisible steering
//! characters are dropped (a right-to-left override in a name can make a list lie), and what still
//! cannot be drawn becomes a visible mark. Which characters were replaced is reported, not hidden.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Drawn in place of a character that no font has.
const MISSING: char = '?';

/// Carries the numbers of pages into a sentence of the catalogue; private use, so never in real text.
pub(crate) const PAGE_MARK: char = '\u{E000}';
/// As [`PAGE_MARK`], for the total.
pub(crate) const PAGES_MARK: char = '\u{E001}';

/// Makes every string in `value` printable and gives the characters that had to be replaced.
pub(crate) fn make_printable(value: &mut Value, covers: &dyn Fn(char) -> bool) -> BTreeSet<char> {
    let mut replaced = BTreeSet::new();
    walk(value, covers, &mut replaced);
    replaced
}

fn walk(value: &mut Value, covers: &dyn Fn(char) -> bool, replaced: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            if !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
                *text = printable(text, covers, replaced);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, covers, replaced)),
        Value::Object(fields) => fields.values_mut().for_each(|item| walk(item, covers, replaced)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str, covers: &dyn Fn(char) -> bool, replaced: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            '\n' | PAGE_MARK | PAGES_MARK => out.push(character),
            // Windows line ends arrive as \r\n; the \n is kept above.
            '\r' => {}
            '\t' | '\u{0B}' | '\u{0C}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{202F}' => out.push('\u{A0}'),
            // Hyphens and dashes that look like one the font has.
            '\u{2010}' | '\u{2011}' => out.push('-'),
            _ if is_invisible(character) => {}
            _ if covers(character) => out.push(character),
            _ => {
                // "ﬁ" or "①" fall apart into characters every font has.
                let parts: String = std::iter::once(character).nfkc().collect();
                if parts.chars().all(covers) {
                    out.push_str(&parts);
                } else {
                    replaced.insert(character);
                    out.push(MISSING);
                }
            }
        }
    }
    out
}

/// Control characters, zero-width and direction marks, soft hyphens, variation selectors, tags and
/// other marks that draw nothing.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn latin(character: char) -> bool {
        character.is_ascii() || ('\u{A0}'..='\u{17F}').contains(&character)
    }

    #[test]
    fn accents_typed_apart_become_one_letter() {
        let mut value = json!(["Danie\u{308}l", "C\u{327}elik"]);
        let replaced = make_printable(&mut value, &latin);
        assert_eq!(value, json!(["Daniël", "Çelik"]));
        assert!(replaced.is_empty());
    }

    #[test]
    fn steering_characters_vanish_and_lines_stay() {
        let mut value = json!({ "a": "ab\u{202E}cd\u{200B}\u{7}\r\nef\tg" });
        make_printable(&mut value, &latin);
        assert_eq!(value, json!({ "a": "abcd\nef g" }));
    }

    #[test]
    fn what_no_font_has_is_marked_and_reported() {
        let mut value = json!("Buurt 🌻 ﬁets");
        let replaced = make_printable(&mut value, &latin);
        assert_eq!(value, json!("Buurt ? fiets"));
        assert_eq!(replaced.into_iter().collect::<Vec<_>>(), vec!['🌻']);
    }

    proptest! {
        #[test]
        fn nothing_undrawable_is_left(text in any::<String>()) {
            let mut value = Value::String(text);
            make_printable(&mut value, &latin);
            let clean = value.as_str().unwrap();
            prop_assert!(clean.chars().all(|c| latin(c) || matches!(c, PAGE_MARK | PAGES_MARK)), "{clean:?}");
            prop_assert!(clean.chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
