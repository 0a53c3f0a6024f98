//! Which paragraphs are headings when the file does not say so, and how deep each heading stands.

use super::ElementKind;
use super::cues::{self, HeadingCue};
use super::labels;
use super::para::{MIXED_INK, Para, Role, Source};
use super::words::normal;
use std::collections::{HashMap, HashSet};

/// Marks the paragraphs that look like headings and gives every heading its depth: smaller is higher.
/// Depths are in tens per style, so that numbering can order headings of one style among themselves.
pub(crate) fn headings(source: &mut Source) -> Vec<Option<u16>> {
    let body = body_size(&source.paras);
    let body_bold = mostly_bold(&source.paras);
    let body_ink = body_ink(&source.paras);
    let titles: HashSet<String> = source
        .outline
        .iter()
        .map(|(t, _)| normal(t))
        .filter(|t| !t.is_empty())
        .collect();
    let styled = source
        .paras
        .iter()
        .filter(|p| matches!(p.role, Role::Heading(_)))
        .count();
    for i in 0..source.paras.len() {
        let text_follows = source
            .paras
            .get(i + 1)
            .is_some_and(|n| !matches!(n.role, Role::Item { .. }));
        unmark(&mut source.paras[i], body, body_bold, text_follows);
    }
    let mut looks: Vec<bool> = Vec::with_capacity(source.paras.len());
    let short = recurring_lines(&source.paras);
    for (i, p) in source.paras.iter().enumerate() {
        let next = source.paras.get(i + 1);
        looks.push(
            matches!(p.role, Role::Heading(_))
                || looks_like(p, next, body, body_bold, &titles, styled)
                || set_apart(p, next, body, body_ink)
                || comes_back(p, next, &short),
        );
    }
    quiet_runs(&source.paras, &mut looks, body);
    depths(&source.paras, &looks, body_ink)
}

/// Short lines by how often they stand in the plan.
fn recurring_lines(paras: &[Para]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for p in paras.iter().filter(|p| p.role == Role::Text && p.text.len() < 80) {
        *counts.entry(normal(&p.text)).or_default() += 1;
    }
    counts
}

/// A short line that comes back in several parts, each time above a list, a table or a label, heads them, whatever it
/// looks like.
fn comes_back(p: &Para, next: Option<&Para>, counts: &HashMap<String, usize>) -> bool {
    let text = p.text.trim();
    let heads = next.is_some_and(|n| {
        matches!(n.role, Role::Item { .. } | Role::Table(_))
            || labels::parse(&n.text).is_some_and(|l| !l.rest.is_empty())
    });
    p.role == Role::Text
        && !p.aside
        && heads
        && !text.ends_with(['.', ',', ';', ':'])
        && text.split_whitespace().count() <= 9
        && text.chars().next().is_some_and(char::is_uppercase)
        && counts.get(&normal(text)).is_some_and(|n| *n >= 3)
}

/// Lines of the cover: they are printed larger than every heading of the plan itself. What stands after the first
/// paragraphs is the plan.
pub(crate) fn cover_lines(paras: &[Para], depths: &[Option<u16>]) -> HashSet<usize> {
    const FRONT: usize = 14;
    let highest = depths.iter().skip(FRONT).flatten().map(|d| d / 10).min();
    let Some(highest) = highest else {
        return HashSet::new();
    };
    (0..paras.len().min(FRONT))
        .filter(|i| {
            depths[*i].is_some_and(|d| d / 10 < highest)
                && labels::parse(&paras[*i].text).is_none()
                && !matches!(paras[*i].role, Role::Heading(_))
        })
        .collect()
}

/// The colour most letters have.
fn body_ink(paras: &[Para]) -> u16 {
    let mut counts: HashMap<u16, usize> = HashMap::new();
    for p in paras {
        *counts.entry(p.ink).or_default() += p.text.len();
    }
    counts
        .into_iter()
        .max_by_key(|(ink, n)| (*n, *ink))
        .map_or(0, |c| c.0)
}

fn in_capitals(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 3 && letters.iter().all(|c| c.is_uppercase())
}

/// A short line in the size of the text that stands out by its colour, by a line under it or by capitals alone.
fn set_apart(p: &Para, next: Option<&Para>, body: f32, body_ink: u16) -> bool {
    let text = p.text.trim();
    let words = text.split_whitespace().count();
    // "Doel 1.2: Jongeren maken hun school af." may be a sentence and still head what follows.
    let labelled = labels::parse(text).is_some_and(|l| l.kind.is_some() && !l.number.is_empty());
    let longest = if labelled { 40 } else { 14 };
    if p.role != Role::Text || p.aside || p.italic || body == 0.0 || words == 0 || words > longest {
        return false;
    }
    if text.ends_with(['.', ',', ';', ':']) && !labelled
        || text.contains("www")
        || text.contains("http")
        || text.contains('@')
    {
        return false;
    }
    if p.size < body * 0.93 || !text.chars().any(char::is_alphabetic) || cues::is_quote(text) {
        return false;
    }
    let coloured = p.ink != body_ink && p.ink != MIXED_INK;
    let capitals = in_capitals(text);
    // Coloured text of several paragraphs is a box, not a heading.
    let alone = next.is_some_and(|n| {
        !matches!(n.role, Role::Text)
            || n.ink != p.ink
            || n.underlined != p.underlined
            || (n.size - p.size).abs() > 0.4
            || n.bold != p.bold
            || capitals && !in_capitals(&n.text)
    });
    (coloured || p.underlined || capitals) && alone
}

/// "3. Financiën" or "a. Veiligheid" printed large or bold is a numbered heading, not a list item.
fn unmark(p: &mut Para, body: f32, body_bold: bool, text_follows: bool) {
    let Role::Item { mark, .. } = &p.role else { return };
    // Without any looks only the place can tell: a short title with text under it.
    let placed = body == 0.0 && text_follows && p.text.split_whitespace().count() <= 12;
    let prominent = placed || (body > 0.0 && p.size >= body * 1.11) || (p.bold && !body_bold);
    if !prominent || !mark.chars().any(char::is_alphanumeric) || p.text.trim_end().ends_with(['.', ';', ','])
    {
        return;
    }
    p.text = format!("{mark} {}", p.text);
    p.role = Role::Text;
}

fn body_size(paras: &[Para]) -> f32 {
    let mut counts: HashMap<i32, usize> = HashMap::new();
    for p in paras.iter().filter(|p| p.size > 0.0) {
        *counts.entry(key_size(p.size)).or_default() += p.text.len();
    }
    #[allow(clippy::cast_precision_loss, reason = "sizes are small")]
    counts
        .into_iter()
        .max_by_key(|(s, n)| (*n, -*s))
        .map_or(0.0, |(s, _)| s as f32 / 2.0)
}

#[allow(clippy::cast_possible_truncation, reason = "sizes are below 200 points")]
fn key_size(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

fn mostly_bold(paras: &[Para]) -> bool {
    let (bold, all) = paras.iter().fold((0, 0), |(b, a), p| {
        (b + if p.bold { p.text.len() } else { 0 }, a + p.text.len())
    });
    bold * 2 > all
}

fn looks_like(
    p: &Para,
    next: Option<&Para>,
    body: f32,
    body_bold: bool,
    titles: &HashSet<String>,
    styled: usize,
) -> bool {
    if p.role != Role::Text || p.aside {
        return false;
    }
    let text = p.text.trim();
    let words = text.split_whitespace().count();
    if words == 0 || words > 26 || text.chars().count() > 190 || !text.chars().any(char::is_alphabetic) {
        return false;
    }
    if cues::is_quote(text) {
        return false;
    }
    let ends_like_text = text.ends_with(['.', ',', ';']) && !text.ends_with("...");
    if titles.contains(&normal(text)) && words <= 20 {
        return true;
    }
    let cue = heading_says(text);
    let unlabelled_cue = matches!(cue, Some(HeadingCue::Content { .. } | HeadingCue::Mixed));
    // A bare cue word on a line of its own names what follows, however it is printed.
    if unlabelled_cue && words <= 7 && !ends_like_text && p.lead == 0 {
        return true;
    }
    let label = labels::parse(text);
    let big = body > 0.0 && p.size >= body * 1.11;
    if big {
        return !(ends_like_text && words > 14 || p.italic && words > 12);
    }
    if p.bold && !body_bold {
        // A bold sentence with a label is an element printed bold; it may still head what follows.
        if ends_like_text && label.as_ref().is_none_or(|l| l.kind.is_none()) {
            return false;
        }
        return !text.ends_with(':') || words <= 8;
    }
    if body > 0.0 || styled >= 5 {
        return false;
    }
    plain_heading(p, text, words, label.as_ref(), next)
}

/// Headings in text without any looks: numbered titles, capitals, labels of themes, known titles of parts.
fn plain_heading(
    p: &Para,
    text: &str,
    words: usize,
    label: Option<&labels::Label>,
    next: Option<&Para>,
) -> bool {
    if words > 14 || text.ends_with(['.', ',', ';', ':']) || p.text.contains('\t') && words > 10 {
        return false;
    }
    let followed = next.is_some();
    if let Some(label) = label {
        if matches!(
            label.kind,
            Some(ElementKind::Theme | ElementKind::PerformanceField | ElementKind::Chapter)
        ) {
            return true;
        }
        if label.kind.is_none() && labels::code_letters(&label.number).is_empty() && !label.rest.is_empty() {
            return followed && label.rest.chars().next().is_some_and(char::is_uppercase) && words <= 12;
        }
        return false;
    }
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.len() > 3 && letters.iter().all(|c| c.is_uppercase());
    let says = matches!(cues::heading_cue(text), Some(HeadingCue::Prose)) && words <= 5;
    // What stands right above "Wat willen we bereiken?" is the title of that part.
    let (mark, bare) = labels::split_mark(text);
    let capital = bare.chars().next().is_some_and(char::is_uppercase);
    if capital && next.is_some_and(|n| heading_says(&n.text).is_some()) && (mark.is_none() || words <= 13) {
        return true;
    }
    let title = words <= 6
        && followed
        && text.chars().next().is_some_and(char::is_uppercase)
        && !text.contains(',')
        && next.is_some_and(|n| {
            n.text.split_whitespace().count() > words * 2 || heading_says(&n.text).is_some()
        });
    capitals || says || title
}

/// What a heading says, its number taken off.
pub(crate) fn heading_says(text: &str) -> Option<HeadingCue> {
    let bare = match labels::parse(text) {
        Some(l) if l.kind.is_none() => l.rest,
        _ => text.to_owned(),
    };
    let (_, bare) = labels::split_mark(&bare);
    cues::heading_cue(bare)
}

/// Many "headings" in a row without text between them are a list printed bold or a cover, not headings. Cue words
/// and labels stay.
fn quiet_runs(paras: &[Para], looks: &mut [bool], body: f32) {
    let mut i = 0;
    while i < looks.len() {
        let start = i;
        while i < looks.len() && looks[i] && paras[i].role == Role::Text {
            i += 1;
        }
        if i - start >= 6 {
            for j in start..i {
                let p = &paras[j];
                let says = heading_says(&p.text).is_some()
                    || labels::starts_with_label(&p.text)
                    || p.size > body * 1.3;
                looks[j] = says;
            }
        }
        i = i.max(start + 1);
    }
}

/// The look of a heading, for ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Look {
    /// Level from the file, or 0.
    styled: u8,
    /// Half points, negative so that larger sorts first.
    size: i32,
    /// Not in capitals.
    small: bool,
    plain: bool,
    /// Place of its colour among the colours of headings, in the order they come up; the text's own colour is last.
    ink: u16,
    underlined: bool,
    italic: bool,
}

fn look(p: &Para, inks: &[u16]) -> Look {
    match p.role {
        Role::Heading(n) => Look {
            styled: n,
            size: 0,
            small: false,
            plain: false,
            ink: 0,
            underlined: false,
            italic: false,
        },
        _ => Look {
            styled: 99,
            size: -key_size(p.size),
            small: !in_capitals(&p.text),
            plain: !p.bold,
            ink: inks
                .iter()
                .position(|i| *i == p.ink)
                .and_then(|i| u16::try_from(i).ok())
                .unwrap_or(u16::MAX),
            underlined: p.underlined,
            italic: p.italic,
        },
    }
}

fn depths(paras: &[Para], looks: &[bool], body_ink: u16) -> Vec<Option<u16>> {
    let mut inks: Vec<u16> = Vec::new();
    for (p, _) in paras.iter().zip(looks).filter(|(_, l)| **l) {
        if p.ink != body_ink && p.ink != MIXED_INK && !inks.contains(&p.ink) {
            inks.push(p.ink);
        }
    }
    let mut kinds: Vec<Look> = paras
        .iter()
        .zip(looks)
        .filter(|(_, l)| **l)
        .map(|(p, _)| look(p, &inks))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    let few = kinds.len() < 3;
    paras
        .iter()
        .zip(looks)
        .map(|(p, is)| {
            is.then(|| {
                let rank = kinds.binary_search(&look(p, &inks)).unwrap_or(0);
                let rank = u16::try_from(rank).unwrap_or(900).min(900);
                rank * 10 + among(&p.text, few)
            })
        })
        .collect()
}

/// Order among headings of one style: by the depth of their number, parts below the themes they belong to.
fn among(text: &str, few_styles: bool) -> u16 {
    if let Some(label) = labels::parse(text) {
        match label.kind {
            Some(ElementKind::Theme | ElementKind::PerformanceField | ElementKind::Chapter) => return 0,
            Some(_) => return 5,
            None if labels::code_letters(&label.number).is_empty() && !label.number.is_empty() => {
                let depth = labels::parts(&label.number).len().clamp(1, 4);
                return u16::try_from(depth - 1).unwrap_or(0);
            }
            None => {}
        }
    }
    match heading_says(text) {
        Some(HeadingCue::Content { .. } | HeadingCue::Mixed) => 5,
        Some(HeadingCue::Prose) if few_styles && !is_chapter_title(text) => 5,
        _ => 0,
    }
}

/// Titles that head a chapter of their own wherever they stand.
fn is_chapter_title(text: &str) -> bool {
    let t = normal(text);
    [
        "inleiding",
        "voorwoord",
        "vooraf",
        "bijlage",
        "financi",
        "monitoring",
        "colofon",
        "begrippen",
        "samenvatting",
        "uitvoering",
        "leeswijzer",
        "geld",
        "visie",
        "terugblik",
    ]
    .iter()
    .any(|p| t.starts_with(p))
}
