//! Text from records made printable.
//!
//! PDF/UA-1 refuses a character that no font can draw, and rightly: it would be a gap for everyone. So
//! before a paper is laid out, text is brought into the form the fonts know, invisible steering
//! characters are dropped (a right-to-left override in a name can make a list lie), and what still
//! cannot be drawn becomes a visible mark. Which characters were replaced is reported, not hidden.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Drawn in place of a character that no font has: the usual mark, or a question mark where even that
/// is not in the fonts.
const MISSING: [char; 2] = ['\u{FFFD}', '?'];

/// A word longer than this gets invisible places to break at, every [`BREAK_EVERY`] characters, so that
/// it stays on the page. The longest Dutch compounds of daily use are shorter.
const LONGEST_WORD: usize = 36;
/// See [`LONGEST_WORD`].
const BREAK_EVERY: usize = 18;

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
            if text.len() > LONGEST_WORD {
                *text = breakable(text);
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
                    out.extend(MISSING.iter().find(|mark| covers(**mark)));
                }
            }
        }
    }
    out
}

/// `text` with zero-width spaces in words that would run off the page.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        if word.chars().count() <= LONGEST_WORD {
            out.push_str(word);
            continue;
        }
        for (place, character) in word.chars().enumerate() {
            if place > 0 && place % BREAK_EVERY == 0 {
                out.push('\u{200B}');
            }
            out.push(character);
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

    #[test]
    fn only_words_that_would_run_off_the_page_get_places_to_break() {
        let compound = "vrijwilligersorganisatiecoördinator";
        assert_eq!(breakable(compound), compound);
        assert_eq!(
            breakable("Hart voor Woerden en al zijn vrijwilligers samen"),
            "Hart voor Woerden en al zijn vrijwilligers samen"
        );
        assert_eq!(breakable(&"x".repeat(40)).matches('\u{200B}').count(), 2);
    }

    proptest! {
        #[test]
        fn nothing_undrawable_is_left(text in any::<String>()) {
            let mut value = Value::String(text);
            make_printable(&mut value, &latin);
            let clean = value.as_str().unwrap();
            prop_assert!(
                clean.chars().all(|c| latin(c) || matches!(c, PAGE_MARK | PAGES_MARK | '\u{200B}')),
                "{clean:?}"
            );
            prop_assert!(clean.chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
