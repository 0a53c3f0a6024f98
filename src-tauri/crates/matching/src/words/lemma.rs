//! Forms a stemmer gets wrong: irregular plurals, strong verbs, and words that must not be merged.

/// The lemma of an irregular form, if it is one.
pub(super) fn exception(lower: &str) -> Option<&'static str> {
    EXCEPTIONS
        .binary_search_by_key(&lower, |(form, _)| form)
        .ok()
        .map(|at| EXCEPTIONS[at].1)
}

/// Lemmas that the stemmer would merge with another word: *ouders* (parents) and *ouderen* (the elderly) both become
/// *ouder*, and in this field that is fatal. It also takes *ge-* for a participle: *gezin* would meet *zin*, *gezond* the
/// sun, *begeleiding* the policy (*beleid*).
pub(super) fn stands_as_it_is(lemma: &str) -> bool {
    UNSTEMMED.contains(&lemma)
}

#[rustfmt::skip]
const UNSTEMMED: &[&str] = &[
    "ouder", "oudere", "wonen", "woning", "leren", "leer", "leven", "samenleving", "zorgen", "zorg", "begeleiding",
    "gemeente", "mening", "gebied", "gebeuren", "kwaliteit", "maatje", "plant", "geluk", "openbaar", "kans",
    "leefbaar", "passend", "kaars", "hart", "geboorte", "gelijk", "veilig", "veiling", "gezond", "gezin", "geweld",
    "gezicht", "weekend", "voorziening", "gezellig", "weerbaar", "gevolg", "vestiging", "voorstelling", "zelden",
    "kapot", "geloof", "jarig", "spanning", "lastig", "prettig", "gebonden", "netjes", "zorgzaam", "lening",
    "verschillend", "kaart", "wijzigen", "werving", "zichtbaar", "werking", "gedrag", "gesprek", "gebouw", "gebruik",
    "gerecht", "zitting", "stelling", "vergeetachtig", "polen", "betaalbaar", "beurs", "grapje", "meting", "tijdig",
    "druppel",
];

/// Sorted by form; a test keeps it so.
#[rustfmt::skip]
const EXCEPTIONS: &[(&str, &str)] = &[
    ("aangeboden", "aanbieden"), ("begeleid", "begeleiding"), ("begeleide", "begeleiding"),
    ("begeleiden", "begeleiding"), ("begeleider", "begeleiding"), ("begeleiders", "begeleiding"),
    ("begeleiding", "begeleiding"), ("begeleidster", "begeleiding"), ("begeleidt", "begeleiding"),
    ("bejaarde", "bejaard"), ("bejaarden", "bejaard"), ("belangen", "belang"), ("besloten", "besluit"),
    ("betaalbaar", "betaalbaar"), ("betaalbaarheid", "betaalbaar"), ("betaalbare", "betaalbaar"),
    ("betrokkenheid", "betrokken"), ("beurs", "beurs"), ("beurzen", "beurs"), ("bleef", "blijven"),
    ("bleven", "blijven"), ("boden", "bieden"), ("bood", "bieden"), ("bracht", "brengen"), ("brachten", "brengen"),
    ("dacht", "denken"), ("dronk", "drinken"), ("dronken", "drinken"), ("druppel", "druppel"),
    ("druppels", "druppel"), ("eieren", "ei"), ("gebeurd", "gebeuren"), ("gebeurde", "gebeuren"),
    ("gebeurden", "gebeuren"), ("gebeuren", "gebeuren"), ("gebeurt", "gebeuren"), ("gebied", "gebied"),
    ("gebieden", "gebied"), ("gebleven", "blijven"), ("geboden", "bieden"), ("gebonden", "gebonden"),
    ("geboorte", "geboorte"), ("geboortes", "geboorte"), ("geboren", "geboorte"), ("gebouw", "gebouw"),
    ("gebouwen", "gebouw"), ("gebracht", "brengen"), ("gebruik", "gebruik"), ("gebruiken", "gebruik"),
    ("gebruiker", "gebruik"), ("gebruikers", "gebruik"), ("gebruikt", "gebruik"), ("gebruikte", "gebruik"),
    ("gedrag", "gedrag"), ("gedragingen", "gedrag"), ("gedronken", "drinken"), ("gegeten", "eten"),
    ("gegeven", "geven"), ("geholpen", "hulp"), ("gekozen", "kiezen"), ("gelezen", "lezen"), ("gelijk", "gelijk"),
    ("gelijke", "gelijk"), ("gelijkheid", "gelijk"), ("geloof", "geloof"), ("gelooft", "geloof"),
    ("geloven", "geloof"), ("gelovig", "geloof"), ("gelovige", "geloof"), ("gelovigen", "geloof"), ("geluk", "geluk"),
    ("gelukkig", "geluk"), ("gelukkige", "geluk"), ("gelukkiger", "geluk"), ("gemeente", "gemeente"),
    ("gemeenten", "gemeente"), ("gemeentes", "gemeente"), ("gerecht", "gerecht"), ("gerechten", "gerecht"),
    ("geschreven", "schrijven"), ("gesprek", "gesprek"), ("gesprekje", "gesprek"), ("gesprekjes", "gesprek"),
    ("gesprekken", "gesprek"), ("gesproken", "spreken"), ("gestorven", "sterven"), ("gevolg", "gevolg"),
    ("gevolgen", "gevolg"), ("gevonden", "vinden"), ("geweld", "geweld"), ("gewelddadig", "geweld"),
    ("gewelddadige", "geweld"), ("geworven", "werving"), ("gezellig", "gezellig"), ("gezellige", "gezellig"),
    ("gezelliger", "gezellig"), ("gezelligheid", "gezellig"), ("gezicht", "gezicht"), ("gezichten", "gezicht"),
    ("gezichtje", "gezicht"), ("gezichtjes", "gezicht"), ("gezien", "zien"), ("gezin", "gezin"),
    ("gezinnen", "gezin"), ("gezinnetje", "gezin"), ("gezocht", "zoeken"), ("gezond", "gezond"),
    ("gezonde", "gezond"), ("gezonder", "gezond"), ("gezondheid", "gezond"), ("grapje", "grapje"),
    ("grapjes", "grapje"), ("hart", "hart"), ("hartje", "hart"), ("hartjes", "hart"), ("help", "hulp"),
    ("helpen", "hulp"), ("helpt", "hulp"), ("hielp", "hulp"), ("hielpen", "hulp"), ("huizen", "huis"),
    ("jarig", "jarig"), ("jarige", "jarig"), ("jarigen", "jarig"), ("jeugdigen", "jeugd"), ("jonger", "jong"),
    ("jongere", "jongere"), ("jongeren", "jongere"), ("kaars", "kaars"), ("kaarsen", "kaars"), ("kaarsje", "kaars"),
    ("kaarsjes", "kaars"), ("kaart", "kaart"), ("kaarten", "kaart"), ("kaartje", "kaart"), ("kaartjes", "kaart"),
    ("kans", "kans"), ("kansen", "kans"), ("kapot", "kapot"), ("kinderen", "kind"), ("kleinkinderen", "kleinkind"),
    ("koken", "kook"), ("kookt", "kook"), ("kwaliteit", "kwaliteit"), ("kwaliteiten", "kwaliteit"), ("las", "lezen"),
    ("lastig", "lastig"), ("lastige", "lastig"), ("lastiger", "lastig"), ("lazen", "lezen"), ("leden", "lid"),
    ("leefbaar", "leefbaar"), ("leefbaarheid", "leefbaar"), ("leefbare", "leefbaar"), ("leer", "leren"),
    ("leert", "leren"), ("lening", "lening"), ("leningen", "lening"), ("leningetje", "lening"), ("maatje", "maatje"),
    ("maatjes", "maatje"), ("mening", "mening"), ("meningen", "mening"), ("meting", "meting"), ("metingen", "meting"),
    ("moeders", "moeder"), ("nam", "nemen"), ("netjes", "netjes"), ("openbaar", "openbaar"), ("openbare", "openbaar"),
    ("ouder", "ouder"), ("ouderdom", "oudere"), ("oudere", "oudere"), ("ouderen", "oudere"), ("ouders", "ouder"),
    ("passend", "passend"), ("passende", "passend"), ("plant", "plant"), ("planten", "plant"), ("plantje", "plant"),
    ("plantjes", "plant"), ("polen", "polen"), ("pool", "polen"), ("prettig", "prettig"), ("prettige", "prettig"),
    ("prettiger", "prettig"), ("samenleving", "samenleving"), ("schoonmaken", "schoonmaak"), ("schreef", "schrijven"),
    ("schulden", "schuld"), ("senior", "oudere"), ("senioren", "oudere"), ("sloten", "sluiten"),
    ("spanning", "spanning"), ("spanningen", "spanning"), ("speelt", "spel"), ("spelen", "spel"),
    ("sprak", "spreken"), ("spraken", "spreken"), ("steden", "stad"), ("stelling", "stelling"),
    ("stellingen", "stelling"), ("stierf", "sterven"), ("tijdig", "tijdig"), ("tijdige", "tijdig"),
    ("veilig", "veilig"), ("veilige", "veilig"), ("veiliger", "veilig"), ("veiligheid", "veilig"),
    ("veiling", "veiling"), ("veilingen", "veiling"), ("vergeetachtig", "vergeetachtig"),
    ("vergeetachtige", "vergeetachtig"), ("vergeetachtigheid", "vergeetachtig"), ("verschillend", "verschillend"),
    ("verschillende", "verschillend"), ("vestiging", "vestiging"), ("vestigingen", "vestiging"), ("vond", "vinden"),
    ("vonden", "vinden"), ("voorstelling", "voorstelling"), ("voorstellingen", "voorstelling"),
    ("voorziening", "voorziening"), ("voorzieningen", "voorziening"), ("vrijwillige", "vrijwilliger"),
    ("vrijwilligers", "vrijwilliger"), ("weekend", "weekend"), ("weekenden", "weekend"), ("weekends", "weekend"),
    ("weerbaar", "weerbaar"), ("weerbaarheid", "weerbaar"), ("weerbare", "weerbaar"), ("werf", "werving"),
    ("werft", "werving"), ("werking", "werking"), ("werven", "werving"), ("werving", "werving"),
    ("wijzigen", "wijzigen"), ("wijziging", "wijzigen"), ("wijzigingen", "wijzigen"), ("wijzigt", "wijzigen"),
    ("wonen", "wonen"), ("woning", "woning"), ("woningen", "woning"), ("woonde", "wonen"), ("woont", "wonen"),
    ("zelden", "zelden"), ("zichtbaar", "zichtbaar"), ("zichtbaarheid", "zichtbaar"), ("zichtbare", "zichtbaar"),
    ("zieken", "ziek"), ("ziekte", "ziek"), ("ziekten", "ziek"), ("ziektes", "ziek"), ("zitting", "zitting"),
    ("zittingen", "zitting"), ("zocht", "zoeken"), ("zochten", "zoeken"), ("zorg", "zorg"), ("zorgen", "zorgen"),
    ("zorgzaam", "zorgzaam"), ("zorgzaamheid", "zorgzaam"), ("zorgzame", "zorgzaam"),
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
