//! The vocabulary of column headers, Dutch and English.

use super::columns::{ContactField, OrganisationField};
use crate::fold::fold;

/// What a header says by itself, before its neighbours are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Header {
    /// The thing named.
    pub word: Option<Word>,
    /// It names a contact person.
    pub contact: bool,
    /// It names the organisation.
    pub organisation: bool,
    /// A number: contact person 2, e-mail 2.
    pub number: Option<u8>,
}

/// The thing a header names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Just "naam": whose is decided by the neighbours.
    Name,
    /// "e-mail"
    Email,
    /// "telefoon"
    Phone,
    /// "mobiel"
    Mobile,
    /// Something only organisations have.
    Organisation(OrganisationField),
    /// Something only persons have.
    Contact(ContactField),
}

use ContactField as C;
use OrganisationField as O;

/// Whole words; several words are matched in a row. Longer ones first where one begins another.
const WORDS: &[(&[&str], Word)] = &[
    (&["kamer", "van", "koophandel"], Word::Organisation(O::Kvk)),
    (&["chamber", "of", "commerce"], Word::Organisation(O::Kvk)),
    (&["ook", "bekend", "als"], Word::Organisation(O::Alias)),
    (&["also", "known", "as"], Word::Organisation(O::Alias)),
    (&["andere", "naam"], Word::Organisation(O::Alias)),
    (&["juridische", "vorm"], Word::Organisation(O::LegalForm)),
    (&["legal", "form"], Word::Organisation(O::LegalForm)),
    (&["service", "area"], Word::Organisation(O::ServiceArea)),
    (&["house", "number"], Word::Organisation(O::HouseNumber)),
    (&["postal", "code"], Word::Organisation(O::Postcode)),
    (&["zip", "code"], Word::Organisation(O::Postcode)),
    (&["post", "code"], Word::Organisation(O::Postcode)),
    (&["web", "site"], Word::Organisation(O::Website)),
    (&["first", "name"], Word::Contact(C::GivenName)),
    (&["given", "name"], Word::Contact(C::GivenName)),
    (&["last", "name"], Word::Contact(C::Surname)),
    (&["family", "name"], Word::Contact(C::Surname)),
    (&["surname", "prefix"], Word::Contact(C::SurnamePrefix)),
    (&["full", "name"], Word::Contact(C::FullName)),
    (&["volledige", "naam"], Word::Contact(C::FullName)),
    (&["e", "mailadres"], Word::Email),
    (&["e", "mail"], Word::Email),
    (&["job", "title"], Word::Contact(C::Role)),
];

/// Beginnings of single words, tried in order.
const BEGINNINGS: &[(&str, Word)] = &[
    ("email", Word::Email),
    ("mailadres", Word::Email),
    ("mail", Word::Email),
    ("mobiel", Word::Mobile),
    ("mobile", Word::Mobile),
    ("gsm", Word::Mobile),
    ("telefoon", Word::Phone),
    ("telephone", Word::Phone),
    ("telnr", Word::Phone),
    ("tel", Word::Phone),
    ("phone", Word::Phone),
    ("voorl", Word::Contact(C::Initials)),
    ("initia", Word::Contact(C::Initials)),
    ("voornaam", Word::Contact(C::GivenName)),
    ("roepnaam", Word::Contact(C::GivenName)),
    ("firstname", Word::Contact(C::GivenName)),
    ("tussenv", Word::Contact(C::SurnamePrefix)),
    ("voorvoeg", Word::Contact(C::SurnamePrefix)),
    ("infix", Word::Contact(C::SurnamePrefix)),
    ("prefix", Word::Contact(C::SurnamePrefix)),
    ("achternaam", Word::Contact(C::Surname)),
    ("familienaam", Word::Contact(C::Surname)),
    ("surname", Word::Contact(C::Surname)),
    ("lastname", Word::Contact(C::Surname)),
    ("functie", Word::Contact(C::Role)),
    ("function", Word::Contact(C::Role)),
    ("rol", Word::Contact(C::Role)),
    ("role", Word::Contact(C::Role)),
    ("position", Word::Contact(C::Role)),
    ("aanhef", Word::Contact(C::Title)),
    ("titel", Word::Contact(C::Title)),
    ("title", Word::Contact(C::Title)),
    ("alias", Word::Organisation(O::Alias)),
    ("afkorting", Word::Organisation(O::Alias)),
    ("soort", Word::Organisation(O::Kind)),
    ("type", Word::Organisation(O::Kind)),
    ("categorie", Word::Organisation(O::Kind)),
    ("category", Word::Organisation(O::Kind)),
    ("kind", Word::Organisation(O::Kind)),
    ("sector", Word::Organisation(O::Kind)),
    ("rechtsvorm", Word::Organisation(O::LegalForm)),
    ("kvk", Word::Organisation(O::Kvk)),
    ("werkgebied", Word::Organisation(O::ServiceArea)),
    ("gebied", Word::Organisation(O::ServiceArea)),
    ("wijk", Word::Organisation(O::ServiceArea)),
    ("buurt", Word::Organisation(O::ServiceArea)),
    ("regio", Word::Organisation(O::ServiceArea)),
    ("area", Word::Organisation(O::ServiceArea)),
    ("district", Word::Organisation(O::ServiceArea)),
    ("huisn", Word::Organisation(O::HouseNumber)),
    ("toevoeging", Word::Organisation(O::HouseNumber)),
    ("postcode", Word::Organisation(O::Postcode)),
    ("zip", Word::Organisation(O::Postcode)),
    ("adres", Word::Organisation(O::Street)),
    ("bezoekadres", Word::Organisation(O::Street)),
    ("postadres", Word::Organisation(O::Street)),
    ("straat", Word::Organisation(O::Street)),
    ("address", Word::Organisation(O::Street)),
    ("street", Word::Organisation(O::Street)),
    ("plaats", Word::Organisation(O::City)),
    ("woonplaats", Word::Organisation(O::City)),
    ("vestigingsplaats", Word::Organisation(O::City)),
    ("stad", Word::Organisation(O::City)),
    ("city", Word::Organisation(O::City)),
    ("town", Word::Organisation(O::City)),
    ("website", Word::Organisation(O::Website)),
    ("webadres", Word::Organisation(O::Website)),
    ("internet", Word::Organisation(O::Website)),
    ("homepage", Word::Organisation(O::Website)),
    ("site", Word::Organisation(O::Website)),
    ("web", Word::Organisation(O::Website)),
    ("url", Word::Organisation(O::Website)),
    ("opmerking", Word::Organisation(O::Notes)),
    ("notitie", Word::Organisation(O::Notes)),
    ("bijzonderhe", Word::Organisation(O::Notes)),
    ("toelichting", Word::Organisation(O::Notes)),
    ("notes", Word::Organisation(O::Notes)),
    ("remark", Word::Organisation(O::Notes)),
    ("comment", Word::Organisation(O::Notes)),
    ("naam", Word::Name),
    ("name", Word::Name),
];

const ORGANISATION: [&str; 12] = [
    "organisati",
    "organizati",
    "instelling",
    "vereniging",
    "stichting",
    "club",
    "groep",
    "initiatief",
    "instantie",
    "bedrijf",
    "org",
    "company",
];

const CONTACT: [&str; 7] = [
    "contact",
    "persoon",
    "person",
    "vertegenwoordiger",
    "aanspreekpunt",
    "cp",
    "afgevaardigde",
];

const ORDINALS: [(&str, u8); 9] = [
    ("eerste", 1),
    ("tweede", 2),
    ("derde", 3),
    ("vierde", 4),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("1e", 1),
    ("2e", 2),
];

/// Reads one header text.
pub(super) fn read(text: &str) -> Header {
    let mut header = Header::default();
    let mut words = split(text);
    words.retain(|word| {
        let ordinal = ORDINALS
            .iter()
            .find(|(name, _)| name == word)
            .map(|(_, number)| *number);
        let number = ordinal.or_else(|| word.parse().ok().filter(|number| (1..=9).contains(number)));
        if header.number.is_none() && word != "first" {
            header.number = number;
        }
        number.is_none() || word == "first"
    });
    for (place, word) in words.iter().enumerate() {
        // "Contactgegevens organisatie" speaks of the organisation; "contactpersoon organisatie" of the person.
        if CONTACT.iter().any(|beginning| word.starts_with(beginning)) && word != "contactgegevens" {
            header.contact = true;
        } else if ORGANISATION.iter().any(|beginning| word.starts_with(beginning)) {
            header.organisation = true;
        }
        if header.word.is_none_or(|found| found == Word::Name) {
            header.word = named_at(&words[place..]).or(header.word);
        }
    }
    // "Organisatienaam", "naam organisatie" and "organisatie" all name the organisation.
    if header.word.is_none()
        && words
            .iter()
            .any(|word| word.ends_with("naam") || word.ends_with("name"))
    {
        header.word = Some(Word::Name);
    }
    header
}

/// Whether a header announces citizen service numbers, which are never kept.
pub fn is_bsn(text: &str) -> bool {
    const BEGINNINGS: [&str; 3] = ["bsn", "burgerservicen", "sofi"];
    split(text)
        .iter()
        .any(|word| BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)))
}

impl Header {
    /// Whether anything in it was recognised.
    pub(super) fn is_known(self) -> bool {
        self.word.is_some() || self.contact || self.organisation
    }
}

fn named_at(words: &[String]) -> Option<Word> {
    let in_a_row = WORDS
        .iter()
        .find(|(phrase, _)| {
            words.len() >= phrase.len() && words.iter().zip(*phrase).all(|(word, wanted)| word == wanted)
        })
        .map(|(_, meaning)| *meaning);
    in_a_row.or_else(|| {
        let first = words.first()?;
        BEGINNINGS
            .iter()
            .find(|(beginning, _)| first.starts_with(beginning))
            .map(|(_, meaning)| *meaning)
    })
}

/// Folded words; digits at the end of a word are a word of their own ("email2").
pub(super) fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for piece in fold(text).split(|character: char| !character.is_alphanumeric()) {
        let letters = piece.trim_end_matches(|character: char| character.is_ascii_digit());
        if letters.chars().count() > 1 && letters.len() < piece.len() {
            words.push(letters.to_owned());
            words.push(piece[letters.len()..].to_owned());
        } else if !piece.is_empty() {
            words.push(piece.to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_two_languages() {
        let contact = |number, field| Header {
            word: Some(Word::Contact(field)),
            contact: true,
            organisation: false,
            number,
        };
        assert_eq!(
            read("Contactpersoon 1 voorletters"),
            contact(Some(1), C::Initials)
        );
        assert_eq!(read("Achternaam contactpersoon2"), contact(Some(2), C::Surname));
        assert_eq!(read("First name contact"), contact(None, C::GivenName));
        assert_eq!(read("Contactpersoon 3 e-mail").word, Some(Word::Email));
        assert_eq!(read("2e contact tel.").number, Some(2));
        assert!(read("Naam organisatie").organisation);
        assert_eq!(read("Organisatienaam").word, Some(Word::Name));
        assert_eq!(read("KvK-nummer").word, Some(Word::Organisation(O::Kvk)));
        assert_eq!(read("Postal code").word, Some(Word::Organisation(O::Postcode)));
        assert_eq!(read("E-mailadres").word, Some(Word::Email));
        assert!(!read("Stand per 1 februari").is_known());
        assert!(!read("").is_known());
    }
}
