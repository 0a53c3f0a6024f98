//! Support needs beside offers of support.
//!
//! The same engine with two additions: the closed list of need categories counts as shared words of weight two, and
//! hard facts (date, quantity) stand beside the score, never in it: she may know that a date can move.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Engine;
use crate::bridge::Register;
use crate::model::TextVectors;
use crate::passage::Passage;
use crate::plan::{Element, PlanIndex};
use crate::rank::{Judgements, Proposal};
use crate::words::Term;

/// An offer as it comes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferText {
    /// The caller's id.
    pub id: String,
    /// In the giver's words.
    pub text: String,
    /// From the closed list; empty when nobody chose one.
    pub category: String,
}

/// What a stated category counts; a word that only points at it counts half of that.
const CATEGORY_WEIGHT: f32 = 2.0;

/// The closed list of need categories, each with stems of words that point at it.
///
/// The names are the field's own; several spellings are in use, so a category is known by the words before its first
/// stroke or ampersand.
#[rustfmt::skip]
const CATEGORIES: &[(&str, &[&str])] = &[
    ("werving", &["vrijwilliger", "vrijwilligers", "vacature", "werven", "aanmelden", "handen", "gastvrouw", "gastheer"]),
    ("bestuur", &["bestuur", "bestuurslid", "penningmeester", "voorzitter", "secretaris", "opvolger", "opvolging"]),
    ("deskundigheid", &["cursus", "training", "trainer", "les", "uitleg", "workshop", "scholing", "leren", "bijscholing"]),
    ("coördinatie", &["coördinator", "coördineren", "koppelen", "rooster", "planning", "bemiddelen"]),
    ("begeleiding", &["begeleiding", "begeleiden", "coach", "coachen", "intervisie", "sparren", "klankbord"]),
    ("samenwerking", &["samenwerken", "samenwerking", "beroepskracht", "professional", "wijkteam", "huisarts", "afstemmen"]),
    ("ruimte", &["ruimte", "zaal", "zaaltje", "lokaal", "keuken", "opslag", "locatie", "kantoor", "onderdak"]),
    ("pr", &["folder", "website", "poster", "filmpje", "zichtbaarheid", "bekendheid", "krant", "reclame", "flyer"]),
    ("waardering", &["bedanken", "bedankje", "waardering", "feest", "uitje", "zonnetje", "attentie"]),
    ("financiën", &["geld", "subsidie", "fonds", "fondsen", "sponsor", "begroting", "donatie", "aanvraag"]),
    ("verzekering", &["verzekering", "vog", "avg", "wbtr", "privacy", "aansprakelijk", "statuten", "notaris", "gedrag"]),
    ("administratie", &["administratie", "boekhouding", "computer", "laptop", "software", "ledenlijst", "ict", "printer"]),
    ("vervoer", &["vervoer", "rijden", "chauffeur", "busje", "auto", "ophalen", "rit", "aanhanger"]),
    ("belangenbehartiging", &["gemeente", "wethouder", "ambtenaar", "loket", "belangen", "raad"]),
    ("kennis", &["onderzoek", "enquête", "cijfers", "doelgroep", "behoefte", "vraag"]),
];

impl Engine {
    /// Makes offers ready to be proposed.
    pub fn index_offers(
        &self,
        offers: &[OfferText],
        vectors: &dyn Fn(&str) -> Option<TextVectors>,
    ) -> PlanIndex {
        let elements: Vec<Element> = offers
            .iter()
            .map(|offer| Element {
                id: offer.id.clone(),
                parent: None,
                text: offer.text.clone(),
                candidate: true,
            })
            .collect();
        let passages = offers
            .iter()
            .map(|offer| self.read_need(&offer.text, &offer.category, vectors(&offer.text).as_ref()))
            .collect();
        self.index_passages(elements, passages)
    }

    /// Reads a need (or an offer) with its category.
    pub fn read_need(&self, text: &str, category: &str, vectors: Option<&TextVectors>) -> Passage {
        let mut passage = self.read(text, Register::Lay, vectors);
        let stated = stated_category(category);
        for (name, pointers) in CATEGORIES {
            let points = pointers.iter().any(|word| {
                self.analyser()
                    .stem(word)
                    .is_some_and(|stem| passage.terms.iter().any(|term| term.key == stem))
            });
            let weight = match stated {
                Some(stated) if stated == *name => CATEGORY_WEIGHT,
                None if points => CATEGORY_WEIGHT / 2.0,
                _ => continue,
            };
            passage.terms.push(Term {
                key: format!("{CATEGORY_MARK}{name}"),
                weight,
                range: 0..0,
            });
        }
        passage
    }

    /// The offers most worth her look for a need, best first.
    pub fn rank_offers(
        &self,
        need: &Passage,
        offers: &PlanIndex,
        judgements: &Judgements,
        count: usize,
    ) -> Vec<Proposal> {
        self.rank_with(&self.weights().for_offers(), need, offers, judgements, count)
    }
}

/// Begins the key of a term that stands for a category; no word begins so.
pub(crate) const CATEGORY_MARK: char = '#';

fn stated_category(category: &str) -> Option<&'static str> {
    let lower = category.to_lowercase();
    CATEGORIES
        .iter()
        .map(|(name, _)| *name)
        .find(|name| lower.starts_with(name))
}

/// Whether an offer can meet the hard facts of a need; `None` where one side does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct HardFacts {
    /// The offer still stands on the day the need must be met.
    pub in_time: Option<bool>,
    /// Enough is left; only known when both count in the same unit.
    pub enough: Option<bool>,
}

/// One side of the hard facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terms<'a> {
    /// `YYYY-MM-DD`: needed by, or offered until.
    pub date: Option<&'a str>,
    /// How much is needed or left.
    pub quantity: Option<u32>,
    /// Of what.
    pub unit: &'a str,
}

/// Lays the hard facts of a need and an offer beside each other.
pub fn hard_facts(need: Terms<'_>, offer: Terms<'_>) -> HardFacts {
    let same_unit =
        !need.unit.trim().is_empty() && need.unit.trim().to_lowercase() == offer.unit.trim().to_lowercase();
    HardFacts {
        // ISO dates sort as text.
        in_time: need.date.zip(offer.date).map(|(needed, until)| needed <= until),
        enough: need
            .quantity
            .zip(offer.quantity)
            .filter(|_| same_unit)
            .map(|(needed, left)| needed <= left),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bridge::Bridge;
    use crate::words::Analyser;

    fn offer(id: &str, category: &str, text: &str) -> OfferText {
        OfferText {
            id: id.to_owned(),
            text: text.to_owned(),
            category: category.to_owned(),
        }
    }

    #[test]
    fn the_category_decides_where_words_are_silent() {
        let engine = Engine::new(Bridge::shipped().expect("bridge"), Analyser::new(None), None);
        let offers = engine.index_offers(
            &[
                offer(
                    "zaal",
                    "ruimte/locatie",
                    "Het gebouw aan de kade staat door de week leeg.",
                ),
                offer("les", "deskundigheid/training", "Een ochtend over luisteren."),
                offer(
                    "geld",
                    "financiën/subsidie/fondsen",
                    "Wij denken mee over een begroting.",
                ),
            ],
            &|_| None,
        );
        for (category, text, wanted) in [
            ("ruimte/locatie", "Het onze wordt gesloopt.", "zaal"),
            ("", "Wie geeft ons een cursus?", "les"),
        ] {
            let need = engine.read_need(text, category, None);
            let proposals = engine.rank_offers(&need, &offers, &Judgements::default(), 1);
            assert_eq!(proposals[0].element, wanted, "{text}");
        }
    }

    #[test]
    fn hard_facts_say_only_what_both_sides_tell() {
        let need = Terms {
            date: Some("2027-10-01"),
            quantity: Some(12),
            unit: "deelnemers",
        };
        let offer = Terms {
            date: Some("2027-09-30"),
            quantity: Some(12),
            unit: "Deelnemers",
        };
        assert_eq!(
            hard_facts(need, offer),
            HardFacts {
                in_time: Some(false),
                enough: Some(true)
            }
        );
        let other = Terms {
            date: None,
            quantity: Some(3),
            unit: "avonden",
        };
        assert_eq!(hard_facts(need, other), HardFacts::default());
    }
}
