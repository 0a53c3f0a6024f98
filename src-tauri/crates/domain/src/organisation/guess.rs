//! Kind and legal form from the free text of a list.

use crate::fold::words;
use crate::lists::{LegalForm, OrganisationKind};

use OrganisationKind as Kind;

/// Beginnings of words that point to a kind, with how strongly. A word counts for the longest beginning it has.
const KIND_WORDS: &[(&str, Kind, u8)] = &[
    ("bezoek", Kind::Visiting, 3),
    ("gezelschap", Kind::Visiting, 3),
    ("visit", Kind::Visiting, 3),
    ("eenzaam", Kind::Visiting, 2),
    ("maatje", Kind::Buddies, 3),
    ("budd", Kind::Buddies, 3),
    ("thuisadministratie", Kind::Buddies, 4),
    ("schuldhulp", Kind::Buddies, 3),
    ("schulden", Kind::Buddies, 2),
    ("budget", Kind::Buddies, 2),
    ("dementi", Kind::Dementia, 4),
    ("alzheimer", Kind::Dementia, 4),
    ("geheugen", Kind::Dementia, 3),
    ("mantelzorg", Kind::InformalCare, 4),
    ("respijt", Kind::InformalCare, 4),
    ("carer", Kind::InformalCare, 3),
    ("respite", Kind::InformalCare, 4),
    ("palliati", Kind::PalliativeCare, 4),
    ("hospice", Kind::PalliativeCare, 4),
    ("terminale", Kind::PalliativeCare, 4),
    ("thuiszorg", Kind::PalliativeCare, 3),
    ("rouw", Kind::PalliativeCare, 2),
    ("ziekte", Kind::IllnessDropIn, 4),
    ("illness", Kind::IllnessDropIn, 5),
    ("kanker", Kind::IllnessDropIn, 4),
    ("lotgenoten", Kind::IllnessDropIn, 2),
    ("patient", Kind::IllnessDropIn, 3),
    ("reuma", Kind::IllnessDropIn, 4),
    ("parkinson", Kind::IllnessDropIn, 4),
    ("verslaving", Kind::IllnessDropIn, 2),
    ("zelfhulp", Kind::IllnessDropIn, 2),
    ("voedsel", Kind::FoodPoverty, 3),
    ("armoede", Kind::FoodPoverty, 4),
    ("minima", Kind::FoodPoverty, 3),
    ("kleding", Kind::FoodPoverty, 2),
    ("food", Kind::FoodPoverty, 2),
    ("poverty", Kind::FoodPoverty, 4),
    ("kerk", Kind::Church, 3),
    ("diaconie", Kind::Church, 4),
    ("diaconaa", Kind::Church, 3),
    ("parochie", Kind::Church, 3),
    ("moskee", Kind::Church, 3),
    ("church", Kind::Church, 3),
    ("vluchteling", Kind::RefugeesLanguage, 4),
    ("statushouder", Kind::RefugeesLanguage, 4),
    ("nieuwkomer", Kind::RefugeesLanguage, 3),
    ("asiel", Kind::RefugeesLanguage, 3),
    ("taal", Kind::RefugeesLanguage, 3),
    ("inburger", Kind::RefugeesLanguage, 3),
    ("refugee", Kind::RefugeesLanguage, 4),
    ("ouderenbond", Kind::SeniorsUnion, 4),
    ("seniorenbond", Kind::SeniorsUnion, 4),
    ("ouderen", Kind::SeniorsUnion, 2),
    ("senior", Kind::SeniorsUnion, 2),
    ("elderly", Kind::SeniorsUnion, 3),
    ("gehandicapt", Kind::Disability, 4),
    ("beperking", Kind::Disability, 3),
    ("toegankelijk", Kind::Disability, 2),
    ("autisme", Kind::Disability, 4),
    ("ggz", Kind::Disability, 4),
    ("psychisch", Kind::Disability, 3),
    ("psychiatri", Kind::Disability, 3),
    ("disab", Kind::Disability, 4),
    ("klus", Kind::OddJobsTransport, 4),
    ("vervoer", Kind::OddJobsTransport, 4),
    ("rijdienst", Kind::OddJobsTransport, 3),
    ("transport", Kind::OddJobsTransport, 3),
    ("jeugd", Kind::YouthInTrouble, 4),
    ("jongeren", Kind::YouthInTrouble, 4),
    ("kinder", Kind::YouthInTrouble, 2),
    ("youth", Kind::YouthInTrouble, 4),
    ("juridisch", Kind::SocialLegal, 4),
    ("rechts", Kind::SocialLegal, 2),
    ("wetswinkel", Kind::SocialLegal, 4),
    ("raadslieden", Kind::SocialLegal, 3),
    ("legal", Kind::SocialLegal, 3),
    ("odd", Kind::OddJobsTransport, 2),
    ("day", Kind::DayCentre, 3),
    ("meals", Kind::DayCentre, 3),
    ("autism", Kind::Disability, 4),
    ("buurt", Kind::NeighbourhoodInitiative, 3),
    ("wijk", Kind::NeighbourhoodInitiative, 2),
    ("dorp", Kind::NeighbourhoodInitiative, 3),
    ("bewoners", Kind::NeighbourhoodInitiative, 3),
    ("zorgcooperatie", Kind::NeighbourhoodInitiative, 4),
    ("energie", Kind::NeighbourhoodInitiative, 2),
    ("neighbourhood", Kind::NeighbourhoodInitiative, 3),
    ("dagopvang", Kind::DayCentre, 4),
    ("dagbesteding", Kind::DayCentre, 3),
    ("inloop", Kind::DayCentre, 3),
    ("eettafel", Kind::DayCentre, 4),
    ("ontmoeting", Kind::DayCentre, 2),
    ("koepel", Kind::SupportOrganisation, 4),
    ("steunorganisatie", Kind::SupportOrganisation, 4),
    ("steunpunt", Kind::SupportOrganisation, 2),
    ("vrijwilligerscentrale", Kind::SupportOrganisation, 4),
    ("umbrella", Kind::SupportOrganisation, 4),
];

/// The kind a description points to, or `None` when nothing in it is recognised ("muziek", "digitaal") or two kinds
/// are equally likely. With equal strength the kind named first wins.
pub fn guess_kind(text: &str) -> Option<Kind> {
    let mut strength = [0u16; 17];
    let mut order = [usize::MAX; 17];
    for (place, word) in words(text).iter().enumerate() {
        let best = KIND_WORDS
            .iter()
            .filter(|(beginning, _, _)| word.starts_with(beginning))
            .max_by_key(|(beginning, _, _)| beginning.len());
        if let Some((_, kind, weight)) = best {
            let index = *kind as usize;
            strength[index] += u16::from(*weight);
            order[index] = order[index].min(place);
        }
    }
    Kind::ALL
        .iter()
        .copied()
        .filter(|kind| strength[*kind as usize] >= 2)
        .min_by_key(|kind| (std::cmp::Reverse(strength[*kind as usize]), order[*kind as usize]))
}

/// The legal form a description points to: "St.", "afdeling landelijke vereniging", "coöperatie U.A.".
///
/// A branch is recognised before the national association it belongs to, an informal group before the foundation
/// whose account it uses.
pub fn guess_legal_form(text: &str) -> Option<LegalForm> {
    let words = words(text);
    let has = |beginnings: &[&str]| {
        words
            .iter()
            .any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
    };
    let is = |whole: &[&str]| words.iter().any(|word| whole.contains(&word.as_str()));
    if has(&["informe", "informal", "groep", "zonder", "geen"]) {
        Some(LegalForm::InformalGroup)
    } else if has(&["afdeling", "landelijk", "branch"]) || is(&["afd"]) {
        Some(LegalForm::NationalBranch)
    } else if has(&["kerkgenoot", "kerk", "parochie", "church"]) || is(&["pkn"]) {
        Some(LegalForm::Church)
    } else if has(&["cooperat", "cooperati"]) || is(&["ua", "coop"]) {
        Some(LegalForm::Cooperative)
    } else if has(&["stichting", "foundation"]) || is(&["st", "stg", "sticht"]) {
        Some(LegalForm::Foundation)
    } else if has(&["vereniging", "association"]) || is(&["ver", "veren", "vg"]) {
        Some(LegalForm::Association)
    } else {
        None
    }
}

/// The legal form a name carries itself, when a list has no column for it: "Stichting …", "… afd. Kamerik",
/// "Dorpscoöperatie …", "Muziekvereniging …".
pub fn legal_form_in_name(name: &str) -> Option<LegalForm> {
    let words = words(name);
    let first = words.first()?;
    if words.iter().any(|word| word == "afd" || word == "afdeling") {
        return Some(LegalForm::NationalBranch);
    }
    if matches!(first.as_str(), "stichting" | "st" | "stg") {
        return Some(LegalForm::Foundation);
    }
    let ends = |ending: &str| words.iter().any(|word| word.ends_with(ending));
    if first == "ver" || ends("vereniging") {
        Some(LegalForm::Association)
    } else if ends("cooperatie") {
        Some(LegalForm::Cooperative)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_from_free_text() {
        for (text, kind) in [
            ("bezoek en gezelschap", Some(Kind::Visiting)),
            ("dagopvang/inloop/eettafel", Some(Kind::DayCentre)),
            ("vluchtelingen/statushouders, taal", Some(Kind::RefugeesLanguage)),
            ("maatjes/thuisadministratie", Some(Kind::Buddies)),
            ("GGz-inloop", Some(Kind::Disability)),
            ("gehandicaptenplatform", Some(Kind::Disability)),
            ("palliatief/vrijwillige thuiszorg", Some(Kind::PalliativeCare)),
            ("ouderenbonden", Some(Kind::SeniorsUnion)),
            ("zorgcoöperatie", Some(Kind::NeighbourhoodInitiative)),
            ("kerken & diaconie", Some(Kind::Church)),
            ("jeugd in de knel", Some(Kind::YouthInTrouble)),
            ("Sociaal-juridisch", Some(Kind::SocialLegal)),
            ("muziek", None),
            ("digitaal", None),
            ("", None),
        ] {
            assert_eq!(guess_kind(text), kind, "{text}");
        }
    }

    /// The labels of a language, by the codes their keys end with.
    fn labels(source: &str, list: &str) -> Vec<(String, String)> {
        source
            .lines()
            .filter_map(|line| line.strip_prefix(list)?.split_once(" = "))
            .map(|(code, label)| (code.replace('-', "_"), label.to_owned()))
            .collect()
    }

    #[test]
    fn our_own_labels_are_understood_in_both_languages() {
        for source in [
            include_str!("../../../../../locales/nl/organisations.ftl"),
            include_str!("../../../../../locales/en/organisations.ftl"),
        ] {
            for kind in Kind::ALL {
                let labels = labels(source, "organisation-kind-");
                let (_, label) = labels.iter().find(|(code, _)| code == kind.as_str()).unwrap();
                assert_eq!(guess_kind(label), Some(*kind), "{label}");
            }
            for form in LegalForm::ALL {
                let labels = labels(source, "organisation-legal-form-");
                let (_, label) = labels.iter().find(|(code, _)| code == form.as_str()).unwrap();
                assert_eq!(guess_legal_form(label), Some(*form), "{label}");
            }
        }
    }

    #[test]
    fn legal_forms_from_free_text() {
        for (text, form) in [
            ("St.", Some(LegalForm::Foundation)),
            ("afdeling landelijke vereniging", Some(LegalForm::NationalBranch)),
            ("coöperatie U.A.", Some(LegalForm::Cooperative)),
            (
                "informele groep met rekening op naam van stichting",
                Some(LegalForm::InformalGroup),
            ),
            ("kerkgenootschap", Some(LegalForm::Church)),
            ("vereniging", Some(LegalForm::Association)),
            ("onbekend", None),
        ] {
            assert_eq!(guess_legal_form(text), form, "{text}");
        }
        assert_eq!(
            legal_form_in_name("Seniorenbond Herfstdraad afd. Kamerik"),
            Some(LegalForm::NationalBranch)
        );
        assert_eq!(legal_form_in_name("Buurttuin De Groene Vingers"), None);
    }
}
