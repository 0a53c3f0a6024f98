//! The words by which Dutch policy plans say what a passage is, over the eras since 2007.
//!
//! The vocabulary was never stable: nine prestatievelden (2007–2014), the three W-questions of the programme
//! budget (wat willen we bereiken / wat gaan we doen / wat mag het kosten), themes with fixed paragraphs, and trees
//! of opgave, effect, resultaat and inspanning.

use super::ElementKind;
use super::ElementKind::{Chapter, Indicator, Measure, Objective, PerformanceField, Result, Theme};
use super::words::normal;

/// A word that names a level: singular, plural, what it means.
struct LevelWord(&'static str, &'static str, ElementKind);

/// Longer words stand before their own endings only where that matters; matching is on whole words.
const LEVEL_WORDS: &[LevelWord] = &[
    LevelWord("prestatieveld", "prestatievelden", PerformanceField),
    LevelWord("thema", "thema s", Theme),
    LevelWord("themaveld", "themavelden", Theme),
    LevelWord("hoofdthema", "hoofdthema s", Theme),
    LevelWord("subthema", "subthema s", Theme),
    LevelWord("programma", "programma s", Theme),
    LevelWord("deelprogramma", "deelprogramma s", Theme),
    LevelWord("programmalijn", "programmalijnen", Theme),
    LevelWord("pijler", "pijlers", Theme),
    LevelWord("speerpunt", "speerpunten", Theme),
    LevelWord("leefgebied", "leefgebieden", Theme),
    LevelWord("leefdomein", "leefdomeinen", Theme),
    LevelWord("beleidsveld", "beleidsvelden", Theme),
    LevelWord("beleidsterrein", "beleidsterreinen", Theme),
    LevelWord("beleidsthema", "beleidsthema s", Theme),
    LevelWord("taakveld", "taakvelden", Theme),
    LevelWord("domein", "domeinen", Theme),
    LevelWord("spoor", "sporen", Theme),
    LevelWord("actielijn", "actielijnen", Theme),
    LevelWord("bouwsteen", "bouwstenen", Theme),
    LevelWord("opgave", "opgaven", Theme),
    LevelWord("hoofdopgave", "hoofdopgaven", Theme),
    LevelWord("doelstelling", "doelstellingen", Objective),
    LevelWord("hoofddoelstelling", "hoofddoelstellingen", Objective),
    LevelWord("subdoelstelling", "subdoelstellingen", Objective),
    LevelWord("beleidsdoelstelling", "beleidsdoelstellingen", Objective),
    LevelWord("doel", "doelen", Objective),
    LevelWord("hoofddoel", "hoofddoelen", Objective),
    LevelWord("subdoel", "subdoelen", Objective),
    LevelWord("deeldoel", "deeldoelen", Objective),
    LevelWord("kerndoel", "kerndoelen", Objective),
    LevelWord("streefdoel", "streefdoelen", Objective),
    LevelWord("beleidsdoel", "beleidsdoelen", Objective),
    LevelWord("ambitie", "ambities", Objective),
    LevelWord("prioriteit", "prioriteiten", Objective),
    LevelWord("beleidsprioriteit", "beleidsprioriteiten", Objective),
    LevelWord("effect", "effecten", Objective),
    LevelWord("doeleffect", "doeleffecten", Objective),
    LevelWord("belofte", "beloften", Objective),
    LevelWord("streven", "", Objective),
    LevelWord("deelopgave", "deelopgaven", Objective),
    LevelWord("resultaat", "resultaten", Result),
    LevelWord("deelresultaat", "deelresultaten", Result),
    LevelWord("eindresultaat", "eindresultaten", Result),
    LevelWord("prestatie", "prestaties", Result),
    LevelWord("prestatieafspraak", "prestatieafspraken", Result),
    LevelWord("opbrengst", "opbrengsten", Result),
    LevelWord("mijlpaal", "mijlpalen", Result),
    LevelWord("maatregel", "maatregelen", Measure),
    LevelWord("actie", "acties", Measure),
    LevelWord("actiepunt", "actiepunten", Measure),
    LevelWord("activiteit", "activiteiten", Measure),
    LevelWord("inspanning", "inspanningen", Measure),
    LevelWord("interventie", "interventies", Measure),
    LevelWord("inzet", "", Measure),
    LevelWord("uitvoeringsmaatregel", "uitvoeringsmaatregelen", Measure),
    LevelWord("uitvoeringsactie", "uitvoeringsacties", Measure),
    LevelWord("project", "projecten", Measure),
    LevelWord("indicator", "indicatoren", Indicator),
    LevelWord("prestatie indicator", "prestatie indicatoren", Indicator),
    LevelWord("prestatieindicator", "prestatieindicatoren", Indicator),
    LevelWord("effectindicator", "effectindicatoren", Indicator),
    LevelWord("kpi", "kpi s", Indicator),
    LevelWord("kengetal", "kengetallen", Indicator),
    LevelWord("graadmeter", "graadmeters", Indicator),
    LevelWord("meetpunt", "meetpunten", Indicator),
    LevelWord("maatstaf", "maatstaven", Indicator),
    LevelWord("hoofdstuk", "hoofdstukken", Chapter),
    LevelWord("paragraaf", "paragrafen", Chapter),
];

/// Words that may stand around a level word without changing what it means: "Beoogde resultaten 2015".
const AROUND: &str = " aan beleid beleids beoogd beoogde bij binnen concrete concreet daarbij daarvoor dat de deze dit \
    dossier een eind en gemeente gemeentelijke gemeentelijk gekozen geplande gewenst gewenste hebben het hierbij hoe \
    in inhoudelijke jaar jaren kern komende korte kwalitatieve kwantitatieve lange lokaal lokale maatschappelijk \
    maatschappelijke meetbare nieuwe om onze ons op operationeel operationele over per periode planperiode \
    bijbehorende bijpassende smart specifieke specifiek strategisch strategische t te tot toelichting uit uitgewerkte van \
    veld voor voorgenomen wat we wij welke te bereiken behalen realiseren nemen termijn uitvoering \
    belangrijkste algemene algemeen overige eigen centrale overkoepelende inhoudelijk beschrijving onderstaande \
    zijn worden hiervoor daartoe volgende overzicht lijst tabel einde meten tm ";

/// Words that make a heading or passage one about former times or about others.
const NOT_OURS: &[&str] = &[
    "landelijk",
    "landelijke",
    "rijk",
    "rijks",
    "provincie",
    "provinciale",
    "regionale",
    "regionaal akkoord",
    "vorige",
    "eerdere",
    "vroegere",
    "voormalige",
    "terugblik",
    "tot nu toe",
    "behaalde",
    "bereikte",
    "gerealiseerde",
    "oude",
    "afgelopen",
    "bereikten we",
    "hebben we bereikt",
    "is bereikt",
    "is er bereikt",
    "deden we",
    "hebben we gedaan",
    "is er gedaan",
    "andere partijen",
    "partners",
    "waterschap",
    "buurgemeenten",
    "zorgkantoor",
    "kabinet",
    "ministerie",
    "vng",
    "europese",
    "verenigde naties",
];

/// Whole headings, or their beginnings, under which nothing is a goal, whatever list stands there.
const PROSE_HEADINGS: &[&str] = &[
    "inleiding",
    "voorwoord",
    "vooraf",
    "leeswijzer",
    "zo leest u",
    "hoe leest u",
    "feiten",
    "cijfers",
    "context",
    "achtergrond",
    "aanleiding",
    "ontwikkelingen",
    "trends",
    "terugblik",
    "evaluatie",
    "huidige situatie",
    "stand van zaken",
    "opgave",
    "de opgave",
    "maatschappelijke opgave",
    "onze opgave",
    "de maatschappelijke opgave",
    "analyse",
    "visie",
    "onze visie",
    "uitgangspunten",
    "leidende principes",
    "principes",
    "kaders",
    "kader",
    "wettelijk kader",
    "juridisch",
    "wet",
    "beleidskader",
    "rollen",
    "rolverdeling",
    "samenhang",
    "verband met",
    "relatie met",
    "financi",
    "wat mag het kosten",
    "wat kost",
    "kosten",
    "middelen",
    "begroting",
    "budget",
    "dekking",
    "geld",
    "begrippen",
    "begrippenlijst",
    "afkortingen",
    "bijlage",
    "bijlagen",
    "colofon",
    "samenvatting",
    "proces",
    "participatie",
    "communicatie",
    "wat zien we",
    "wat we zien",
    "waar staan we nu",
    "hoe staan we ervoor",
    "hoe staat het",
    "wat speelt er",
    "wat valt op",
    "waarom",
    "gehoord",
    "wat hoorden we",
    "wat horen we",
    "wat we hoorden",
    "uit de praktijk",
    "in de praktijk",
    "risico",
    "kansen",
    "randvoorwaarden",
    "situatieschets",
    "schets",
    "beschrijving",
    "definitie",
    "wat is",
    "wat verstaan we",
    "waar komen we vandaan",
    "waar komt",
    "totstandkoming",
    "tot stand",
    "inspraak",
    "reacties",
    "wat bereikten",
    "wat hebben we",
    "wat deden",
    "wat komt er op ons af",
    "wat gaat goed",
    "wat gaat er goed",
    "wat kan beter",
    "doelgroep",
    "doelgroepen",
    "voor wie",
    "kwaliteit",
    "toegang",
    "monitoring",
    "monitoring en evaluatie",
    "verantwoording",
    "volgen",
    "organisatie",
    "uitvoering en",
    "samen uitvoeren",
    "samenwerking",
    "partners",
    "inhoud",
    "inhoudsopgave",
    "geraadpleegde",
    "literatuur",
    "bronnen",
    "noten",
    "verklaring",
    "vaststelling",
    "verhaal",
    "portret",
    "interview",
    "quote",
    "citaat",
    "wat heeft",
    "wat bereikt",
    "resultaten tot nu",
    "vervolg",
    "planning en control",
    "wat doen anderen",
    "wat doet het rijk",
    "vertrekpunt",
    "probleem",
    "knelpunten",
    "signalen",
    "bevindingen",
    "conclusie",
];

/// Phrases of headings and lead-in sentences, most specific first.
const PHRASES: &[(&str, ElementKind)] = &[
    ("hoe gaan we dit meten", Indicator),
    ("hoe gaan we dat meten", Indicator),
    ("hoe gaan wij dit meten", Indicator),
    ("hoe meten", Indicator),
    ("waaraan meten", Indicator),
    ("waar meten", Indicator),
    ("wat meten", Indicator),
    ("hoe volgen we", Indicator),
    ("hoe weten we", Indicator),
    ("hoe weten wij", Indicator),
    ("waaraan zien we", Indicator),
    ("waaraan merken we", Indicator),
    ("waaraan kunnen we zien", Indicator),
    ("hoe zien we of", Indicator),
    ("hoe monitoren we", Indicator),
    ("hoe houden we", Indicator),
    ("wanneer is het gelukt", Result),
    ("wanneer zijn we tevreden", Result),
    ("wanneer zijn wij tevreden", Result),
    ("waar staan we in 20", Result),
    ("wat is er bereikt in 20", Result),
    ("wat is er in 20", Result),
    ("wat is in 20", Result),
    ("wat zien we in 20", Result),
    ("wat is er dan anders", Result),
    ("wat levert het op", Result),
    ("wat levert dit op", Result),
    ("wat levert dat op", Result),
    ("wat moet het opleveren", Result),
    ("wat is het resultaat", Result),
    ("welk resultaat", Result),
    ("wat gaan we daarvoor doen", Measure),
    ("wat gaan we ervoor doen", Measure),
    ("wat gaan wij doen", Measure),
    ("wat gaan we doen", Measure),
    ("dit gaan we doen", Measure),
    ("dat gaan we doen", Measure),
    ("hoe gaan we dat doen", Measure),
    ("hoe gaan we dit doen", Measure),
    ("wat doen we daarvoor", Measure),
    ("wat doen wij daarvoor", Measure),
    ("wat doen we hiervoor", Measure),
    ("wat doen we", Measure),
    ("wat doen wij", Measure),
    ("wat doet de gemeente", Measure),
    ("wat gaat de gemeente doen", Measure),
    ("dit doen we", Measure),
    ("wat pakken we aan", Measure),
    ("hoe pakken we", Measure),
    ("hoe bereiken we", Measure),
    ("hoe gaan we dit bereiken", Measure),
    ("hoe gaan we dat bereiken", Measure),
    ("hoe willen we dat bereiken", Measure),
    ("hoe willen we dit bereiken", Measure),
    ("hoe realiseren we", Measure),
    ("wat is daarvoor nodig", Measure),
    ("wat is ervoor nodig", Measure),
    ("wat zetten we in", Measure),
    ("onze aanpak", Measure),
    ("aan de slag", Measure),
    ("uitvoeringsprogramma", Measure),
    ("uitvoeringsagenda", Measure),
    ("wat willen we bereiken", Objective),
    ("wat willen wij bereiken", Objective),
    ("wat we willen bereiken", Objective),
    ("wat wij willen bereiken", Objective),
    ("wat wil de gemeente bereiken", Objective),
    ("wat willen we", Objective),
    ("wat willen wij", Objective),
    ("dit willen we", Objective),
    ("wij willen bereiken", Objective),
    ("we willen bereiken", Objective),
    ("wil de gemeente bereiken", Objective),
    ("waar willen we naartoe", Objective),
    ("waar willen we naar toe", Objective),
    ("waar gaan we voor", Objective),
    ("waar gaan we naartoe", Objective),
    ("waar streven we naar", Objective),
    ("waar werken we naartoe", Objective),
    ("waar zetten we op in", Objective),
    ("streven we naar", Objective),
    ("streeft de gemeente naar", Objective),
    ("gewenste situatie", Objective),
    ("onze doelen", Objective),
    ("ons doel", Objective),
];

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
    let kinds = level_words_alone(&words);
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
    let prose = PROSE_HEADINGS.iter().any(|p| {
        text == *p
            || text
                .strip_prefix(p)
                .is_some_and(|rest| rest.starts_with(' ') && words.len() <= 7)
            || (p.len() >= 6 && *p == "financi" && text.starts_with(p))
    });
    prose.then_some(HeadingCue::Prose)
}

/// The level words of a heading that holds nothing else; empty when there is any other word.
fn level_words_alone(words: &[&str]) -> Vec<&'static LevelWord> {
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
    let found = level_words_alone(&words);
    match found.as_slice() {
        [one] => Some((one.2, one.0)),
        _ => None,
    }
}

/// The kind that a lead-in sentence announces for the list after it: "Wij willen bereiken dat:".
pub(crate) fn lead_in(text: &str) -> Option<ElementKind> {
    let text = normal(text);
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

/// True for the title of a part about former times or about others.
pub(crate) fn about_others(title: &str) -> bool {
    let text = normal(title);
    is_not_ours(&text)
        || text
            .split(' ')
            .any(|w| matches!(w, "terugblik" | "evaluatie" | "terugkijken"))
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
