//! The words on the papers, from the Fluent catalogues.

use std::cell::RefCell;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use crate::PaperError;
use crate::printable::{PAGE_MARK, PAGES_MARK};

/// Language of a paper. Dutch is the first language of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Dutch as written in the Netherlands (nl-NL).
    #[default]
    Nl,
    /// English (en-GB): dates as "7 June 2012", 24-hour times.
    En,
}

impl Locale {
    /// BCP 47 language subtag, also the folder of the catalogue.
    pub fn language(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// BCP 47 region subtag, written into the PDF beside the language.
    pub fn region(self) -> &'static str {
        match self {
            Self::Nl => "NL",
            Self::En => "GB",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nl => include_str!("../../../../locales/nl/papers.ftl"),
            Self::En => include_str!("../../../../locales/en/papers.ftl"),
        }
    }
}

impl Locale {
    /// The sentences of the overview, which stand on the screen and on one paper.
    fn overview(self) -> &'static str {
        match self {
            Self::Nl => include_str!("../../../../locales/nl/overview.ftl"),
            Self::En => include_str!("../../../../locales/en/overview.ftl"),
        }
    }
}

/// One language's catalogue, parsed once.
pub(crate) struct Catalogue {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    /// Every message that needs no figures, ready for the templates.
    plain: BTreeMap<String, String>,
}

impl Catalogue {
    /// Parses the catalogue of `locale`; any fault in it is an error, never a half-filled paper.
    pub(crate) fn load(locale: Locale) -> Result<Self, PaperError> {
        let fault = |reason: String| PaperError::Catalogue {
            locale: locale.language(),
            reason,
        };
        // A message starts at the first column with its name; terms (-x), comments and attributes do not.
        let names: Vec<&str> = locale
            .source()
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once('=').map(|(name, _)| name.trim_end()))
            .collect();
        let language = locale
            .language()
            .parse()
            .map_err(|error| fault(format!("{error:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks are invisible on a screen and noise in a PDF's text.
        bundle.set_use_isolating(false);
        for source in [locale.source(), locale.overview()] {
            let resource = FluentResource::try_new(source.to_owned())
                .map_err(|(_, errors)| fault(format!("{errors:?}")))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| fault(format!("{errors:?}")))?;
        }
        let mut catalogue = Self {
            locale,
            bundle,
            plain: BTreeMap::new(),
        };
        for name in names {
            if let Some(text) = catalogue.format(name, None) {
                catalogue.plain.insert(name.to_owned(), text);
            }
        }
        Ok(catalogue)
    }

    fn format(&self, name: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(name)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    }
}

/// A value put into a sentence of the catalogue.
pub type Arg<'a> = FluentValue<'a>;

/// What a paper asks words from. Words that are missing are remembered, so that the paper fails as a
/// whole instead of going out with a hole in it.
pub struct Words<'a> {
    catalogue: &'a Catalogue,
    missing: RefCell<Vec<String>>,
}

impl<'a> Words<'a> {
    pub(crate) fn of(catalogue: &'a Catalogue) -> Self {
        Self {
            catalogue,
            missing: RefCell::new(Vec::new()),
        }
    }

    /// Language these words are in.
    pub fn locale(&self) -> Locale {
        self.catalogue.locale
    }

    /// The message `name`, which takes no values.
    pub fn get(&self, name: &str) -> String {
        match self.catalogue.plain.get(name) {
            Some(text) => text.clone(),
            None => self.miss(name),
        }
    }

    /// The message `name` with `args` filled in.
    pub fn with(&self, name: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(key, value)| (*key, value.clone())).collect();
        self.catalogue
            .format(name, Some(&args))
            .unwrap_or_else(|| self.miss(name))
    }

    /// The message `name` about a count, which the catalogue calls `n`.
    pub fn count(&self, name: &str, n: usize) -> String {
        self.with(name, &[("n", Arg::from(n))])
    }

    /// All plain messages and the page sentence with its two marks, for the template.
    pub(crate) fn for_template(&self) -> BTreeMap<String, String> {
        let mut words = self.catalogue.plain.clone();
        let marks = [
            ("page", Arg::from(PAGE_MARK.to_string())),
            ("pages", Arg::from(PAGES_MARK.to_string())),
        ];
        words.insert("page-of".to_owned(), self.with("page-of", &marks));
        words
    }

    /// Fails when any word asked for was not there.
    pub(crate) fn check(&self) -> Result<(), PaperError> {
        match self.missing.borrow().first() {
            Some(name) => Err(PaperError::Word(name.clone())),
            None => Ok(()),
        }
    }

    fn miss(&self, name: &str) -> String {
        self.missing.borrow_mut().push(name.to_owned());
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words() {
        let names = |locale: Locale| -> Vec<String> {
            let mut names: Vec<String> = locale
                .source()
                .lines()
                .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
                .filter_map(|line| line.split_once('=').map(|(name, _)| name.trim().to_owned()))
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(Locale::Nl), names(Locale::En));
        assert!(names(Locale::Nl).len() > 50);
    }

    #[test]
    fn a_word_nobody_wrote_stops_the_paper() {
        let catalogue = Catalogue::load(Locale::Nl).unwrap();
        let words = Words::of(&catalogue);
        assert!(words.check().is_ok());
        words.get("no-such-word");
        assert!(matches!(words.check(), Err(PaperError::Word(name)) if name == "no-such-word"));
    }

    #[test]
    fn counts_follow_the_language_and_carry_no_hidden_marks() {
        let catalogue = Catalogue::load(Locale::Nl).unwrap();
        let words = Words::of(&catalogue);
        assert_eq!(words.count("people", 1), "1 persoon");
        assert_eq!(words.count("people", 56), "56 personen");
    }
}
