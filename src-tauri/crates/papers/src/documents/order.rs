//! The order of names on paper.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a name is sorted by: without accents and capitals, so that `Çelik` stands among the C's and the
/// one-character `ĳ` among `ij`. Letters that do not fall apart by themselves are spelled out.
pub(crate) fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for character in name.nfkd().filter(|character| !is_combining_mark(*character)) {
        match character {
            'ø' | 'Ø' => key.push('o'),
            'ł' | 'Ł' => key.push('l'),
            'đ' | 'Đ' => key.push('d'),
            'ı' => key.push('i'),
            'æ' | 'Æ' => key.push_str("ae"),
            'œ' | 'Œ' => key.push_str("oe"),
            'ß' => key.push_str("ss"),
            _ if character.is_alphanumeric() => key.extend(character.to_lowercase()),
            // Quotes vanish ("’t Hoekje" under T); everything else counts as a space, once.
            '\'' | '’' | '‘' | '"' | '“' | '”' => {}
            _ if key.ends_with(' ') || key.is_empty() => {}
            _ => key.push(' '),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_the_long_ij_do_not_part_neighbours() {
        assert_eq!(sort_key("Çelik"), sort_key("celik"));
        assert_eq!(sort_key("ĲSSEL"), sort_key("IJssel"));
        assert_eq!(sort_key("Łukasz Ørsted"), "lukasz orsted");
        assert_eq!(sort_key("’t  Hoekje"), "t hoekje");
        assert_eq!(sort_key("Berg, van den; Anna"), "berg van den anna");
    }
}
