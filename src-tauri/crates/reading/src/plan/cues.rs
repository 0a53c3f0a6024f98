//! The words by which Dutch policy plans say what a passage is, over the eras since 2007.
//!
//! The vocabulary was never stable: nine prestatievelden (2007–2014), the three W-questions of the programme
//! budget (wat willen we bereiken / wat gaan we doen / wat mag het kosten), themes with fixed paragraphs, and trees
//! of opgave, effect, resultaat and inspanning.

use super::ElementKind;
use super::ElementKind::{Chapter, Indicator, Measure, Objective, PerformanceField, Result, Theme};
use super::questions::{self, Announced};
use super::vocabulary::{
    AROUND, LEVEL_WORDS, LevelWord, NOT_OURS, PHRASES, PROSE_HEADINGS, SUBJECTS_OR_PROSE,
};
use super::words::normal;

/// What a heading says about what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum HeadingCue {
    /// Elements of this kind follow. `level` is the plan's own word, `question` that it was asked as a question and
    /// so names no level itself.
    Content {
        /// Kind of what follows.
        kind: ElementKind,
        /// Own word, singular.
        level: String,
        /// Asked as a question ("Wat willen we bereiken?").
        question: bool,
    },
    /// Several kinds follow ("Doelen en maatregelen"): each passage must say itself what it is.
    Mixed,
    /// Nothing under it is a goal of this plan.
    Prose,
}

/// What a whole heading says, number and punctuation left out; `None` for a heading that is a title of its own.
pub(crate) fn heading_cue(title: &str) -> Option<HeadingCue> {
    let text = normal(title);
    let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    if words.is_empty() || words.len() > 12 {
        return None;
    }
    let mut kinds = level_words_alone(&words, false);
    if kinds.is_empty() && words.len() >= 3 {
        // "Welke resultaten horen daarbij?"
        kinds = level_words_alone(&words, true);
    }
    let not_ours = is_not_ours(&text);
    if !kinds.is_empty() {
        if not_ours {
            return Some(HeadingCue::Prose);
        }
        let first = kinds[0];
        if kinds.iter().all(|k| k.2 == first.2) {
            // "Thema's" or "Prestatievelden" is a chapter about them, "Opgave" alone tells of the problem.
            return match first.2 {
                Theme if first.0 == "opgave" => Some(HeadingCue::Prose),
                Theme | PerformanceField | Chapter => None,
                kind => Some(HeadingCue::Content {
                    kind,
                    level: first.0.to_owned(),
                    question: false,
                }),
            };
        }
        return Some(HeadingCue::Mixed);
    }
    if let Some(kind) = phrase(&text) {
        if not_ours {
            return Some(HeadingCue::Prose);
        }
        return Some(HeadingCue::Content {
            kind,
            level: default_level(kind).to_owned(),
            question: true,
        });
    }
    match questions::announced(&words) {
        Some(Announced::Elements(kind)) => {
            return Some(HeadingCue::Content {
                kind,
                level: default_level(kind).to_owned(),
                question: true,
            });
        }
        Some(Announced::Situation) => return Some(HeadingCue::Prose),
        None => {}
    }
    let prose = PROSE_HEADINGS.iter().any(|p| {
        text == *p
            || text
                .strip_prefix(p)
                .is_some_and(|rest| rest.starts_with(' ') && words.len() <= 7)
    }) || SUBJECTS_OR_PROSE.contains(&text.as_str());
    prose.then_some(HeadingCue::Prose)
}

/// A looser look at a heading that comes back in several parts of the plan and therefore names no subject: the first
/// level word or fixed phrase in it decides.
pub(crate) fn recurring_cue(title: &str) -> Option<HeadingCue> {
    if let Some(cue) = heading_cue(title) {
        return Some(cue);
    }
    let text = normal(title);
    if is_not_ours(&text) {
        return Some(HeadingCue::Prose);
    }
    let level = text.split(' ').find_map(level_word)?;
    match level.2 {
        Theme | PerformanceField | Chapter => None,
        kind => Some(HeadingCue::Content {
            kind,
            level: level.0.to_owned(),
            question: true,
        }),
    }
}

/// The level words of a heading that holds nothing else; empty when there is any other word.
fn level_words_alone(words: &[&str], asking: bool) -> Vec<&'static LevelWord> {
    let mut found: Vec<&LevelWord> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let one = words[index];
        let two = words.get(index + 1).map(|w| format!("{one} {w}"));
        if let Some(level) = two.as_deref().and_then(level_word) {
            found.push(level);
            index += 2;
            continue;
        }
        if let Some(level) = level_word(one) {
            found.push(level);
        } else if !(AROUND.contains(&format!(" {one} "))
            || asking && questions::is_small(one)
            || one.chars().all(|c| c.is_numeric())
            || is_not_ours(one))
        {
            return Vec::new();
        }
        index += 1;
    }
    found
}

fn level_word(word: &str) -> Option<&'static LevelWord> {
    LEVEL_WORDS
        .iter()
        .find(|l| l.0 == word || (!l.1.is_empty() && l.1 == word) || plural_variant(l.1, word))
}

/// "opgaves", "maatregels": spellings beside the listed plural.
fn plural_variant(plural: &str, word: &str) -> bool {
    plural
        .strip_suffix("en")
        .or_else(|| plural.strip_suffix('n'))
        .is_some_and(|stem| word.strip_suffix('s').is_some_and(|w| w == stem) && stem.len() > 4)
}

/// The kind a label word stands for, with its singular: `doelstelling`, `Maatschappelijk effect`, `Inspanningen`.
/// The word itself must be one; adjectives may stand before it.
pub(crate) fn label_word(text: &str) -> Option<(ElementKind, &'static str)> {
    let text = normal(text);
    let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    let found = level_words_alone(&words, false);
    match found.as_slice() {
        [one] => Some((one.2, one.0)),
        _ => None,
    }
}

/// The kind that a lead-in sentence announces for the list after it: "Wij willen bereiken dat:".
pub(crate) fn lead_in(text: &str) -> Option<ElementKind> {
    let text = normal(text);
    let year = text
        .split(' ')
        .any(|w| w.len() == 4 && w.starts_with("20") && w.chars().all(|c| c.is_ascii_digit()));
    if year
        && [" bereikt", " tevreden", " gerealiseerd", " gelukt"]
            .iter()
            .any(|w| text.contains(w))
    {
        return Some(Result);
    }
    if is_not_ours(&text) {
        return None;
    }
    if let Some(kind) = phrase(&text) {
        return Some(kind);
    }
    const LEAD_INS: &[(&str, ElementKind)] = &[
        ("meten we", Indicator),
        ("meten wij", Indicator),
        ("indicatoren", Indicator),
        ("wordt gemeten", Indicator),
        ("wordt gevolgd", Indicator),
        ("resultaten", Result),
        ("prestaties", Result),
        ("is bereikt in", Result),
        ("gaan we", Measure),
        ("gaan wij", Measure),
        ("doen we dit door", Measure),
        ("doen wij dit door", Measure),
        ("maatregelen", Measure),
        ("acties", Measure),
        ("activiteiten", Measure),
        ("inspanningen", Measure),
        ("volgende stappen", Measure),
        ("nemen we", Measure),
        ("nemen wij", Measure),
        ("zetten we in op", Measure),
        ("zetten wij in op", Measure),
        ("ondernemen we", Measure),
        ("ondernemen wij", Measure),
        ("doen we", Measure),
        ("doen wij", Measure),
        ("doet de gemeente", Measure),
        ("zorgt de gemeente voor", Measure),
        ("zijn wij tevreden", Result),
        ("zijn we tevreden", Result),
        ("mijlpalen", Result),
        ("doelstellingen", Objective),
        ("doelen", Objective),
        ("ambities", Objective),
        ("willen we dat", Objective),
        ("willen wij dat", Objective),
        ("we willen", Objective),
        ("wij willen", Objective),
        ("streven we ernaar", Objective),
        ("streven wij ernaar", Objective),
        ("streeft de gemeente", Objective),
    ];
    let padded = format!(" {text} ");
    LEAD_INS
        .iter()
        .find(|(p, _)| padded.contains(&format!(" {p} ")))
        .map(|(_, k)| *k)
        .or_else(|| questions::promised(&text))
}

/// True for a sentence that announces what this municipality is going to do or wants, rather than what is so: it ends a
/// passage about facts.
pub(crate) fn promises(text: &str) -> bool {
    let flat = normal(text);
    let ahead = flat.split(' ').any(|w| {
        matches!(
            w,
            "willen" | "wil" | "streven" | "streeft" | "komende" | "volgende"
        )
    });
    ahead && !tells_of_others(text) && lead_in(text).is_some()
}

fn phrase(text: &str) -> Option<ElementKind> {
    let padded = format!(" {text}");
    PHRASES
        .iter()
        .find(|(p, _)| padded.contains(&format!(" {p}")))
        .map(|(_, k)| *k)
}

fn is_not_ours(text: &str) -> bool {
    let padded = format!(" {text} ");
    NOT_OURS.iter().any(|p| padded.contains(&format!(" {p} ")))
}

/// True for the title of a part about former times or about others, or one that explains words or the plan itself.
pub(crate) fn about_others(title: &str) -> bool {
    let text = normal(title);
    const SUCH: &[&str] = &[
        "terugblik",
        "evaluatie",
        "terugkijken",
        "begrip",
        "definitie",
        "afkorting",
        "leeswijzer",
        "colofon",
        "inhoud",
        "inspraak",
        "reacties",
        "literatuur",
        "geraadpleegd",
    ];
    is_not_ours(&text) || text.split(' ').any(|w| SUCH.iter().any(|s| w.starts_with(s)))
}

/// True for a passage that tells of a former goal or a goal of somebody else, or that quotes somebody.
pub(crate) fn tells_of_others(text: &str) -> bool {
    let t = normal(text);
    let padded = format!(" {t} ");
    const SIGNS: &[&str] = &[
        "stelde zich",
        "stelden zich",
        "was het doel",
        "was de doelstelling",
        "was destijds",
        "waren de doelen",
        "vroegere doelstelling",
        "vorige planperiode",
        "eerdere doelstelling",
        "eerder voornemen",
        "losgelaten",
        "landelijk wordt gestreefd",
        "doel van dat landelijke",
        "is niet gelukt",
        "bleek te hoog gegrepen",
        "in de vorige",
        "uit de vorige",
        "het vorige plan",
        "het rijk wil",
        "het kabinet wil",
        "de provincie wil",
        "het rijk streeft",
        "de provincie streeft",
        "het kabinet streeft",
        "landelijke doelstelling",
        "landelijke doel",
        "doelstelling van het rijk",
        "doel van het rijk",
        "is komen te vervallen",
        "is vervallen",
        "niet langer nagestreefd",
    ];
    SIGNS.iter().any(|s| padded.contains(&format!(" {s} ")))
}

/// True for a quotation or a remark from the tables: "Gehoord aan tafel: …".
pub(crate) fn is_quote(text: &str) -> bool {
    let trimmed = text.trim();
    if trimmed.starts_with(['“', '"', '‘', '«', '„']) && trimmed.chars().count() > 20 {
        let end = trimmed.trim_end_matches(['.', ' ', ')']);
        if end.ends_with(['”', '"', '’', '»'])
            || trimmed.contains("” ")
            || trimmed.contains("\" ")
            || trimmed.contains("’ ")
        {
            return true;
        }
    }
    let Some((lead, _)) = trimmed.split_once(':') else {
        return false;
    };
    let lead = format!(" {} ", normal(lead));
    lead.split(' ').filter(|w| !w.is_empty()).count() <= 6
        && [
            "gehoord",
            "citaat",
            "quote",
            "uit de gesprekken",
            "uit het gesprek",
            "aan tafel",
            "een inwoner",
            "een deelnemer",
            "een bewoner",
            "aan het woord",
            "een vrijwilliger",
            "een mantelzorger",
            "een deelneemster",
            "uit de praktijk",
            "voorbeeld",
            "praktijkvoorbeeld",
            "ervaring",
            "wist u",
            "ter illustratie",
            "ter vergelijking",
            "toelichting",
            "let op",
            "bron",
            "noot",
            "nb",
            "leeswijzer",
            "foto",
            "figuur",
            "tabel",
            "uit de enquête",
            "uit de raadpleging",
        ]
        .iter()
        .any(|s| lead.contains(&format!(" {s} ")))
}

/// True when a sentence in running text says what this municipality wants: used only for plans that label nothing.
pub(crate) fn states_goal(text: &str) -> bool {
    let padded = format!(" {} ", normal(text));
    !tells_of_others(text)
        && !is_not_ours(padded.trim())
        && [
            "wij willen dat",
            "we willen dat",
            "ons doel is",
            "doel is dat",
            "het doel is",
            "de gemeente wil dat",
            "wij streven",
            "we streven",
            "de gemeente streeft",
            "onze ambitie is",
            "de ambitie is",
        ]
        .iter()
        .any(|s| padded.contains(&format!(" {s} ")))
}

/// The word for a kind when the plan itself gives none.
pub(crate) fn default_level(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::Chapter => "hoofdstuk",
        ElementKind::Theme => "thema",
        ElementKind::PerformanceField => "prestatieveld",
        ElementKind::Objective => "doelstelling",
        ElementKind::Result => "resultaat",
        ElementKind::Measure => "maatregel",
        ElementKind::Indicator => "indicator",
        ElementKind::Prose => "tekst",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(title: &str) -> Option<ElementKind> {
        match heading_cue(title) {
            Some(HeadingCue::Content { kind, .. }) => Some(kind),
            _ => None,
        }
    }

    #[test]
    fn headings_of_many_plans_say_what_follows() {
        assert_eq!(kind("Doelstellingen"), Some(Objective));
        assert_eq!(kind("Beoogde resultaten 2015"), Some(Result));
        assert_eq!(kind("Wat gaan we daarvoor doen?"), Some(Measure));
        assert_eq!(kind("Hoe meten we dit?"), Some(Indicator));
        assert_eq!(kind("Maatschappelijke effecten"), Some(Objective));
        assert_eq!(kind("Onze belangrijkste inspanningen"), Some(Measure));
        assert_eq!(heading_cue("Doelen en maatregelen"), Some(HeadingCue::Mixed));
    }

    #[test]
    fn headings_about_others_or_former_times_are_prose() {
        for title in [
            "Landelijke doelstellingen",
            "Behaalde resultaten",
            "Feiten en cijfers",
            "Opgave",
            "Wat hebben we bereikt?",
        ] {
            assert_eq!(heading_cue(title), Some(HeadingCue::Prose), "{title}");
        }
        assert_eq!(heading_cue("Sociale samenhang en leefbaarheid"), None);
    }

    #[test]
    fn quotes_are_recognised() {
        assert!(is_quote(
            "Gehoord aan tafel: een vader van drie vertelde dat hij liever zwijgt."
        ));
        assert!(is_quote("“Ik loop niet voor mijn hart, maar voor de koffie.”"));
        assert!(!is_quote("Taalpunten. Op vier plekken komt een inloop."));
    }
}
