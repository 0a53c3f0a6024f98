//! The vocabulary of column headers of lists of ambitions, Dutch and English.

use crate::import::columns::AmbitionField;
use crate::import::headers::split;

use AmbitionField as A;

/// Words in a row, anywhere in the header; the first that fits decides, so the special stands before the general.
const WORDS: &[(&[&str], AmbitionField)] = &[
    (&["voor", "wie"], A::TargetGroups),
    (&["for", "whom"], A::TargetGroups),
    (&["target", "group"], A::TargetGroups),
    (&["target", "groups"], A::TargetGroups),
    (&["gaan", "wij"], A::ContributionWill),
    (&["gaan", "we"], A::ContributionWill),
    (&["gaat", "zelf"], A::ContributionWill),
    (&["wil", "zelf"], A::ContributionWill),
    (&["wil", "bijdragen"], A::ContributionWill),
    (&["bijdrage", "wil"], A::ContributionWill),
    (&["will", "contribute"], A::ContributionWill),
    (&["contribution", "will"], A::ContributionWill),
    (&["kunnen", "wij"], A::ContributionCan),
    (&["kunnen", "we"], A::ContributionCan),
    (&["kan", "zelf"], A::ContributionCan),
    (&["kan", "bijdragen"], A::ContributionCan),
    (&["bijdrage", "kan"], A::ContributionCan),
    (&["can", "contribute"], A::ContributionCan),
    (&["contribution", "can"], A::ContributionCan),
    (&["ambitie", "nummer"], A::Number),
    (&["ambitie", "nr"], A::Number),
    (&["nummer", "ambitie"], A::Number),
    (&["nr", "ambitie"], A::Number),
    (&["ambition", "number"], A::Number),
    (&["ambition", "no"], A::Number),
    (&["eigen", "woorden"], A::Text),
    (&["own", "words"], A::Text),
    (&["wilt", "u", "bereiken"], A::Text),
    (&["wil", "bereiken"], A::Text),
    (&["willen", "bereiken"], A::Text),
    (&["wants", "to", "achieve"], A::Text),
    (&["want", "to", "achieve"], A::Text),
    (&["uit", "welke", "notitie"], A::SourceNote),
    (&["source", "note"], A::SourceNote),
    (&["waar"], A::Areas),
    (&["where"], A::Areas),
    (&["nr"], A::Number),
    (&["no"], A::Number),
    (&["nummer"], A::Number),
    (&["number"], A::Number),
    (&["volgnummer"], A::Number),
    (&["tafel"], A::SourceNote),
    (&["table"], A::SourceNote),
    (&["bron"], A::SourceNote),
    (&["source"], A::SourceNote),
    (&["herkomst"], A::SourceNote),
    (&["origin"], A::SourceNote),
];

/// Beginnings of single words, tried after [`WORDS`]. "Doelgroep" stands before "doel".
const BEGINNINGS: &[(&str, AmbitionField)] = &[
    ("doelgroep", A::TargetGroups),
    ("targetgroup", A::TargetGroups),
    ("audience", A::TargetGroups),
    ("locatie", A::Areas),
    ("location", A::Areas),
    ("toezegging", A::ContributionWill),
    ("commitment", A::ContributionWill),
    ("bijdrage", A::ContributionCan),
    ("contribution", A::ContributionCan),
    ("inbreng", A::ContributionCan),
    ("ambiti", A::Text),
    ("wens", A::Text),
    ("wish", A::Text),
    ("droom", A::Text),
    ("doel", A::Text),
    ("goal", A::Text),
    ("tekst", A::Text),
    ("text", A::Text),
    ("omschrijving", A::Text),
    ("beschrijving", A::Text),
    ("description", A::Text),
];

/// What a header says about an ambition, if anything.
pub(super) fn field(header: &str) -> Option<AmbitionField> {
    if header.trim() == "#" {
        return Some(A::Number);
    }
    let words = split(header);
    let in_a_row = WORDS.iter().find(|(phrase, _)| {
        words
            .windows(phrase.len())
            .any(|window| window.iter().zip(*phrase).all(|(word, wanted)| word == wanted))
    });
    let beginning = || {
        BEGINNINGS
            .iter()
            .find(|(beginning, _)| words.iter().any(|word| word.starts_with(beginning)))
            .map(|(_, field)| *field)
    };
    in_a_row.map(|(_, field)| *field).or_else(beginning)
}

/// Whether a cell can be a header of a list of ambitions. One common word is not enough in a longer text: a sentence
/// with "waar" in it is an answer, not a heading.
pub(in crate::import) fn is_header(text: &str) -> bool {
    const FEW: usize = 6;
    field(text).is_some() && split(text).len() <= FEW
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_two_languages() {
        for (header, wanted) in [
            ("Ambitie", A::Text),
            ("Ambitie in eigen woorden", A::Text),
            ("Wat wilt u bereiken?", A::Text),
            ("Doelgroep(en)", A::TargetGroups),
            ("Voor wie", A::TargetGroups),
            ("Waar", A::Areas),
            ("Kan zelf bijdragen", A::ContributionCan),
            ("Wat kunnen wij bijdragen", A::ContributionCan),
            ("Gaat zelf bijdragen", A::ContributionWill),
            ("Will contribute", A::ContributionWill),
            ("Nr.", A::Number),
            ("Ambitie nr", A::Number),
            ("#", A::Number),
            ("Uit welke notitie", A::SourceNote),
            ("Tafel", A::SourceNote),
        ] {
            assert_eq!(field(header), Some(wanted), "{header}");
        }
    }

    #[test]
    fn other_headers_and_sentences_are_none() {
        for other in ["Organisatie", "Kantoor", "Postcode", ""] {
            assert_eq!(field(other), None, "{other}");
        }
        assert!(!is_header("We willen een plek waar iedereen op zondag welkom is"));
    }
}
