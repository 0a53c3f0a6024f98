//! Words and sentences with their places in the text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A word as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case, curly apostrophes made straight.
    pub lower: String,
    /// Byte range in the text.
    pub range: Range<usize>,
}

/// The words of a text. Hyphens part words; an apostrophe inside a word (`foto's`) does not.
pub fn words(text: &str) -> Vec<Word> {
    text.unicode_word_indices()
        .map(|(start, word)| Word {
            lower: word.to_lowercase().replace('’', "'"),
            range: start..start + word.len(),
        })
        .collect()
}

/// Shorter pieces than this say too little by themselves and are joined to the sentence before.
const SHORTEST_SENTENCE_WORDS: usize = 3;

/// Byte ranges of the sentences of a text, trimmed. A text always has at least one unless it is blank.
///
/// Unicode's own boundaries break after abbreviations such as `bijv.`; a piece that begins with a lower-case letter or
/// has fewer than three words is therefore joined to the one before it.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (start, piece) in text.split_sentence_bound_indices() {
        let trimmed = piece.trim();
        if trimmed.is_empty() {
            continue;
        }
        let from = start + piece.find(trimmed).unwrap_or(0);
        let to = from + trimmed.len();
        let goes_on = trimmed.chars().next().is_some_and(char::is_lowercase)
            || trimmed.unicode_words().count() < SHORTEST_SENTENCE_WORDS;
        match ranges.last_mut() {
            Some(last) if goes_on => last.end = to,
            _ => ranges.push(from..to),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_keep_abbreviations_and_short_cries_together() {
        assert_eq!(
            texts("Wij helpen bijv. met formulieren. Gratis! Iedereen mag komen."),
            ["Wij helpen bijv. met formulieren. Gratis!", "Iedereen mag komen."]
        );
    }

    #[test]
    fn a_blank_text_has_no_sentence() {
        assert!(texts("  \n ").is_empty());
    }

    #[test]
    fn words_keep_their_place() {
        let text = "De foto’s van ’t café";
        let found = words(text);
        assert_eq!(found[1].lower, "foto's");
        assert_eq!(&text[found[1].range.clone()], "foto’s");
        assert_eq!(found.last().map(|w| w.lower.as_str()), Some("café"));
    }

    proptest! {
        #[test]
        fn ranges_lie_in_order_inside_the_text(text in "\\PC{0,120}") {
            let mut end = 0;
            for range in sentences(&text) {
                prop_assert!(range.start >= end && range.end > range.start);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
