//! Labels and numbers at the beginning of a passage: `Doelstelling 1.1`, `1.2.3 Inspanning:`, `M4.2`, `Prioriteit 1A.`

use super::ElementKind;
use super::cues;

/// A label taken off the front of a passage.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    /// What the label's word means; `None` when there is only a number or code.
    pub kind: Option<ElementKind>,
    /// The word, singular and lower case; empty when there is none.
    pub level: String,
    /// The number as printed.
    pub number: String,
    /// What follows the label.
    pub rest: String,
}

/// Bullets, dashes and the private signs that symbol fonts leave.
fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '●'
            | '○'
            | '◦'
            | '▪'
            | '■'
            | '□'
            | '▫'
            | '►'
            | '▸'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '‣'
            | '⁃'
            | '·'
            | '∙'
            | '◆'
            | '◇'
            | '★'
            | '☑'
            | '☐'
            | '→'
            | '»'
            | '❖'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f0d8}'
            | '\u{f0fc}'
            | '\u{f0be}'
            | '\u{f076}'
            | '\u{f0a8}'
            | '\u{f02d}'
            | '\u{f06f}'
    ) || ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Splits a list mark off: a bullet, a dash, `a)`, `(2)`, `3.`. Numbers with a point inside are no marks.
pub(crate) fn split_mark(text: &str) -> (Option<&str>, &str) {
    let mut chars = text.char_indices();
    let Some((_, first)) = chars.next() else {
        return (None, text);
    };
    let after = first.len_utf8();
    if is_bullet(first) {
        return (Some(&text[..after]), text[after..].trim_start());
    }
    let spaced = text[after..].starts_with([' ', '\t', '\u{a0}']);
    if spaced && matches!(first, '-' | '–' | '—' | '*' | '+' | '>') {
        return (Some(&text[..after]), text[after..].trim_start());
    }
    // The round bullet of Courier is a letter o with a wide gap.
    if first == 'o' && text[after..].starts_with('\t') {
        return (Some(&text[..after]), text[after..].trim_start());
    }
    let open = usize::from(first == '(');
    let body_end = text[open..]
        .find(|c: char| !c.is_ascii_alphanumeric())
        .map_or(text.len(), |i| i + open);
    let body = &text[open..body_end];
    if body.is_empty()
        || body.len() > 4
        || !(is_roman(body) || body.len() == 1 || body.chars().all(|c| c.is_ascii_digit()))
    {
        return (None, text);
    }
    let rest = &text[body_end..];
    let close = if rest.starts_with(')') || (rest.starts_with('.') && body.len() <= 2) {
        1
    } else {
        0
    };
    if close == 0 || !rest[close..].starts_with([' ', '\t', '\u{a0}']) {
        return (None, text);
    }
    let end = body_end + close;
    (Some(&text[..end]), text[end..].trim_start())
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| "ivxIVX".contains(c))
}

/// A number at the very beginning: `1`, `1.2`, `1.2.3`, `2A`, `1.a`, `IV`, `M1.1`, `D-2`. Returns it without closing
/// punctuation, and what follows.
pub(crate) fn leading_number(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/')))
        .unwrap_or(text.len());
    let token = text[..end].trim_end_matches(['.', '-', '_', '/']);
    if token.is_empty() || !is_number(token) {
        return None;
    }
    let after = &text[end..];
    let closes = after.is_empty() || after.starts_with([' ', '\t', '\u{a0}', ':', ')', '|', '–', '—']);
    if !closes {
        return None;
    }
    let rest = after.trim_start_matches([' ', '\t', '\u{a0}', ':', ')', '|', '.', '–', '—', '-']);
    Some((token, rest))
}

/// True for tokens that number something.
pub(crate) fn is_number(token: &str) -> bool {
    if token.len() > 12 {
        return false;
    }
    let digits = token.chars().filter(char::is_ascii_digit).count();
    if digits == 0 {
        return is_roman(token) && token.chars().all(char::is_uppercase) && token.len() <= 5;
    }
    // Years and amounts number nothing: 2015, 1.200.
    let parts: Vec<&str> = token.split(['.', '-', '_', '/']).collect();
    if parts.iter().any(|p| p.is_empty()) {
        return false;
    }
    if parts
        .iter()
        .any(|p| p.chars().filter(char::is_ascii_digit).count() > 2)
    {
        return false;
    }
    parts.iter().enumerate().all(|(i, p)| {
        let letters: String = p.chars().filter(char::is_ascii_alphabetic).collect();
        let figures = p.len() - letters.len();
        match (figures, letters.len()) {
            (_, 0) => true,
            // A letter alone: "1.a", "A.1", "M-3".
            (0, n) => n <= if i == 0 { 3 } else { 1 } && (i > 0 || letters.chars().all(char::is_uppercase)),
            // "M1", "2A", "PV3".
            (_, n) => {
                n <= 3
                    && (p.ends_with(letters.as_str()) && n == 1
                        || p.starts_with(letters.as_str()) && letters.chars().all(char::is_uppercase))
            }
        }
    })
}

/// The parts of a number, for comparing depth: `1.2.3` → [1,2,3], `2A` → [2,A], `M1.2` → [1,2].
pub(crate) fn parts(number: &str) -> Vec<String> {
    let mut out = Vec::new();
    for piece in number.split(['.', '-', '_', '/']) {
        let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
        let letters: String = piece.chars().filter(char::is_ascii_alphabetic).collect();
        if piece.starts_with(|c: char| c.is_ascii_alphabetic()) && !digits.is_empty() {
            // The letters in front name the kind and say nothing about the place.
            out.push(digits);
            continue;
        }
        if !digits.is_empty() {
            out.push(digits);
        }
        if !letters.is_empty() {
            out.push(letters.to_uppercase());
        }
    }
    out
}

/// The letters a code begins with: `M` of `M1.2`.
pub(crate) fn code_letters(number: &str) -> String {
    let letters: String = number.chars().take_while(char::is_ascii_alphabetic).collect();
    if letters.len() == number.len() {
        String::new()
    } else {
        letters
    }
}

/// What the first letter of a code usually stands for, used only to confirm what the place already suggests.
pub(crate) fn code_kind(number: &str) -> Option<ElementKind> {
    match code_letters(number).as_str() {
        "D" | "DS" | "DOEL" => Some(ElementKind::Objective),
        "R" | "RES" => Some(ElementKind::Result),
        "M" | "MR" => Some(ElementKind::Measure),
        "I" | "IND" | "KPI" => Some(ElementKind::Indicator),
        "PV" => Some(ElementKind::PerformanceField),
        "T" => Some(ElementKind::Theme),
        _ => None,
    }
}

/// True when the passage begins with a word label ("Doelstelling 1.1 …", "Actie: …").
pub(crate) fn starts_with_label(text: &str) -> bool {
    parse(text).is_some_and(|l| l.kind.is_some())
}

/// Takes the label off the front. `None` when there is neither word nor number.
pub(crate) fn parse(text: &str) -> Option<Label> {
    let text = text.trim();
    if let Some(label) = word_first(text) {
        return Some(label);
    }
    let (number, rest) = leading_number(text)?;
    // "1.1.2 Resultaat: …" or "Inspanning" printed behind the number.
    if let Some(inner) = word_first(rest) {
        // "4.1 Prestatieveld 1: …": the number of the word is the one people use.
        return Some(if inner.number.is_empty() {
            Label {
                number: number.to_owned(),
                ..inner
            }
        } else {
            inner
        });
    }
    Some(Label {
        kind: None,
        level: String::new(),
        number: number.to_owned(),
        rest: rest.trim().to_owned(),
    })
}

/// A word label: the word with adjectives, then a number and/or a separator.
fn word_first(text: &str) -> Option<Label> {
    // Word ends at most four words in; try the longest first so that "Maatschappelijk effect" wins over nothing.
    let mut ends = Vec::new();
    let mut from = 0;
    for _ in 0..4 {
        let Some(found) = text[from..].find([' ', '\t', ':', '.', '|', '\u{a0}', ')', '(', '\n']) else {
            ends.push(text.len());
            break;
        };
        let end = from + found;
        if end > from {
            ends.push(end);
        }
        let next = text[end..].find(|c: char| !c.is_whitespace()).map(|i| i + end);
        let stop = text[end..].starts_with([':', '.', '|', ')', '(', '\t', '\n']);
        match next {
            Some(n) if !stop => from = n,
            _ => break,
        }
    }
    for end in ends.into_iter().rev() {
        let word = text[..end].trim_end_matches(['-', '–', '—']).trim();
        if word.chars().any(char::is_numeric) {
            continue;
        }
        let Some((kind, level)) = cues::label_word(word) else {
            continue;
        };
        if word.chars().count() > 45
            || word.chars().next().is_some_and(|c| c.is_lowercase()) && word.contains(' ')
        {
            continue;
        }
        if let Some(label) = after_word(kind, level, &text[end..]) {
            return Some(label);
        }
    }
    None
}

/// What follows the word: a number with or without a separator, or a separator alone.
fn after_word(kind: ElementKind, level: &str, after: &str) -> Option<Label> {
    let made = |number: &str, rest: &str| Label {
        kind: Some(kind),
        level: level.to_owned(),
        number: number.to_owned(),
        rest: rest.trim().to_owned(),
    };
    let trimmed = after.trim_start_matches([' ', '\u{a0}', '\t']);
    let no = ["nr. ", "nr ", "nummer ", "no. "]
        .iter()
        .find_map(|p| trimmed.strip_prefix(p))
        .unwrap_or(trimmed);
    if let Some((number, rest)) = numbered(no) {
        return Some(made(number, rest));
    }
    // "Doel: …", "Doel – …", or a label in its own column.
    for separator in [":", "|", "–", "—", " - "] {
        let with = if separator == " - " { after } else { trimmed };
        if let Some(rest) = with.strip_prefix(separator) {
            return Some(made("", rest));
        }
    }
    if after.starts_with('\t') {
        return Some(made("", after));
    }
    None
}

/// A number after a label word, where a single letter also numbers: "Ambitie A".
fn numbered(text: &str) -> Option<(&str, &str)> {
    if let Some((number, rest)) = leading_number(text) {
        // "Actie 3 keer per jaar": a bare number must be closed, or stand before a capital or nothing.
        let after_number = &text[number.len()..];
        let closed = after_number.starts_with(['.', ':', '\t', ')', '|', '–', '-', '—'])
            || rest.is_empty()
            || after_number.trim_start().starts_with(['–', '-', '—', '|', '(']);
        let capital = rest.chars().next().is_some_and(|c| !c.is_lowercase());
        let deep = number.contains('.') || number.chars().any(|c| c.is_ascii_alphabetic());
        if closed || capital || deep {
            return Some((number, rest));
        }
        return None;
    }
    let mut chars = text.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let rest = chars.as_str();
    let closes = rest.is_empty()
        || rest.starts_with([':', '.', ')', '\t', '|'])
        || rest.starts_with(" –")
        || rest.starts_with(" -")
        || rest.starts_with(" |");
    let spaced_capital =
        letter.is_uppercase() && rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase);
    (closes || spaced_capital).then(|| {
        (
            &text[..letter.len_utf8()],
            rest.trim_start_matches([' ', '\t', ':', '.', ')', '|', '–', '-', '\u{a0}']),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ElementKind::{Measure, Objective, PerformanceField, Result, Theme};

    fn found(text: &str) -> (Option<ElementKind>, String, String) {
        parse(text)
            .map(|l| (l.kind, l.number, l.rest))
            .unwrap_or_default()
    }

    #[test]
    fn labels_of_many_plans_are_taken_off() {
        assert_eq!(
            found("Doelstelling 1.1\tInwoners"),
            (Some(Objective), "1.1".into(), "Inwoners".into())
        );
        assert_eq!(
            found("Prioriteit 1A. Geldzorgen"),
            (Some(Objective), "1A".into(), "Geldzorgen".into())
        );
        assert_eq!(
            found("Thema 1 – Bestaanszekerheid"),
            (Some(Theme), "1".into(), "Bestaanszekerheid".into())
        );
        assert_eq!(
            found("Prestatieveld 3: Informatie"),
            (Some(PerformanceField), "3".into(), "Informatie".into())
        );
        assert_eq!(
            found("1.1.2 Resultaat: In 2026"),
            (Some(Result), "1.1.2".into(), "In 2026".into())
        );
        assert_eq!(
            found("Maatschappelijk effect 1.1 Ouderen"),
            (Some(Objective), "1.1".into(), "Ouderen".into())
        );
        assert_eq!(
            found("Actie: De gemeente"),
            (Some(Measure), String::new(), "De gemeente".into())
        );
        assert_eq!(found("M4.2\tEr komt"), (None, "M4.2".into(), "Er komt".into()));
        assert_eq!(
            found("Ambitie A: Iedereen"),
            (Some(Objective), "A".into(), "Iedereen".into())
        );
    }

    #[test]
    fn sentences_are_no_labels() {
        for text in [
            "Doel van dat akkoord is een gezonde generatie.",
            "In 2015 daalt het aantal.",
            "Acties van buren helpen.",
            "Eén gezicht bij schulden.",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(leading_number("1.200 mantelzorgers"), None);
        assert_eq!(leading_number("2015 wordt"), None);
    }

    #[test]
    fn marks_are_split_off() {
        assert_eq!(split_mark("• tekst"), (Some("•"), "tekst"));
        assert_eq!(split_mark("a) tekst"), (Some("a)"), "tekst"));
        assert_eq!(split_mark("- tekst"), (Some("-"), "tekst"));
        assert_eq!(split_mark("1.1 tekst"), (None, "1.1 tekst"));
        assert_eq!(split_mark("sport- en"), (None, "sport- en"));
    }
}
