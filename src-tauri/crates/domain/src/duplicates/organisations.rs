//! Possible duplicates among organisations.
//!
//! Branches of one movement in different places are not duplicates, however much their names are alike; a KvK number
//! shared by an informal group with the foundation whose account it uses is no reason by itself.

use super::{Blocks, Candidate, Reason, same};
use crate::fold::fold;
use crate::organisation::{NameKey, PlaceWords, name_key};
use crate::website;

/// What comparing needs of an organisation; all in stored form, empty when unknown.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFacts<'a> {
    /// Name.
    pub name: &'a str,
    /// Other names.
    pub aliases: Vec<&'a str>,
    /// Eight digits.
    pub kvk: &'a str,
    /// The KvK number may be that of another body (a branch, an informal group).
    pub kvk_borrowed: bool,
    /// The organisation's own address.
    pub email: &'a str,
    /// The organisation's own number.
    pub phone: &'a str,
    /// Web address.
    pub website: &'a str,
    /// Street and number.
    pub street: &'a str,
    /// `3441 AB`
    pub postcode: &'a str,
    /// Town.
    pub city: &'a str,
    /// E-mail addresses of contact persons.
    pub contact_emails: Vec<&'a str>,
    /// Telephone numbers of contact persons.
    pub contact_phones: Vec<&'a str>,
}

struct Prepared<'a> {
    facts: &'a OrganisationFacts<'a>,
    /// The whole name, folded.
    name: String,
    keys: Vec<NameKey>,
    texts: Vec<String>,
    website: String,
    /// Postcode and house number: `3446XD41`.
    address: String,
    city: String,
}

/// Organisations ready to be compared.
pub struct Organisations<'a>(Vec<Prepared<'a>>);

impl<'a> Organisations<'a> {
    /// Works out the keys of every record once.
    pub fn new(facts: &'a [OrganisationFacts<'a>], places: &PlaceWords) -> Self {
        let prepared = facts.iter().map(|facts| {
            let keys: Vec<NameKey> = std::iter::once(&facts.name)
                .chain(&facts.aliases)
                .map(|name| name_key(name, places))
                .collect();
            let texts = keys
                .iter()
                .map(|key| {
                    let mut words: Vec<&str> = key.core.iter().map(String::as_str).collect();
                    words.sort_unstable();
                    words.join(" ")
                })
                .collect();
            Prepared {
                facts,
                name: fold(facts.name),
                keys,
                texts,
                website: website::domain(facts.website).to_owned(),
                address: address(facts.postcode, facts.street),
                city: fold(facts.city),
            }
        });
        Self(prepared.collect())
    }

    /// All candidates, in order of place. `wanted` says which pairs count at all (an import does not ask about two
    /// records that were both in the dossier before).
    pub fn candidates(&self, wanted: impl Fn(usize, usize) -> bool) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = self
            .pairs()
            .into_iter()
            .map(|(left, right)| (left as usize, right as usize))
            .filter(|(left, right)| wanted(*left, *right))
            .filter_map(|(left, right)| {
                self.reasons(left, right)
                    .map(|reasons| Candidate { left, right, reasons })
            })
            .collect();
        found.sort_unstable_by_key(|candidate| (candidate.left, candidate.right));
        found
    }

    fn pairs(&self) -> Vec<(u32, u32)> {
        let mut blocks = Blocks::default();
        for (at, prepared) in self.0.iter().enumerate() {
            for (key, text) in prepared.keys.iter().zip(&prepared.texts) {
                blocks.add(0, text, at);
                for word in &key.core {
                    blocks.add(1, word, at);
                }
            }
            blocks.add(2, prepared.facts.kvk, at);
            blocks.add(3, &prepared.website, at);
            blocks.add(4, &prepared.address, at);
            for email in prepared
                .facts
                .contact_emails
                .iter()
                .chain([&prepared.facts.email])
            {
                blocks.add(5, email, at);
            }
            for phone in prepared
                .facts
                .contact_phones
                .iter()
                .chain([&prepared.facts.phone])
            {
                blocks.add(6, phone, at);
            }
        }
        let mut pairs = blocks.pairs();
        self.add_neighbours(&mut pairs);
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Names next to each other in the alphabet, read forwards and backwards: finds slips in any word but the
    /// first or the last.
    fn add_neighbours(&self, pairs: &mut Vec<(u32, u32)>) {
        let mut forwards: Vec<(String, usize)> = self
            .0
            .iter()
            .enumerate()
            .map(|(at, prepared)| (prepared.keys[0].text(), at))
            .collect();
        let mut backwards: Vec<(String, usize)> = forwards
            .iter()
            .map(|(text, at)| (text.chars().rev().collect(), *at))
            .collect();
        for sorted in [&mut forwards, &mut backwards] {
            sorted.sort_unstable();
            for pair in sorted.windows(2) {
                if let (Ok(left), Ok(right)) = (u32::try_from(pair[0].1), u32::try_from(pair[1].1)) {
                    pairs.push((left.min(right), left.max(right)));
                }
            }
        }
    }

    /// Why these two may be one organisation, or nothing when they are not to be asked about.
    fn reasons(&self, left: usize, right: usize) -> Option<Vec<Reason>> {
        let (left, right) = (&self.0[left], &self.0[right]);
        let likeness = left
            .keys
            .iter()
            .flat_map(|one| right.keys.iter().map(move |other| likeness(one, other)))
            .max()
            .unwrap_or(Likeness::Different);
        if likeness == Likeness::Branches {
            return None;
        }
        let (one, other) = (left.facts, right.facts);
        let shares = |ours: &[&str], own: &str, theirs: &[&str], their_own: &str| {
            ours.iter()
                .chain([&own])
                .any(|value| !value.is_empty() && (theirs.contains(value) || *value == their_own))
        };
        let mut reasons = Vec::new();
        match likeness {
            Likeness::Same => reasons.push(Reason::SameName),
            Likeness::Similar => reasons.push(Reason::SimilarName),
            Likeness::Different | Likeness::Branches => {}
        }
        let kvk = same(one.kvk, other.kvk);
        let email = same(one.email, other.email);
        let phone = same(one.phone, other.phone);
        let website = same(&left.website, &right.website);
        let address = same(&left.address, &right.address);
        let contact = !email && shares(&one.contact_emails, one.email, &other.contact_emails, other.email)
            || !phone && shares(&one.contact_phones, one.phone, &other.contact_phones, other.phone);
        for (holds, reason) in [
            (kvk, Reason::SameKvk),
            (email, Reason::SameEmail),
            (phone, Reason::SamePhone),
            (website, Reason::SameWebsite),
            (address, Reason::SameAddress),
            (contact, Reason::SameContact),
        ] {
            if holds {
                reasons.push(reason);
            }
        }
        let borrowed = one.kvk_borrowed || other.kvk_borrowed;
        let evidence = [kvk && !borrowed, email, phone, website, address, contact]
            .into_iter()
            .filter(|holds| *holds)
            .count();
        let elsewhere = super::conflict(&left.city, &right.city);
        let asked = match likeness {
            // One name in two towns may be a branch, or one organisation that moved: only the very same name is asked
            // about, with the other town beside it.
            Likeness::Same => !elsewhere || evidence > 0 || left.name == right.name,
            Likeness::Similar => evidence > 0 && !elsewhere || evidence > 1,
            // Another name: renamed, or two organisations at one desk. Only what belongs to one body counts.
            Likeness::Different => {
                let own = [kvk && !borrowed, email, website]
                    .into_iter()
                    .filter(|holds| *holds)
                    .count();
                kvk && !borrowed || (own > 0 && evidence > 1)
            }
            Likeness::Branches => false,
        };
        if elsewhere && likeness == Likeness::Same && evidence == 0 {
            reasons.push(Reason::OtherPlace);
        }
        asked.then_some(reasons)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Different,
    /// Alike, but in different places.
    Branches,
    Similar,
    Same,
}

fn likeness(one: &NameKey, other: &NameKey) -> Likeness {
    let alike = if one.same_core(other) {
        Likeness::Same
    } else if similar(one, other) {
        Likeness::Similar
    } else {
        return Likeness::Different;
    };
    if one.places_differ(other) {
        Likeness::Branches
    } else {
        alike
    }
}

/// The same words but for slips, or one name has one word more and they share two at least. Numbers must be equal:
/// "Groep 1" is not a slip for "Groep 2".
fn similar(one: &NameKey, other: &NameKey) -> bool {
    let (short, long) = if one.core.len() <= other.core.len() {
        (one, other)
    } else {
        (other, one)
    };
    // Run together or apart: "Digi café", "Digicafé".
    if short.core.concat() == long.core.concat() {
        return true;
    }
    if long.core.len() - short.core.len() > 1 {
        return false;
    }
    let mut open: Vec<&String> = long.core.iter().collect();
    let mut exact = 0;
    let mut slips = 0;
    for word in &short.core {
        if let Some(at) = open.iter().position(|candidate| *candidate == word) {
            open.remove(at);
            exact += 1;
        } else if let Some(at) = open.iter().position(|candidate| is_slip(word, candidate)) {
            open.remove(at);
            slips += 1;
        } else {
            return false;
        }
    }
    if open.is_empty() {
        // One slip among words that agree, or in a single long word.
        slips <= 1 && (exact > 0 || short.text().chars().count() >= 6)
    } else {
        exact >= 2
            && slips == 0
            && !open
                .iter()
                .any(|word| word.chars().any(|letter| letter.is_ascii_digit()))
    }
}

/// One letter in five differs at most, in words of at least five letters without digits.
fn is_slip(one: &str, other: &str) -> bool {
    let length = one.chars().count().min(other.chars().count());
    let digits = one
        .chars()
        .chain(other.chars())
        .any(|letter| letter.is_ascii_digit());
    length >= 5 && !digits && strsim::osa_distance(one, other) <= (length / 5).min(2)
}

/// Postcode and house number, which name one front door; a postbox or a missing part gives nothing.
fn address(postcode: &str, street: &str) -> String {
    let number: String = fold(street)
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    if number.is_empty() || postcode.is_empty() || fold(street).starts_with("postbus") {
        return String::new();
    }
    format!("{}{number}", postcode.replace(' ', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn places() -> PlaceWords {
        PlaceWords::new(["Woerden", "Harmelen", "Kamerik"])
    }

    fn asked(one: OrganisationFacts<'_>, other: OrganisationFacts<'_>) -> Option<Vec<Reason>> {
        let facts = [one, other];
        let found = Organisations::new(&facts, &places()).candidates(|_, _| true);
        found.into_iter().next().map(|candidate| candidate.reasons)
    }

    fn named(name: &str) -> OrganisationFacts<'_> {
        OrganisationFacts {
            name,
            ..OrganisationFacts::default()
        }
    }

    #[test]
    fn one_name_written_in_two_ways_is_asked_about() {
        for (one, other) in [
            ("Rode Brug", "Rode Brug Woerden"),
            ("St. Rode Brug", "Stichting De Rode Brug e.o."),
            ("Ver. Ons Dorp", "ons dorp"),
            ("Muñozgroep", "Munozgroep"),
        ] {
            assert_eq!(
                asked(named(one), named(other)),
                Some(vec![Reason::SameName]),
                "{one} / {other}"
            );
        }
    }

    #[test]
    fn branches_and_numbered_groups_are_not() {
        for (one, other) in [
            ("Bezoekdienst Zon Woerden", "Bezoekdienst Zon Harmelen"),
            ("Wijkgroep 1", "Wijkgroep 2"),
            ("Inloop De Steiger", "Inloop De Kapstok"),
            ("Seniorenbond afd. Kamerik", "Seniorenbond afd. Harmelen"),
        ] {
            assert_eq!(asked(named(one), named(other)), None, "{one} / {other}");
        }
        let with_phone = |name| OrganisationFacts {
            phone: "+31348551201",
            ..named(name)
        };
        assert_eq!(asked(with_phone("Zon Woerden"), with_phone("Zon Harmelen")), None);
    }

    #[test]
    fn a_slip_needs_something_else_in_common() {
        assert_eq!(
            asked(named("Inloophuis Steiger"), named("Inloophuis Stegier")),
            None
        );
        let website = |name| OrganisationFacts {
            website: "steiger.example.nl",
            ..named(name)
        };
        assert_eq!(
            asked(website("Inloophuis Steiger"), website("Inloophuis Stegier")),
            Some(vec![Reason::SimilarName, Reason::SameWebsite])
        );
    }

    #[test]
    fn a_kvk_number_of_its_own_ties_two_names() {
        let kvk = |name, kvk_borrowed| OrganisationFacts {
            kvk: "99990103",
            kvk_borrowed,
            ..named(name)
        };
        assert_eq!(
            asked(kvk("De Steiger", false), kvk("Huis aan de haven", false)),
            Some(vec![Reason::SameKvk])
        );
        assert_eq!(asked(kvk("De Steiger", false), kvk("Praatgroep", true)), None);
    }

    #[test]
    fn one_address_is_no_reason_and_one_name_in_two_towns_a_weak_one() {
        let at = |name, city| OrganisationFacts {
            street: "Dorpsplein 3",
            postcode: "3474 XB",
            city,
            ..named(name)
        };
        assert_eq!(asked(at("Koor", "Zegveld"), at("Klusgroep", "Zegveld")), None);
        let town = |city| OrganisationFacts {
            city,
            ..named("Eettafel Samen")
        };
        assert_eq!(
            asked(town("Zegveld"), town("Oudewater")),
            Some(vec![Reason::SameName, Reason::OtherPlace])
        );
        assert_eq!(
            asked(town("Zegveld"), town("zegveld")),
            Some(vec![Reason::SameName])
        );
        // A place in one of the names says that they are branches.
        let branch = OrganisationFacts {
            city: "Harmelen",
            ..named("Eettafel Samen Harmelen")
        };
        assert_eq!(asked(town("Zegveld"), branch), None);
    }

    fn some_facts() -> impl Strategy<Value = (String, String, String, String)> {
        let word = prop::sample::select(vec![
            "",
            "Brug",
            "Brugg",
            "Huis",
            "Samen",
            "Woerden",
            "Harmelen",
            "Stichting",
            "Inloop",
            "1",
        ]);
        let name = prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "));
        let kvk = prop::sample::select(vec!["", "99990101", "99990102"]).prop_map(str::to_owned);
        let phone = prop::sample::select(vec!["", "+31348551201", "+31348551202"]).prop_map(str::to_owned);
        let city = prop::sample::select(vec!["", "Woerden", "Zegveld"]).prop_map(str::to_owned);
        (name, kvk, phone, city)
    }

    fn as_facts(record: &(String, String, String, String)) -> OrganisationFacts<'_> {
        OrganisationFacts {
            kvk: &record.1,
            phone: &record.2,
            city: &record.3,
            ..named(&record.0)
        }
    }

    proptest! {
        #[test]
        fn order_does_not_matter(records in prop::collection::vec(some_facts(), 2..10)) {
            let facts: Vec<_> = records.iter().map(as_facts).collect();
            let turned: Vec<_> = records.iter().rev().map(as_facts).collect();
            let places = places();
            let forwards = Organisations::new(&facts, &places).candidates(|_, _| true);
            let again = Organisations::new(&facts, &places).candidates(|_, _| true);
            prop_assert_eq!(&forwards, &again);
            let last = records.len() - 1;
            let mut backwards: Vec<(usize, usize)> = Organisations::new(&turned, &places)
                .candidates(|_, _| true).iter().map(|found| (last - found.right, last - found.left)).collect();
            backwards.sort_unstable();
            let forwards: Vec<(usize, usize)> = forwards.iter().map(|found| (found.left, found.right)).collect();
            // Names that tie in the alphabet may have other neighbours; what is asked must be the same all the same,
            // because neighbours without a shared key are only asked about when their names are alike.
            prop_assert_eq!(forwards, backwards);
        }
    }
}
