//! Words that carry grammar, not subject.

/// Whether a lower-case word says nothing about the subject of a text.
///
/// The list holds function words, auxiliaries, numbers written out and the fillers of spoken Dutch. Subject words of
/// the field such as *gemeente* or *inwoner* are not in it on purpose: leaving them out was measured and did harm.
pub fn is_stop_word(lower: &str) -> bool {
    let plain = lower.trim_matches('\'');
    plain.chars().count() < 2
        || plain.chars().all(|c| c.is_ascii_digit())
        || STOP_WORDS.binary_search(&plain).is_ok()
}

/// Sorted, so that a binary search finds a word; a test keeps it so.
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "aan", "aangaande", "acht", "achter", "af", "afgelopen", "al", "aldus", "alhoewel", "alle", "alleen",
    "allemaal", "alles", "als", "alsof", "alsook", "altijd", "ander", "andere", "anderen", "anders",
    "beetje", "behalve", "beide", "beiden", "ben", "beneden", "bent", "bepaald", "bij", "bijna", "bijv",
    "bijvoorbeeld", "binnen", "blijft", "blijken", "boven", "buiten", "circa", "daar", "daaraan", "daarbij",
    "daardoor", "daarin", "daarmee", "daarna", "daarnaast", "daarom", "daarop", "daarover", "daartoe",
    "daaruit", "daarvan", "daarvoor", "dan", "dat", "de", "deed", "den", "der", "des", "deze", "dezelfde",
    "die", "dienen", "diens", "dient", "dit", "doch", "doe", "doen", "doet", "door", "drie", "dus", "echt",
    "echter", "een", "eens", "eerste", "eigen", "eigenlijk", "elk", "elkaar", "elke", "en", "enig", "enige",
    "enkel", "enkele", "enzovoort", "er", "eraan", "erbij", "erdoor", "erg", "ergens", "ermee", "erop",
    "ertoe", "eruit", "ervan", "ervoor", "etc", "even", "evenals", "gaan", "gaat", "gauw", "gedaan", "geen",
    "gehad", "geheel", "gekomen", "geleden", "genoeg", "geweest", "gewoon", "geworden", "ging", "graag",
    "haar", "had", "hadden", "hare", "heb", "hebben", "hebt", "heeft", "heel", "hele", "helemaal", "hem",
    "hen", "het", "hetzelfde", "hier", "hieraan", "hierbij", "hierdoor", "hierin", "hiermee", "hierover",
    "hiervan", "hiervoor", "hij", "hoe", "hoeveel", "hoewel", "hoor", "hun", "ieder", "iedere", "iedereen",
    "iemand", "iets", "ik", "immers", "in", "indien", "ineens", "intussen", "is", "ja", "je", "jezelf",
    "jij", "jou", "jouw", "juist", "jullie", "kan", "komen", "komt", "kon", "konden", "kun", "kunnen",
    "kunt", "kwam", "laat", "laten", "later", "liever", "maakt", "maar", "mag", "maken", "me", "meer",
    "meerdere", "meest", "meestal", "men", "met", "mij", "mijn", "mijzelf", "minder", "misschien", "mocht",
    "mochten", "moest", "moesten", "moet", "moeten", "mogelijk", "mogelijke", "mogen", "na", "naar",
    "naast", "nadat", "namelijk", "nee", "negen", "nergens", "net", "niemand", "niet", "niets", "nieuw",
    "nieuwe", "nodig", "nog", "nogal", "nooit", "nou", "nu", "of", "ofschoon", "ofwel", "om", "omdat",
    "omtrent", "ondanks", "onder", "ondertussen", "ongeveer", "ons", "onszelf", "onze", "ook", "op",
    "opnieuw", "over", "overig", "overige", "pas", "per", "precies", "reeds", "rond", "samen", "sinds",
    "sindsdien", "slechts", "sommige", "soms", "steeds", "straks", "te", "tegen", "ten", "tenminste", "ter",
    "terug", "terwijl", "tevens", "tien", "tijdens", "toch", "toe", "toen", "tot", "totdat", "tussen",
    "twee", "tweede", "uit", "uiteraard", "uw", "vaak", "van", "vanaf", "vandaan", "vanuit", "vanwege",
    "veel", "vele", "verder", "via", "vier", "vijf", "volgens", "voor", "vooral", "voordat", "vorig",
    "vorige", "waar", "waaraan", "waarbij", "waardoor", "waarin", "waarmee", "waarna", "waarom",
    "waaronder", "waarop", "waarover", "waartoe", "waaruit", "waarvan", "waarvoor", "wanneer", "want",
    "waren", "was", "wat", "we", "weer", "wegens", "weinig", "wel", "welk", "welke", "wellicht", "werd",
    "werden", "wie", "wiens", "wij", "wil", "willen", "wilt", "word", "worden", "wordt", "zal", "ze",
    "zeer", "zei", "zelf", "zelfs", "zes", "zeven", "zich", "zichzelf", "zij", "zijn", "zo", "zo'n", "zoal",
    "zoals", "zodat", "zodra", "zonder", "zou", "zouden", "zowel", "zullen", "zult", "één",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_has_no_doubles() {
        let unsorted: Vec<_> = STOP_WORDS.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
        assert!(unsorted.is_empty(), "{unsorted:?}");
    }

    #[test]
    fn subject_words_stay() {
        for word in ["gemeente", "inwoners", "vrijwilliger", "eenzaam"] {
            assert!(!is_stop_word(word), "{word}");
        }
        for word in ["de", "wij", "zodat", "2015", "'t"] {
            assert!(is_stop_word(word), "{word}");
        }
    }
}
