//! Search over everything: one full-text index, kept current inside the transaction that changes a record.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::fold::fold;
use domain::phone;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use crate::error::Result;
use crate::tables::SEARCHABLE;
use crate::transact::Changed;

/// What a table gives to the search. The texts are SQL expressions over a row of the table.
#[derive(Debug, Clone, Copy)]
pub enum SearchText {
    /// Each record is found by itself.
    Entry {
        /// What it is called; a match here comes first.
        title: &'static str,
        /// Everything else it can be found by.
        body: &'static str,
        /// What tells it from others with the same title; read when it is found, so it is always current.
        context: &'static str,
    },
    /// Each record belongs to the entry of another: an alias to its organisation.
    PartOf {
        /// The table of the entry.
        table: &'static str,
        /// The column that refers to it.
        column: &'static str,
    },
}

/// A table with what it gives to the search: nothing, or one [`SearchText`].
pub(crate) struct Searchable {
    pub(crate) table: &'static str,
    pub(crate) texts: &'static [SearchText],
}

/// A record found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Hit {
    /// The table.
    pub table: String,
    /// The id of the record.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What tells it from others with the same title; may be empty.
    pub context: String,
    /// The words around the match when it is not in the title; otherwise empty.
    pub excerpt: String,
}

/// The statements that make the index. Its prefixes make typing one, two or three letters a direct look-up.
pub(crate) const SQL: &str = "\
CREATE TABLE search_entry (
    seq INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (tbl, row)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = 'search_entry', content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
";

fn text_of(table: &str) -> Option<&'static SearchText> {
    SEARCHABLE
        .iter()
        .find(|searchable| searchable.table == table)?
        .texts
        .first()
}

/// Lets the index gather more in memory before it writes, or makes it write at its usual size again (1 MiB, the
/// default of FTS5). Written in small portions, the entries of thousands of records are merged again and again.
pub(crate) fn hold_back(connection: &Connection, more: bool) -> Result<()> {
    let bytes: i64 = if more { 48 << 20 } else { 1 << 20 };
    connection
        .prepare_cached("INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?1)")?
        .execute([bytes])?;
    Ok(())
}

/// Brings the index up to date with what operation `op` changed.
pub(crate) fn refresh(connection: &Connection, op: i64, changed: &[Changed]) -> Result<()> {
    // Each entry once, however many of its parts changed.
    let mut stale: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut parts: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for record in changed {
        match text_of(&record.table) {
            Some(SearchText::Entry { .. }) => {
                stale.insert((&record.table, record.id.clone()));
            }
            Some(SearchText::PartOf { table, column }) => {
                parts.insert((&record.table, table, column));
            }
            None => {}
        }
    }
    for (part, table, column) in parts {
        let owners = owners(connection, op, part, column)?;
        stale.extend(owners.into_iter().map(|owner| (table, owner)));
    }
    refresh_entries(connection, stale)
}

/// The entries that the changed records of a table belong to now and belonged to before the operation.
fn owners(connection: &Connection, op: i64, part: &str, column: &str) -> Result<BTreeSet<String>> {
    let now = format!("SELECT {column} FROM {part} WHERE id = ?1");
    let mut now = connection.prepare_cached(&now)?;
    let mut statement = connection.prepare_cached(
        "SELECT kind, row, CASE kind WHEN 'insert' THEN new ->> ?3 WHEN 'delete' THEN old ->> ?3 \
         ELSE iif(col = ?3, old, NULL) END FROM change WHERE op = ?1 AND tbl = ?2",
    )?;
    let mut owners = BTreeSet::new();
    let mut rows = statement.query((op, part, column))?;
    while let Some(row) = rows.next()? {
        owners.extend(row.get::<_, Option<String>>(2)?);
        if row.get_ref(0)?.as_str().is_ok_and(|kind| kind == "update") {
            let owner = now
                .query_row([row.get::<_, String>(1)?], |row| row.get::<_, Option<String>>(0))
                .optional()?;
            owners.extend(owner.flatten());
        }
    }
    Ok(owners)
}

/// An entry as it stands in the index.
struct Indexed {
    seq: i64,
    title: String,
    body: String,
}

/// Writes the entries anew whose texts differ. What goes out goes first and in order, then what comes in: the index
/// writes everything it has gathered as soon as it meets an entry that lies before the last one.
fn refresh_entries(connection: &Connection, stale: BTreeSet<(&str, String)>) -> Result<()> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for (table, id) in stale {
        let Some(SearchText::Entry { title, body, .. }) = text_of(table) else {
            continue;
        };
        let sql = format!("SELECT {title}, {body} FROM {table} WHERE id = ?1");
        let fresh: Option<(String, String)> = connection
            .prepare_cached(&sql)?
            .query_row([&id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let indexed = connection
            .prepare_cached("SELECT seq, title, body FROM search_entry WHERE tbl = ?1 AND row = ?2")?
            .query_row((table, &id), |row| {
                Ok(Indexed {
                    seq: row.get(0)?,
                    title: row.get(1)?,
                    body: row.get(2)?,
                })
            })
            .optional()?;
        let same = |one: &Indexed| {
            fresh
                .as_ref()
                .is_some_and(|(title, body)| (title, body) == (&one.title, &one.body))
        };
        if indexed.as_ref().is_some_and(same) {
            continue;
        }
        old.extend(indexed);
        new.extend(fresh.map(|(title, body)| (table, id, title, body)));
    }
    old.sort_by_key(|one| one.seq);
    for Indexed { seq, title, body } in old {
        connection
            .prepare_cached(
                "INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?1, ?2, ?3)",
            )?
            .execute((seq, title, body))?;
        connection
            .prepare_cached("DELETE FROM search_entry WHERE seq = ?1")?
            .execute([seq])?;
    }
    for (table, id, title, body) in new {
        connection
            .prepare_cached("INSERT INTO search_entry (tbl, row, title, body) VALUES (?1, ?2, ?3, ?4)")?
            .execute((table, id, &title, &body))?;
        connection
            .prepare_cached("INSERT INTO search_index (rowid, title, body) VALUES (?1, ?2, ?3)")?
            .execute((connection.last_insert_rowid(), title, body))?;
    }
    Ok(())
}

/// How many candidates each look-up may bring. Ranking every match of two letters in a large dossier would make
/// typing wait; a longer word narrows it down.
const CANDIDATES: u32 = 300;

/// From how many letters on a word may also stand inside another: `bank` finds Voedselbank, `an` does not.
pub const INSIDE_FROM: usize = 3;

/// Finds records by the beginnings of their words, and then by what stands inside the words of their titles. Anything
/// may be typed; signs only separate words.
pub(crate) fn find(connection: &Connection, typed: &str, limit: usize) -> Result<Vec<Hit>> {
    let words = words(typed);
    let Some(first) = words.first() else {
        return Ok(Vec::new());
    };
    let beginnings: Vec<String> = words.iter().map(|word| format!("\"{word}\" *")).collect();
    let all = beginnings.join(" AND ");
    // The first look-up that finds a record decides its place: its title begins with the first word, all words are in
    // the title, all words are somewhere.
    let mut found: Vec<Found> = Vec::new();
    for (place, query) in [
        format!("title : (^ \"{first}\" * AND {all})"),
        format!("title : ({all})"),
        all,
    ]
    .iter()
    .enumerate()
    {
        if found.len() >= limit {
            break;
        }
        look_up(connection, query, place, &mut found)?;
    }
    if found.len() < limit {
        look_inside(connection, &words, &mut found)?;
    }
    found.sort_by(|a, b| {
        let order = |one: &Found| {
            // An organisation or person is meant more often than the place it is named after.
            let is_area = AREAS.contains(&one.table.as_str());
            let place = if is_area { one.place.max(1) } else { one.place };
            (place, is_area, one.title.chars().count())
        };
        order(a).cmp(&order(b)).then_with(|| a.title.cmp(&b.title))
    });
    found.truncate(limit);
    found
        .into_iter()
        .map(|found| hit(connection, found, &words))
        .collect()
}

/// The tables of the division of the municipality.
const AREAS: [&str; 2] = ["district", "neighbourhood"];

/// How many titles are looked through for a part of a word: more than the largest list there is experience with, and
/// few enough that typing does not wait.
const LOOKED_INTO: u32 = 10_000;

/// Dutch writes compounds as one word, and people remember a part: looks through the titles for it. The index cannot do
/// that, so it is only done when the index left room, and in the [`LOOKED_INTO`] titles written last.
fn look_inside(connection: &Connection, words: &[String], found: &mut Vec<Found>) -> Result<()> {
    let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
    if words.iter().any(|word| word.chars().count() < INSIDE_FROM) {
        return Ok(());
    }
    let known: BTreeSet<i64> = found.iter().map(|one| one.seq).collect();
    let mut statement = connection
        .prepare_cached("SELECT seq, tbl, row, title FROM search_entry ORDER BY seq DESC LIMIT ?1")?;
    let mut rows = statement.query([LOOKED_INTO])?;
    while let Some(row) = rows.next()? {
        let seq = row.get(0)?;
        if known.contains(&seq) {
            continue;
        }
        let folded = fold(row.get_ref(3)?.as_str().unwrap_or_default());
        if words.iter().all(|word| folded.contains(word.as_str())) {
            found.push(Found {
                seq,
                place: INSIDE,
                table: row.get(1)?,
                id: row.get(2)?,
                title: row.get(3)?,
            });
        }
    }
    Ok(())
}

/// Where a find comes that has the words inside those of its title: after what begins with them.
const INSIDE: usize = 3;

struct Found {
    seq: i64,
    place: usize,
    table: String,
    id: String,
    title: String,
}

fn look_up(connection: &Connection, query: &str, place: usize, found: &mut Vec<Found>) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT search_entry.seq, tbl, row, search_entry.title FROM search_index \
         JOIN search_entry ON search_entry.seq = search_index.rowid WHERE search_index MATCH ?1 LIMIT ?2",
    )?;
    let mut rows = statement.query((query, CANDIDATES))?;
    while let Some(row) = rows.next()? {
        let seq = row.get(0)?;
        if found.iter().all(|known| known.seq != seq) {
            found.push(Found {
                seq,
                place,
                table: row.get(1)?,
                id: row.get(2)?,
                title: row.get(3)?,
            });
        }
    }
    Ok(())
}

fn hit(connection: &Connection, found: Found, words: &[String]) -> Result<Hit> {
    let context = match text_of(&found.table) {
        Some(SearchText::Entry { context, .. }) => {
            let sql = format!("SELECT {context} FROM {} WHERE id = ?1", found.table);
            let text: Option<Option<String>> = connection
                .prepare_cached(&sql)?
                .query_row([&found.id], |row| row.get(0))
                .optional()?;
            text.flatten().unwrap_or_default()
        }
        _ => String::new(),
    };
    let excerpt = if found.place < 2 || found.place == INSIDE {
        String::new()
    } else {
        let body: String = connection
            .prepare_cached("SELECT body FROM search_entry WHERE seq = ?1")?
            .query_row([found.seq], |row| row.get(0))?;
        excerpt(&body, words)
    };
    Ok(Hit {
        table: found.table,
        id: found.id,
        title: found.title,
        context,
        excerpt,
    })
}

/// What was typed, as the words the index knows. A telephone number typed in groups is one word.
fn words(typed: &str) -> Vec<String> {
    let typed: String = typed.nfc().collect();
    let groups: Vec<String> = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_number = groups.len() > 1
        && groups
            .iter()
            .all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let is_phone = is_number && (typed.trim_start().starts_with('0') || typed.trim_start().starts_with('+'));
    if is_phone && !typed.contains(':') {
        vec![groups.concat()]
    } else {
        groups
    }
}

/// The words of a body, each as it is shown and as it can be found. A telephone number stands there in both ways of
/// writing it and is shown once; a date as it is stored is left out, because the find says it itself.
fn readable(body: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for word in body.split_whitespace() {
        let digits = word
            .strip_prefix('+')
            .filter(|digits| digits.len() > 7 && digits.bytes().all(|digit| digit.is_ascii_digit()));
        if digits.is_some() {
            parts.push((phone::shown(word), word.to_owned()));
        } else if let Some((_, written)) = parts.last_mut().filter(|(_, written)| {
            written
                .strip_prefix("+31")
                .is_some_and(|rest| word.strip_prefix('0') == Some(rest))
        }) {
            written.push(' ');
            written.push_str(word);
        } else if NaiveDate::parse_from_str(word, "%Y-%m-%d").is_err() {
            parts.push((word.to_owned(), word.to_owned()));
        }
    }
    parts
}

/// Some ten words around the first match.
fn excerpt(body: &str, words: &[String]) -> String {
    let plain = |text: &str| -> String {
        text.nfd()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let wanted: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let parts = readable(body);
    let at = parts
        .iter()
        .position(|(_, written)| {
            written.split(|c: char| !c.is_alphanumeric()).any(|piece| {
                wanted
                    .iter()
                    .any(|word| !piece.is_empty() && plain(piece).starts_with(word.as_str()))
            })
        })
        .unwrap_or(0);
    let (from, to) = (at.saturating_sub(4), (at + 8).min(parts.len()));
    let shown: Vec<&str> = parts[from..to].iter().map(|(shown, _)| shown.as_str()).collect();
    let mut text = shown.join(" ");
    if from > 0 {
        text.insert_str(0, "… ");
    }
    if to < parts.len() {
        text.push_str(" …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_signs_only_separate_words() {
        assert_eq!(
            words("  \"Rode* OR (kruis) NEAR/2 ^-:"),
            ["rode", "or", "kruis", "near", "2"]
        );
        assert!(words("\"*^(){}:;'--").is_empty());
    }

    #[test]
    fn a_telephone_number_in_groups_is_one_word() {
        assert_eq!(words("0348 - 42 11"), ["03484211"]);
        assert_eq!(words("+31 348 42"), ["3134842"]);
        assert_eq!(words("7 juni"), ["7", "juni"]);
    }

    #[test]
    fn an_excerpt_writes_a_number_once_and_no_stored_date() {
        let body = "post@brug.example +31348551205 0348551205 2012-06-07 Podiumzaal";
        for typed in ["0348551", "31348", "podium"] {
            let text = excerpt(body, &[typed.to_owned()]);
            assert_eq!(
                text,
                format!("post@brug.example {} Podiumzaal", phone::shown("+31348551205"))
            );
        }
    }

    #[test]
    fn an_excerpt_shows_the_match_among_its_words() {
        let body =
            "een twee drie vier vijf zes Coördinator acht negen tien elf twaalf dertien veertien vijftien";
        let text = excerpt(body, &["coordin".to_owned()]);
        assert!(
            text.contains("Coördinator") && text.starts_with("… ") && text.ends_with(" …"),
            "{text}"
        );
    }
}
