//! Kind and legal form from the free text of a list.

use super::{LegalForm, OrganisationKind};
use crate::fold::words;

use OrganisationKind as Kind;

/// Beginnings of words that point to a kind, with how strongly. A word counts for the longest beginning it has.
const KIND_WORDS: &[(&str, Kind, u8)] = &[
    ("bezoek", Kind::Visiting, 3),
    ("gezelschap", Kind::Visiting, 3),
    ("visit", Kind::Visiting, 3),
    ("eenzaam", Kind::Visiting, 2),
    ("maatje", Kind::Buddies, 3),
    ("buddy", Kind::Buddies, 3),
    ("thuisadministratie", Kind::Buddies, 4),
    ("schuldhulp", Kind::Buddies, 3),
    ("schulden", Kind::Buddies, 2),
    ("budget", Kind::Buddies, 2),
    ("dementie", Kind::Dementia, 4),
    ("alzheimer", Kind::Dementia, 4),
    ("geheugen", Kind::Dementia, 3),
    ("mantelzorg", Kind::InformalCare, 4),
    ("respijt", Kind::InformalCare, 4),
    ("carer", Kind::InformalCare, 3),
    ("palliatie", Kind::Palliative, 4),
    ("hospice", Kind::Palliative, 4),
    ("terminale", Kind::Palliative, 4),
    ("thuiszorg", Kind::Palliative, 3),
    ("rouw", Kind::Palliative, 2),
    ("ziekte", Kind::Illness, 3),
    ("kanker", Kind::Illness, 4),
    ("lotgenoten", Kind::Illness, 2),
    ("patient", Kind::Illness, 3),
    ("reuma", Kind::Illness, 4),
    ("parkinson", Kind::Illness, 4),
    ("verslaving", Kind::Illness, 2),
    ("zelfhulp", Kind::Illness, 2),
    ("voedsel", Kind::Poverty, 3),
    ("armoede", Kind::Poverty, 4),
    ("minima", Kind::Poverty, 3),
    ("kleding", Kind::Poverty, 2),
    ("food", Kind::Poverty, 2),
    ("poverty", Kind::Poverty, 4),
    ("kerk", Kind::Church, 3),
    ("diaconie", Kind::Church, 4),
    ("diaconaa", Kind::Church, 3),
    ("parochie", Kind::Church, 3),
    ("moskee", Kind::Church, 3),
    ("church", Kind::Church, 3),
    ("vluchteling", Kind::Refugees, 4),
    ("statushouder", Kind::Refugees, 4),
    ("nieuwkomer", Kind::Refugees, 3),
    ("asiel", Kind::Refugees, 3),
    ("taal", Kind::Refugees, 3),
    ("inburger", Kind::Refugees, 3),
    ("refugee", Kind::Refugees, 4),
    ("ouderenbond", Kind::Elderly, 4),
    ("seniorenbond", Kind::Elderly, 4),
    ("ouderen", Kind::Elderly, 2),
    ("senior", Kind::Elderly, 2),
    ("elderly", Kind::Elderly, 3),
    ("gehandicapt", Kind::Disability, 4),
    ("beperking", Kind::Disability, 3),
    ("toegankelijk", Kind::Disability, 2),
    ("autisme", Kind::Disability, 4),
    ("ggz", Kind::Disability, 4),
    ("psychisch", Kind::Disability, 3),
    ("psychiatri", Kind::Disability, 3),
    ("disab", Kind::Disability, 4),
    ("klus", Kind::ChoresTransport, 4),
    ("vervoer", Kind::ChoresTransport, 4),
    ("rijdienst", Kind::ChoresTransport, 3),
    ("transport", Kind::ChoresTransport, 3),
    ("jeugd", Kind::Youth, 4),
    ("jongeren", Kind::Youth, 4),
    ("kinder", Kind::Youth, 2),
    ("youth", Kind::Youth, 4),
    ("juridisch", Kind::Legal, 4),
    ("rechts", Kind::Legal, 2),
    ("wetswinkel", Kind::Legal, 4),
    ("raadslieden", Kind::Legal, 3),
    ("legal", Kind::Legal, 3),
    ("buurt", Kind::Neighbourhood, 3),
    ("wijk", Kind::Neighbourhood, 2),
    ("dorp", Kind::Neighbourhood, 3),
    ("bewoners", Kind::Neighbourhood, 3),
    ("zorgcooperatie", Kind::Neighbourhood, 4),
    ("energie", Kind::Neighbourhood, 2),
    ("neighbourhood", Kind::Neighbourhood, 3),
    ("dagopvang", Kind::DropIn, 4),
    ("dagbesteding", Kind::DropIn, 3),
    ("inloop", Kind::DropIn, 3),
    ("eettafel", Kind::DropIn, 4),
    ("ontmoeting", Kind::DropIn, 2),
    ("koepel", Kind::Umbrella, 4),
    ("steunorganisatie", Kind::Umbrella, 4),
    ("steunpunt", Kind::Umbrella, 2),
    ("vrijwilligerscentrale", Kind::Umbrella, 4),
    ("umbrella", Kind::Umbrella, 4),
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
        words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
    };
    let is = |whole: &[&str]| words.iter().any(|word| whole.contains(&word.as_str()));
    if has(&["informe", "groep", "zonder", "geen"]) {
        Some(LegalForm::Informal)
    } else if has(&["afdeling", "landelijk", "branch"]) || is(&["afd"]) {
        Some(LegalForm::Branch)
    } else if has(&["kerkgenoot", "kerk", "parochie", "church"]) || is(&["pkn"]) {
        Some(LegalForm::Church)
    } else if has(&["cooperat", "cooperati"]) || is(&["ua", "coop"]) {
        Some(LegalForm::Cooperative)
    } else if has(&["stichting", "foundation"]) || is(&["st", "stg", "sticht", "st"]) {
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
        return Some(LegalForm::Branch);
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
            ("dagopvang/inloop/eettafel", Some(Kind::DropIn)),
            ("vluchtelingen/statushouders, taal", Some(Kind::Refugees)),
            ("maatjes/thuisadministratie", Some(Kind::Buddies)),
            ("GGz-inloop", Some(Kind::Disability)),
            ("gehandicaptenplatform", Some(Kind::Disability)),
            ("palliatief/vrijwillige thuiszorg", Some(Kind::Palliative)),
            ("ouderenbonden", Some(Kind::Elderly)),
            ("zorgcoöperatie", Some(Kind::Neighbourhood)),
            ("kerken & diaconie", Some(Kind::Church)),
            ("jeugd in de knel", Some(Kind::Youth)),
            ("Sociaal-juridisch", Some(Kind::Legal)),
            ("muziek", None),
            ("digitaal", None),
            ("", None),
        ] {
            assert_eq!(guess_kind(text), kind, "{text}");
        }
    }

    #[test]
    fn legal_forms_from_free_text() {
        for (text, form) in [
            ("St.", Some(LegalForm::Foundation)),
            ("afdeling landelijke vereniging", Some(LegalForm::Branch)),
            ("coöperatie U.A.", Some(LegalForm::Cooperative)),
            ("informele groep met rekening op naam van stichting", Some(LegalForm::Informal)),
            ("kerkgenootschap", Some(LegalForm::Church)),
            ("vereniging", Some(LegalForm::Association)),
            ("onbekend", None),
        ] {
            assert_eq!(guess_legal_form(text), form, "{text}");
        }
        assert_eq!(legal_form_in_name("Seniorenbond Herfstdraad afd. Kamerik"), Some(LegalForm::Branch));
        assert_eq!(legal_form_in_name("Buurttuin De Groene Vingers"), None);
    }
}
