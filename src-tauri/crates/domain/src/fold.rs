//! Folding: the form in which two spellings of one word become equal.
//!
//! `Muñoz`, `MUNOZ` and `Munoz` fold to `munoz`. Used for sorting, for recognising words in headers and free
//! text, and for finding duplicates; never for what is stored or shown.

use unicode_normalization::UnicodeNormalization;

/// Lower case without diacritics; typographic apostrophes become `'`, the ligatures `ĳ`, `æ`, `œ`, `ß` are
/// written out, other characters stay.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfd() {
        match character {
            '\u{0300}'..='\u{036f}' => {}
            '’' | '‘' | '´' | '`' | 'ʼ' | '＇' => folded.push('\''),
            'ĳ' | 'Ĳ' => folded.push_str("ij"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'þ' | 'Þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            '\u{00a0}' | '\u{202f}' | '\u{2007}' => folded.push(' '),
            '\u{2010}'..='\u{2015}' => folded.push('-'),
            '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            other if other.is_ascii() => folded.push(other.to_ascii_lowercase()),
            other => folded.extend(other.to_lowercase()),
        }
    }
    folded
}

/// The words of a text, folded: runs of letters and digits; an apostrophe inside a word stays out
/// (`d'Hont` gives `d` and `hont`).
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// One line without doubled, leading or trailing white space; no-break spaces count as spaces.
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for piece in text.split(|character: char| character.is_whitespace() || character == '\u{feff}') {
        if piece.is_empty() {
            continue;
        }
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(piece);
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn diacritics_case_and_ligatures_fold_away() {
        assert_eq!(fold("Muñoz"), "munoz");
        assert_eq!(fold("ĲSSEL"), "ijssel");
        assert_eq!(fold("van ’t Zand"), "van 't zand");
        assert_eq!(fold("Åkesson-Øst"), "akesson-ost");
        assert_eq!(fold("Yıldız"), "yildiz");
    }

    #[test]
    fn words_are_split_at_everything_else() {
        assert_eq!(words("Woerden-Midden, e.o."), ["woerden", "midden", "e", "o"]);
        assert_eq!(tidy(" Van\u{a0}Deur \n tot  Deur "), "Van Deur tot Deur");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "\\PC{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
