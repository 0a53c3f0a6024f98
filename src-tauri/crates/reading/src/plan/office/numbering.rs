//! Automatic numbers as they are printed: `1.2`, `a)`, `IV.`

use super::super::para::Role;

/// How one level of a list is numbered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    /// `bullet`, `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman` or `none`.
    pub format: String,
    /// Pattern with `%1` … `%9` for the numbers of the levels.
    pub pattern: String,
    /// First number.
    pub start: u32,
}

/// A number in the given format.
pub(crate) fn figure(n: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letter(n).to_lowercase(),
        "upperLetter" => letter(n),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        _ => n.to_string(),
    }
}

fn letter(n: u32) -> String {
    let index = u8::try_from((n.max(1) - 1) % 26).unwrap_or(0);
    char::from(b'A' + index).to_string()
}

fn roman(n: u32) -> String {
    let mut rest = n.min(3999);
    let mut out = String::new();
    for (value, sign) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

/// The printed mark of an item, given the current numbers of all levels.
pub(crate) fn printed(levels: &[Level], counters: &[u32], at: usize) -> String {
    let Some(level) = levels.get(at) else {
        return String::new();
    };
    if level.format == "bullet" {
        return "•".to_owned();
    }
    if level.format == "none" && !level.pattern.contains('%') {
        return level.pattern.clone();
    }
    let mut out = level.pattern.clone();
    for (i, n) in counters.iter().enumerate().take(9) {
        let format = levels.get(i).map_or("decimal", |l| l.format.as_str());
        out = out.replace(&format!("%{}", i + 1), &figure(*n, format));
    }
    out
}

/// Puts a printed mark on a paragraph: a simple mark stays a mark, `1.2` or `Doelstelling 1.2` becomes part of the
/// text, where labels are looked for.
pub(crate) fn apply(mark: &str, depth: u8, heading: bool, text: &str) -> (Role, String) {
    let mark = mark.trim();
    let simple = mark.chars().count() <= 1
        || mark.trim_matches(['(', ')', '.']).chars().count() <= 2 && mark.ends_with(['.', ')']);
    if heading {
        let joined = if mark.is_empty() || mark == "•" {
            text.to_owned()
        } else {
            format!("{}\t{text}", mark.trim_end_matches('.'))
        };
        return (Role::Text, joined);
    }
    if simple {
        return (
            Role::Item {
                mark: mark.to_owned(),
                depth,
            },
            text.to_owned(),
        );
    }
    (
        Role::Item {
            mark: String::new(),
            depth,
        },
        format!("{mark}\t{text}"),
    )
}
