//! Forms a stemmer gets wrong: irregular plurals, strong verbs, and words that must not be merged.

/// The lemma of an irregular form, if it is one.
pub(super) fn exception(lower: &str) -> Option<&'static str> {
    EXCEPTIONS
        .binary_search_by_key(&lower, |(form, _)| form)
        .ok()
        .map(|at| EXCEPTIONS[at].1)
}

/// Lemmas that the stemmer would merge with another word: *ouders* (parents) and *ouderen* (the elderly) both become
/// *ouder*, and in this field that is fatal.
pub(super) fn stands_as_it_is(lemma: &str) -> bool {
    UNSTEMMED.contains(&lemma)
}

const UNSTEMMED: &[&str] = &[
    "ouder",
    "oudere",
    "wonen",
    "woning",
    "leren",
    "leer",
    "leven",
    "samenleving",
    "zorgen",
    "zorg",
];

/// Sorted by form; a test keeps it so.
#[rustfmt::skip]
const EXCEPTIONS: &[(&str, &str)] = &[
    ("aangeboden", "aanbieden"), ("bejaarde", "bejaard"), ("bejaarden", "bejaard"), ("belangen", "belang"),
    ("besloten", "besluit"), ("betrokkenheid", "betrokken"), ("bleef", "blijven"), ("bleven", "blijven"),
    ("boden", "bieden"), ("bood", "bieden"), ("bracht", "brengen"), ("brachten", "brengen"), ("dacht", "denken"),
    ("dronk", "drinken"), ("dronken", "drinken"), ("eieren", "ei"), ("gebleven", "blijven"), ("geboden", "bieden"),
    ("gebracht", "brengen"), ("gedronken", "drinken"), ("gegeten", "eten"), ("gegeven", "geven"),
    ("geholpen", "hulp"), ("gekozen", "kiezen"), ("gelezen", "lezen"), ("geschreven", "schrijven"),
    ("gesproken", "spreken"), ("gestorven", "sterven"), ("gevonden", "vinden"), ("gezien", "zien"),
    ("gezocht", "zoeken"), ("gezonde", "gezond"), ("gezondheid", "gezond"), ("help", "hulp"), ("helpen", "hulp"),
    ("helpt", "hulp"), ("hielp", "hulp"), ("hielpen", "hulp"), ("huizen", "huis"), ("jeugdigen", "jeugd"),
    ("jonger", "jong"), ("jongere", "jongere"), ("jongeren", "jongere"), ("kinderen", "kind"),
    ("kleinkinderen", "kleinkind"), ("koken", "kook"), ("kookt", "kook"), ("las", "lezen"), ("lazen", "lezen"),
    ("leden", "lid"), ("leer", "leren"), ("leert", "leren"), ("moeders", "moeder"), ("nam", "nemen"),
    ("ouder", "ouder"), ("ouderdom", "oudere"), ("oudere", "oudere"), ("ouderen", "oudere"), ("ouders", "ouder"),
    ("samenleving", "samenleving"), ("schoonmaken", "schoonmaak"), ("schreef", "schrijven"), ("schulden", "schuld"),
    ("senior", "oudere"), ("senioren", "oudere"), ("sloten", "sluiten"), ("speelt", "spel"), ("spelen", "spel"),
    ("sprak", "spreken"), ("spraken", "spreken"), ("steden", "stad"), ("stierf", "sterven"), ("vond", "vinden"),
    ("vonden", "vinden"), ("vrijwillige", "vrijwilliger"), ("vrijwilligers", "vrijwilliger"), ("wonen", "wonen"),
    ("woning", "woning"), ("woningen", "woning"), ("woonde", "wonen"), ("woont", "wonen"), ("zieken", "ziek"),
    ("ziekte", "ziek"), ("ziekten", "ziek"), ("ziektes", "ziek"), ("zocht", "zoeken"), ("zochten", "zoeken"),
    ("zorg", "zorg"), ("zorgen", "zorgen"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_has_no_doubles() {
        let unsorted: Vec<_> = EXCEPTIONS
            .windows(2)
            .filter(|pair| pair[0].0 >= pair[1].0)
            .collect();
        assert!(unsorted.is_empty(), "{unsorted:?}");
    }
}
