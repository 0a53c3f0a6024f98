//! Tussenvoegsels: which words they are made of, and how they are written.

use crate::fold::{fold, tidy};

/// The words a surname prefix is made of, folded. A prefix may be several of them: `van der`, `op 't`, `von der`.
const WORDS: [&str; 58] = [
    "'s", "'t", "a", "aan", "af", "al", "am", "auf", "aus", "bij", "bin", "d'", "da", "dal", "das", "de",
    "del", "dela", "della", "den", "der", "des", "di", "dem", "do", "dos", "du", "el", "het", "ibn", "in",
    "la", "las", "le", "les", "lo", "los", "l'", "of", "onder", "op", "over", "t", "te", "ten", "ter", "tot",
    "uijt", "uijten", "uit", "van", "vom", "von", "voor", "vor", "zu", "zum", "zur",
];

/// Whether a word belongs to a surname prefix. Capitals do not matter.
pub fn is_prefix(word: &str) -> bool {
    WORDS.contains(&fold(word).as_str())
}

/// One spelling per prefix: `van t` and `van ’t` become `van 't`, `d’` becomes `d'`; capitals stay as typed,
/// because families in Belgium write theirs so.
pub fn tidy_prefix(typed: &str) -> String {
    let mut words = Vec::new();
    for word in tidy(typed).split(' ') {
        if word.is_empty() {
            continue;
        }
        let plain = word.replace(['’', '‘', '´', '`'], "'");
        words.push(match plain.as_str() {
            "t" | "T" => "'t".to_owned(),
            "s" | "S" => "'s".to_owned(),
            "d" | "D" => format!("{plain}'"),
            _ => plain,
        });
    }
    words.join(" ")
}

/// Splits prefix and surname: `van der Linde` → (`van der`, `Linde`), `d'Aumont` → (`d'`, `Aumont`),
/// `Hoogeveen - van der Kooij` stays whole. At least one word is left as the surname.
pub fn split_surname(typed: &str) -> (String, String) {
    let whole = tidy(typed).replace(['’', '‘', '´', '`'], "'");
    let mut words: Vec<&str> = whole.split(' ').collect();
    let mut prefix: Vec<&str> = Vec::new();
    while words.len() > 1 && is_prefix(words[0]) {
        prefix.push(words.remove(0));
    }
    if let Some((article, rest)) = words.first().and_then(|first| elided(first)) {
        prefix.push(article);
        words[0] = rest;
    }
    (tidy_prefix(&prefix.join(" ")), words.join(" "))
}

/// `d'Aumont` and `l'Ami` carry their prefix inside the word; `D'Hont` with a capital keeps it, as typed.
fn elided(word: &str) -> Option<(&str, &str)> {
    let rest = word.strip_prefix("d'").or_else(|| word.strip_prefix("l'"))?;
    let begins = rest.chars().next().is_some_and(char::is_uppercase);
    begins.then(|| (&word[..2], rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_split_off_and_spelled_one_way() {
        for (typed, prefix, surname) in [
            ("van der Linde-Schouten", "van der", "Linde-Schouten"),
            ("d’Aumont", "d'", "Aumont"),
            ("van t Zand", "van 't", "Zand"),
            ("'t Jong", "'t", "Jong"),
            ("op ’t Hof", "op 't", "Hof"),
            ("Van Damme", "Van", "Damme"),
            ("Hoogeveen - van der Kooij", "", "Hoogeveen - van der Kooij"),
            ("Vermeulen-de Groot", "", "Vermeulen-de Groot"),
            ("de", "", "de"),
            ("", "", ""),
        ] {
            assert_eq!(
                split_surname(typed),
                (prefix.to_owned(), surname.to_owned()),
                "{typed}"
            );
        }
        assert_eq!(tidy_prefix(" van  ’t "), "van 't");
    }
}
