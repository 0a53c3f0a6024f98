//! Small matters of words: joining broken lines, comparing texts, stems.

use std::collections::HashSet;

/// All words of a text in lower case, whole and unbroken: the judge of whether a hyphen at a line's end belongs
/// to the word.
pub(crate) fn vocabulary(text: &str) -> HashSet<String> {
    let mut known = HashSet::new();
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            // The last word of a line may be half a word.
            if words.peek().is_none() && word.ends_with(['-', '\u{ad}', '\u{2010}']) {
                continue;
            }
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            if bare.chars().count() > 2 {
                known.insert(bare);
            }
        }
    }
    known
}

/// Joins the lines of one paragraph. A hyphen at a line's end goes when it only broke the word, and stays when
/// it belongs to it (`ex-gedetineerden`, `65-plussers`, `sport- en cultuur`).
pub(crate) fn join_lines(text: &str, known: &HashSet<String>) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = line.trim_matches([' ', '\r']);
        if line.is_empty() {
            continue;
        }
        join_one(&mut out, line, known);
    }
    out
}

/// Adds one line to what was joined so far.
pub(crate) fn join_one(out: &mut String, line: &str, known: &HashSet<String>) {
    if out.is_empty() {
        out.push_str(line);
        return;
    }
    let broken =
        out.ends_with(['-', '\u{ad}', '\u{2010}']) && before_hyphen(out).is_some_and(char::is_alphanumeric);
    if !broken {
        if out.ends_with(['/', '\u{2013}']) && !out.ends_with(" \u{2013}") && !out.ends_with(" /") {
            out.push_str(line);
            return;
        }
        out.push(' ');
        out.push_str(line);
        return;
    }
    let soft = out.ends_with('\u{ad}');
    let left: String = last_word(out);
    let right: String = line
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '\'' || *c == '’')
        .collect();
    match hyphen(&left, &right, soft, known) {
        Hyphen::Drop => {
            out.pop();
        }
        Hyphen::Keep => {}
        Hyphen::Space => out.push(' '),
    }
    out.push_str(line);
}

enum Hyphen {
    Drop,
    Keep,
    Space,
}

fn before_hyphen(text: &str) -> Option<char> {
    text.chars().rev().nth(1)
}

/// The word before the hyphen, without it.
fn last_word(text: &str) -> String {
    let bare = text.trim_end_matches(['-', '\u{ad}', '\u{2010}']);
    let start = bare
        .rfind(|c: char| !(c.is_alphanumeric() || c == '-' || c == '\''))
        .map_or(0, |i| i + bare[i..].chars().next().map_or(1, char::len_utf8));
    bare[start..].to_owned()
}

fn hyphen(left: &str, right: &str, soft: bool, known: &HashSet<String>) -> Hyphen {
    let next = right.to_lowercase();
    if soft {
        return Hyphen::Drop;
    }
    // "sport- en cultuurverenigingen": the hyphen stands for a left-out part.
    if matches!(next.as_str(), "en" | "of" | "tot" | "als" | "noch" | "maar") {
        return Hyphen::Space;
    }
    let Some(first) = right.chars().next() else {
        return Hyphen::Keep;
    };
    let joined = format!("{}{next}", left.to_lowercase());
    if known.contains(&joined) {
        return Hyphen::Drop;
    }
    let hyphenated = format!("{}-{next}", left.to_lowercase());
    if known.contains(&hyphenated) {
        return Hyphen::Keep;
    }
    let left_last = left.rsplit('-').next().unwrap_or(left);
    let shape_keeps = first.is_uppercase()
        || first.is_numeric()
        || left_last.chars().any(|c| c.is_numeric())
        || left_last.chars().skip(1).any(char::is_uppercase)
        || (left_last.chars().count() == 1
            && left_last
                .chars()
                .all(|c| c.is_alphabetic() && !"aeiou".contains(c)));
    if shape_keeps
        || KEEPS_HYPHEN.contains(&left_last.to_lowercase().as_str())
        || vowels_clash(left_last, &next)
    {
        return Hyphen::Keep;
    }
    Hyphen::Drop
}

/// First parts that Dutch always writes with a hyphen.
const KEEPS_HYPHEN: [&str; 7] = ["ex", "niet", "oud", "aspirant", "adjunct", "semi", "bijna"];

/// Dutch keeps a hyphen where two vowels would be read as one: `zee-egel`, `re-integratie`.
fn vowels_clash(left: &str, right: &str) -> bool {
    let (Some(a), Some(b)) = (left.chars().last(), right.chars().next()) else {
        return false;
    };
    matches!(
        (a.to_ascii_lowercase(), b),
        ('a', 'a' | 'e' | 'i' | 'u')
            | ('e', 'e' | 'i' | 'u')
            | ('o', 'o' | 'e' | 'i' | 'u')
            | ('u', 'u' | 'i')
            | ('i', 'e' | 'j')
    )
}

/// Lower case, letters and figures only, one space between words.
pub(crate) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else {
            gap = true;
        }
    }
    out
}

/// How alike two texts are, from 0 to 1: one minus the share of letters that must change.
pub(crate) fn similarity(a: &str, b: &str) -> f64 {
    let a: Vec<char> = normal(a).chars().take(3000).collect();
    let b: Vec<char> = normal(b).chars().take(3000).collect();
    let longest = a.len().max(b.len());
    if longest == 0 {
        return 1.0;
    }
    if a == b {
        return 1.0;
    }
    1.0 - count(distance(&a, &b)) / count(longest)
}

#[allow(clippy::cast_precision_loss, reason = "lengths of texts are far below 2^52")]
pub(crate) fn count(n: usize) -> f64 {
    n as f64
}

/// The highest similarity that two texts of these lengths can have: spares the slow comparison.
pub(crate) fn similarity_bound(a: usize, b: usize) -> f64 {
    if a.max(b) == 0 {
        1.0
    } else {
        count(a.min(b)) / count(a.max(b))
    }
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let replace = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// Words that say nothing about the subject.
const EMPTY_WORDS: &str = " aan al alle als andere bij binnen daar dan dat de deze die dit door een eigen elke en er \
    gaan geen gemeente haar heeft hebben het hier hij hun iedere ieder in is jaar kan krijgen kunnen maar meer met \
    minder mee minimaal minstens naar niet nog of om onder ons onze ook op over per procent samen te tegen ten tot \
    tussen uit van vanaf via volgens voor waar waarin wat we werd wie wij willen woerden worden wordt zal ze zelf zich \
    zij zijn zo zodat zonder inwoners inwoner mensen aantal aandeel beter goed goede nieuwe vaker wordt ";

/// Stems of the words that carry meaning, for comparing what texts are about. Rough on purpose: compounds are
/// met halfway by comparing beginnings and parts.
pub(crate) fn stems(text: &str) -> Vec<String> {
    let text = normal(text);
    let mut out = Vec::new();
    for word in text.split(' ') {
        if word.chars().count() < 3
            || EMPTY_WORDS.contains(&format!(" {word} "))
            || word.chars().all(char::is_numeric)
        {
            continue;
        }
        let stem = stem(&singular(word));
        if !out.contains(&stem) {
            out.push(stem);
        }
    }
    out
}

/// The singular spelling of the commonest plurals whose stem changes: `dorpshuizen` → `dorpshuis`, `brieven` → `brief`,
/// `scholen` → `school`. Other words stay as they are.
pub(crate) fn singular(word: &str) -> String {
    let Some(stem) = word.strip_suffix("en").filter(|s| s.chars().count() >= 3) else {
        return word.to_owned();
    };
    let mut letters: Vec<char> = stem.chars().collect();
    let last = letters.pop().unwrap_or(' ');
    let vowel = |c: &char| "aeiou".contains(*c);
    let before = letters.last().is_some_and(vowel);
    let two = letters.len() >= 2 && vowel(&letters[letters.len() - 2]);
    let end = match last {
        'z' if before || letters.last() == Some(&'j') => 's',
        'v' if before || letters.last() == Some(&'j') => 'f',
        c => c,
    };
    if vowel(&last) || !before && end == last {
        return word.to_owned();
    }
    // An open syllable is written with one vowel: "scholen", "taken".
    if before && !two && letters.last().is_some_and(|c| "aou".contains(*c)) {
        let double = letters[letters.len() - 1];
        letters.push(double);
    }
    letters.push(end);
    letters.into_iter().collect()
}

/// Cuts the commonest Dutch endings.
fn stem(word: &str) -> String {
    let mut s = word.to_owned();
    for ending in [
        "heden", "ingen", "eren", "ers", "ing", "en", "er", "es", "s", "e", "t",
    ] {
        if let Some(cut) = s.strip_suffix(ending)
            && cut.chars().count() >= 4
        {
            s = cut.to_owned();
            break;
        }
    }
    s
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        join_lines(text, &vocabulary(text))
    }

    #[test]
    fn plurals_come_back_to_their_singular() {
        for (many, one) in [
            ("dorpshuizen", "dorpshuis"),
            ("brieven", "brief"),
            ("scholen", "school"),
            ("bijdragen", "bijdraag"),
            ("buurten", "buurten"),
            ("een", "een"),
        ] {
            assert_eq!(singular(many), one);
        }
    }

    #[test]
    fn broken_words_are_joined_and_true_hyphens_stay() {
        assert_eq!(joined("start 2e kwar-\ntaal 2012"), "start 2e kwartaal 2012");
        assert_eq!(joined("voor ex-\ngedetineerden"), "voor ex-gedetineerden");
        assert_eq!(joined("alle 65-\nplussers"), "alle 65-plussers");
        assert_eq!(joined("sport-\nen cultuur"), "sport- en cultuur");
        assert_eq!(joined("een re-\nintegratie"), "een re-integratie");
        assert_eq!(joined("het OGGz-\nnetwerk"), "het OGGz-netwerk");
        assert_eq!(
            joined("de wijk-\nvereniging en de wijk-vereniging"),
            "de wijk-vereniging en de wijk-vereniging"
        );
    }

    #[test]
    fn similarity_runs_from_nothing_to_all() {
        assert!((similarity("Doel één.", "doel één") - 1.0).abs() < 1e-9);
        assert!(similarity("abc", "xyz") < 0.01);
        assert!(similarity("Ouderen blijven actief", "Ouderen blijven langer actief") > 0.7);
    }
}
