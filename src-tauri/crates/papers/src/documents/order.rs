//! The order of names on paper: the same as on the screen.

use domain::names::sort_text;

/// What a name or title is sorted by. A key made by the domain (its parts stand apart by U+0001) is
/// taken as it is; anything else is folded as the domain folds it, so that `Çelik` stands among the C's
/// and IJ, typed as one character or two, as one letter.
pub(crate) fn sort_key(name: &str) -> String {
    if name.contains('\u{1}') {
        name.to_owned()
    } else {
        sort_text(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_the_long_ij_do_not_part_neighbours() {
        assert_eq!(sort_key("Çelik"), sort_key("celik"));
        assert_eq!(sort_key("ĲSSEL"), sort_key("IJssel"));
        assert_eq!(sort_key("’t  Hoekje"), sort_key("'t Hoekje"));
        assert!(sort_key("Izaak") < sort_key("IJssel"));
    }

    #[test]
    fn a_key_of_the_domain_is_not_folded_twice() {
        assert_eq!(sort_key("i~zerman\u{1}els\u{1}"), "i~zerman\u{1}els\u{1}");
    }
}
