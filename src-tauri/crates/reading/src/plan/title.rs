//! Title and period of a plan.

use super::para::{Para, Role, Source, tidy};
use super::words::normal;

/// Title and period; either may be empty.
pub(crate) fn find(source: &Source, depths: &[Option<u16>]) -> (String, String) {
    let first = front(source);
    let printed = printed_title(&first, source, depths);
    let front_text = normal(
        &source
            .paras
            .iter()
            .take(60)
            .map(|p| p.text.as_str())
            .collect::<Vec<_>>()
            .join(" "),
    );
    let meta = source
        .meta_title
        .as_deref()
        .map(tidy)
        .filter(|t| is_plausible(t, &front_text));
    let title = match meta {
        // "Kadernota" in the description, "Kadernota Sociaal Domein 2020-2023" on the cover.
        Some(m)
            if m.split(' ').count() <= 3
                && period_of(&m).is_none()
                && printed.split(' ').count() <= 16
                && begins_with(&printed, &m)
                && !first.iter().any(|p| normal(&p.text) == normal(&m)) =>
        {
            printed
        }
        Some(m) => m,
        None => printed,
    };
    let period = period_of(&title).or_else(|| {
        first
            .iter()
            .find_map(|p| period_of(&p.text))
            .or_else(|| source.paras.iter().take(80).find_map(|p| period_of(&p.text)))
    });
    (title, period.unwrap_or_default())
}

/// The first page, or the first paragraphs of a file without pages.
fn front(source: &Source) -> Vec<&Para> {
    let page = source.paras.first().and_then(|p| p.page);
    source
        .paras
        .iter()
        .take(14)
        .filter(|p| page.is_none() || p.page == page)
        .collect()
}

/// A title in the file's description counts when the front of the plan says it too; programs write file names there.
fn is_plausible(title: &str, front: &str) -> bool {
    let text = normal(title);
    let words: Vec<&str> = text.split(' ').filter(|w| w.chars().count() > 3).collect();
    let file_name = [".doc", ".docx", ".odt", ".pdf", ".indd", ".rtf"]
        .iter()
        .any(|e| title.to_lowercase().ends_with(e))
        || title.to_lowercase().starts_with("microsoft word")
        || title.contains('_');
    let known = words.iter().filter(|w| front.contains(**w)).count();
    !file_name && !words.is_empty() && known * 3 >= words.len() * 2
}

/// The title as printed: the file's own title style, else the largest letters on the first page with what belongs to
/// them, else the first heading.
fn printed_title(front: &[&Para], source: &Source, depths: &[Option<u16>]) -> String {
    let styled: Vec<String> = front
        .iter()
        .filter(|p| p.role == Role::Title)
        .map(|p| tidy(&p.text))
        .collect();
    if !styled.is_empty() {
        return with_period(styled, front);
    }
    let largest = front.iter().map(|p| p.size).fold(0.0_f32, f32::max);
    if largest > 0.0 {
        let start = front
            .iter()
            .position(|p| p.size >= largest - 0.6 && !p.text.is_empty())
            .unwrap_or(0);
        let bold = front.get(start).is_some_and(|p| p.bold);
        // Where nothing on the first page is smaller, only its first line is the title.
        let plain = front.iter().all(|p| p.size >= largest - 0.6 || p.text.is_empty());
        let lines: Vec<String> = front
            .iter()
            .skip(start)
            .take_while(|p| p.size >= largest - 0.6 && p.bold == bold)
            .filter(|p| !p.text.is_empty())
            .take(if plain { 1 } else { 3 })
            .map(|p| tidy(&p.text))
            .collect();
        return with_period(lines, front);
    }
    source
        .paras
        .iter()
        .zip(depths)
        .find(|(p, d)| (d.is_some() || p.text.split_whitespace().count() <= 12) && !p.text.trim().is_empty())
        .map(|(p, _)| with_period(vec![tidy(&p.text)], front))
        .unwrap_or_default()
}

/// Adds the line with the years when the largest line does not hold them.
fn with_period(lines: Vec<String>, front: &[&Para]) -> String {
    let title = lines.join(" ");
    if period_of(&title).is_some() {
        return title;
    }
    let next = front
        .iter()
        .map(|p| tidy(&p.text))
        .find(|t| period_of(t).is_some() && t.split(' ').count() <= 9 && !title.contains(t.as_str()));
    match next {
        Some(line)
            if period_of(&line).is_some_and(|p| p == line.replace(['–', '—'], "-").replace(" - ", "-")) =>
        {
            format!("{title} {line}")
        }
        Some(line) if only_years(&line) => title,
        Some(line) => format!("{title}, {line}"),
        None => title,
    }
}

fn begins_with(long: &str, short: &str) -> bool {
    normal(long)
        .strip_prefix(normal(short).as_str())
        .is_some_and(|rest| rest.starts_with(' '))
}

/// "Voor de jaren 2023 tot en met 2026" says the years and nothing about the title.
fn only_years(line: &str) -> bool {
    const WORDS: &str = " voor de het jaren jaar periode planperiode looptijd van tot en met t m geldig ";
    normal(line)
        .split(' ')
        .all(|w| w.chars().all(char::is_numeric) || WORDS.contains(&format!(" {w} ")))
}

/// Two years with a dash or "tot en met" between them: `2012-2015`.
pub(crate) fn period_of(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at + 4 <= chars.len() {
        let Some(from) = year(&chars, at) else {
            at += 1;
            continue;
        };
        let rest: String = chars[at + 4..].iter().take(24).collect();
        let trimmed = rest.trim_start();
        let after = ["-", "–", "—", "/", "t/m", "tot en met", "tot", "‑", "‐"]
            .iter()
            .find_map(|s| trimmed.strip_prefix(s));
        if let Some(after) = after {
            let tail: Vec<char> = after.trim_start().chars().collect();
            if let Some(to) = year(&tail, 0)
                && to > from
                && to - from <= 12
            {
                return Some(format!("{from}-{to}"));
            }
            // "2012-'15", "2012/15".
            let short: String = tail
                .iter()
                .skip_while(|c| matches!(c, '\'' | '’'))
                .take_while(|c| c.is_ascii_digit())
                .collect();
            if short.len() == 2
                && let Ok(two) = short.parse::<u32>()
            {
                let to = from / 100 * 100 + two;
                if to > from && to - from <= 12 {
                    return Some(format!("{from}-{to}"));
                }
            }
        }
        at += 4;
    }
    None
}

fn year(chars: &[char], at: usize) -> Option<u32> {
    if at > 0 && chars.get(at - 1).is_some_and(char::is_ascii_digit)
        || chars.get(at + 4).is_some_and(char::is_ascii_digit)
    {
        return None;
    }
    let text: String = chars.get(at..at + 4)?.iter().collect();
    text.parse::<u32>().ok().filter(|y| (1990..2080).contains(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_written_one_way() {
        for (text, want) in [
            ("Beleidsplan 2012-2015", "2012-2015"),
            ("voor de jaren 2023 tot en met 2027", "2023-2027"),
            ("Agenda 2019 – 2022", "2019-2022"),
            ("nota 2012/15", "2012-2015"),
        ] {
            assert_eq!(period_of(text).as_deref(), Some(want));
        }
        assert_eq!(period_of("sinds 2015 zijn 1200 mensen"), None);
    }
}
