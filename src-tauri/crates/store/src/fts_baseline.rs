//! The full-text search most programs would ship, as a yardstick for the ranking. Measuring only; the product's own
//! search lives in `search`.

use rusqlite::{Connection, params};

use crate::error::Result;

/// A throw-away full-text index in memory.
pub struct FtsBaseline {
    connection: Connection,
    documents: usize,
}

impl FtsBaseline {
    /// Indexes documents with `unicode61 remove_diacritics 2`.
    ///
    /// # Errors
    /// When SQLite refuses, which it does only without FTS5.
    pub fn build<'a>(documents: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch(
            "CREATE VIRTUAL TABLE document USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')",
        )?;
        let transaction = connection.transaction()?;
        let mut count = 0;
        {
            let mut insert = transaction.prepare("INSERT INTO document(rowid, text) VALUES (?1, ?2)")?;
            for document in documents {
                count += 1;
                insert.execute(params![count, document])?;
            }
        }
        transaction.commit()?;
        Ok(Self {
            connection,
            documents: usize::try_from(count).unwrap_or(0),
        })
    }

    /// The score of every document for a text whose words are joined by OR; higher is better, 0 is no match.
    ///
    /// # Errors
    /// When SQLite refuses the query.
    pub fn scores(&self, text: &str) -> Result<Vec<f64>> {
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\""))
            .collect();
        let mut scores = vec![0.0; self.documents];
        if words.is_empty() {
            return Ok(scores);
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT rowid, bm25(document) FROM document WHERE document MATCH ?1")?;
        let mut rows = statement.query(params![words.join(" OR ")])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let score: f64 = row.get(1)?;
            if let Some(place) = usize::try_from(id - 1).ok().and_then(|at| scores.get_mut(at)) {
                // SQLite's bm25() is negative, best lowest.
                *place = -score;
            }
        }
        Ok(scores)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_with_the_rare_word_wins() {
        let index =
            FtsBaseline::build(["de zorg voor ouderen", "één café in de wijk", "de wijk"]).expect("fts5");
        let scores = index.scores("Een cafe, \"met\" AND (NEAR").expect("query");
        assert!(scores[1] > scores[0] && scores[1] > scores[2]);
        assert_eq!(index.scores("?!").expect("query"), [0.0; 3]);
    }
}
