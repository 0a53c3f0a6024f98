//! What every table shares: a row type, a read handle and a write handle, declared in one place by [`table!`].

use std::marker::PhantomData;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

use crate::column::Column;
use crate::error::{Error, Result};
use crate::search::SearchText;
use crate::transact::Tx;

/// One row of a tracked table. Made by the `table!` declarations in `tables/`; there is no other.
pub trait Record: Sized {
    /// The type of the primary key: an [`Id`](domain::id::Id), or the public code of a place or setting.
    type Key: Column + Ord;
    /// The name of the table.
    const TABLE: &'static str;
    /// The columns of the record, the key first, without the stamps that the store keeps itself.
    const COLUMNS: &'static [&'static str];
    /// The statements that make the table and its indices.
    const SQL: &'static str;
    /// The statement that adds a record: a slot for each of [`Self::COLUMNS`], then for the three stamps.
    const INSERT: &'static str;
    /// What the search over everything finds of it: at most one entry.
    const SEARCH: &'static [SearchText];

    /// The primary key.
    fn key(&self) -> &Self::Key;
    /// The values of [`Self::COLUMNS`], in that order.
    fn values(&self) -> Vec<Value>;
    /// The record read from a row that starts with [`Self::COLUMNS`].
    ///
    /// # Errors
    /// [`Error::Unreadable`] when a column holds what its field cannot.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

/// When a record was made and last changed, and on which device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When the record was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed, undoing included.
    pub changed_at: DateTime<Utc>,
    /// The device of the last change.
    pub device: String,
}

/// The read handle of a table.
pub struct Rows<'c, R> {
    pub(crate) connection: &'c Connection,
    record: PhantomData<R>,
}

impl<'c, R: Record> Rows<'c, R> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self {
            connection,
            record: PhantomData,
        }
    }

    /// The record with this key, if there is one.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn get(&self, key: &R::Key) -> Result<Option<R>> {
        self.one("id", key)
    }

    /// The record with this key.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn need(&self, key: &R::Key) -> Result<R> {
        self.get(key)?.ok_or(Error::NotFound { table: R::TABLE })
    }

    /// All records, in the order of their keys: for ids that is the order in which they were made.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn all(&self) -> Result<Vec<R>> {
        let sql = format!("SELECT {} FROM {}", R::COLUMNS.join(", "), R::TABLE);
        Ok(in_order(self.collect(&sql, [])?))
    }

    /// How many records there are.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn count(&self) -> Result<u32> {
        let sql = format!("SELECT count(*) FROM {}", R::TABLE);
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// When the record was made and last changed.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn stamp(&self, key: &R::Key) -> Result<Option<Stamp>> {
        let sql = format!(
            "SELECT created_at, changed_at, device FROM {} WHERE id = ?1",
            R::TABLE
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([key.to_value()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(Stamp {
            created_at: field::<R, _>(row, 0, "created_at")?,
            changed_at: field::<R, _>(row, 1, "changed_at")?,
            device: field::<R, _>(row, 2, "device")?,
        }))
    }

    /// The records whose `column` equals `value`, in the order of their keys.
    pub(crate) fn many(&self, column: &str, value: &impl Column) -> Result<Vec<R>> {
        let columns = R::COLUMNS.join(", ");
        let sql = format!("SELECT {columns} FROM {} WHERE {column} = ?1", R::TABLE);
        Ok(in_order(self.collect(&sql, [value.to_value()])?))
    }

    /// The one record whose unique `column` equals `value`.
    pub(crate) fn one(&self, column: &str, value: &impl Column) -> Result<Option<R>> {
        let sql = format!(
            "SELECT {} FROM {} WHERE {column} = ?1",
            R::COLUMNS.join(", "),
            R::TABLE
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([value.to_value()])?;
        rows.next()?.map(R::from_row).transpose()
    }

    /// Runs a statement that selects something else than the whole record, for what is asked of thousands at once.
    pub(crate) fn pick<T>(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = Value>,
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut picked = Vec::new();
        while let Some(row) = rows.next()? {
            picked.push(read(row)?);
        }
        Ok(picked)
    }

    /// Runs a statement that selects exactly the columns of the record.
    pub(crate) fn collect(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<Vec<R>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(R::from_row(row)?);
        }
        Ok(records)
    }
}

/// Records in the order of their keys. Sorting them here is quicker than asking for the order: the database would look every row
/// up by its key, while rows mostly lie in this order already.
fn in_order<R: Record>(mut records: Vec<R>) -> Vec<R> {
    records.sort_by(|one, other| one.key().cmp(other.key()));
    records
}

/// The write handle of a table, which reads as well. It exists only inside
/// [`Dossier::transact`](crate::Dossier::transact), so that nothing can be written without history.
pub struct RowsMut<'t, R> {
    tx: &'t Tx<'t>,
    rows: Rows<'t, R>,
}

impl<'t, R: Record> Deref for RowsMut<'t, R> {
    type Target = Rows<'t, R>;

    fn deref(&self) -> &Self::Target {
        &self.rows
    }
}

impl<'t, R: Record> RowsMut<'t, R> {
    pub(crate) fn new(tx: &'t Tx<'t>) -> Self {
        Self {
            tx,
            rows: Rows::new(tx.connection),
        }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// [`Error::Duplicate`] when its key or another unique value exists already. A reference to a record that does
    /// not exist is reported at the end of the transaction, as [`Error::BrokenReference`].
    pub fn insert(&self, record: &R) -> Result<()> {
        let mut values = record.values();
        values.push(Value::Text(self.tx.stamp.clone()));
        values.push(Value::Text(self.tx.stamp.clone()));
        values.push(Value::Text(self.tx.device.to_owned()));
        self.rows
            .connection
            .prepare_cached(R::INSERT)?
            .execute(params_from_iter(values))?;
        Ok(())
    }

    /// Replaces the fields of an existing record; when nothing differs, nothing is written and no history made.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no record with this key, [`Error::Duplicate`] as for [`Self::insert`].
    pub fn update(&self, record: &R) -> Result<()> {
        let fields = &R::COLUMNS[1..];
        let (mut set, mut differs) = (String::new(), String::new());
        for (index, column) in fields.iter().enumerate() {
            let slot = index + 2;
            set.push_str(&format!("{column} = ?{slot}, "));
            differs.push_str(if index == 0 { "" } else { " OR " });
            differs.push_str(&format!("{column} IS NOT ?{slot}"));
        }
        let (changed, device) = (fields.len() + 2, fields.len() + 3);
        let sql = format!(
            "UPDATE {} SET {set}changed_at = ?{changed}, device = ?{device} WHERE id = ?1 AND ({differs})",
            R::TABLE
        );
        let mut values = record.values();
        values.push(Value::Text(self.tx.stamp.clone()));
        values.push(Value::Text(self.tx.device.to_owned()));
        let written = self
            .rows
            .connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        if written == 0 && !self.exists(record.key())? {
            return Err(Error::NotFound { table: R::TABLE });
        }
        Ok(())
    }

    /// Adds the record, or replaces the one with the same key.
    ///
    /// # Errors
    /// Those of [`Self::insert`] and [`Self::update`].
    pub fn put(&self, record: &R) -> Result<()> {
        if self.exists(record.key())? {
            self.update(record)
        } else {
            self.insert(record)
        }
    }

    /// Removes a record and the parts it owns. History keeps it; undo brings it back.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none. A record that others refer to is reported at the end of the
    /// transaction, as [`Error::BrokenReference`].
    pub fn delete(&self, key: &R::Key) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
        match self
            .rows
            .connection
            .prepare_cached(&sql)?
            .execute([key.to_value()])?
        {
            0 => Err(Error::NotFound { table: R::TABLE }),
            _ => Ok(()),
        }
    }

    fn exists(&self, key: &R::Key) -> Result<bool> {
        let sql = format!("SELECT 1 FROM {} WHERE id = ?1", R::TABLE);
        let mut statement = self.rows.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_row([key.to_value()], |_| Ok(()))
            .optional()?
            .is_some())
    }
}

/// Reads one field of a row, naming the column when it holds something else.
pub(crate) fn field<R: Record, T: Column>(row: &Row<'_>, index: usize, column: &'static str) -> Result<T> {
    T::from_value(row.get_ref(index)?).ok_or(Error::Unreadable {
        table: R::TABLE,
        column,
    })
}

/// Declares a table: its SQL, its row type and how its records are found. The columns every table has (`id`,
/// `created_at`, `changed_at`, `device`) are added here. Once a version has been released with it, the SQL of a table
/// is never edited: changes are new migrations (`schema.rs`).
macro_rules! table {
    (
        $(#[$doc:meta])*
        pub struct $record:ident($key:ty) in $table:literal {
            $($(#[$field_doc:meta])* $field:ident: $type:ty,)+
        }
        columns: $columns:literal;
        $(indices: $indices:literal;)?
        $(search: $search:expr;)?
        $(find {
            $($(#[$find_doc:meta])* $count:ident $finder:ident($find_column:ident: $find_type:ty);)+
        })?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $record {
            /// The identity of the record.
            pub id: $key,
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl crate::record::Record for $record {
            type Key = $key;
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &["id", $(stringify!($field),)+];
            const SQL: &'static str = concat!(
                "CREATE TABLE ", $table, " (\n    id TEXT PRIMARY KEY NOT NULL,\n",
                "    created_at TEXT NOT NULL,\n    changed_at TEXT NOT NULL,\n    device TEXT NOT NULL,\n    ",
                $columns, "\n) STRICT;\n", $($indices, "\n",)?
            );
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (id", $(", ", stringify!($field),)+
                ", created_at, changed_at, device) VALUES (?", $(table!(@slot $field),)+ ", ?, ?, ?)"
            );
            const SEARCH: &'static [crate::search::SearchText] = &[$($search)?];

            fn key(&self) -> &$key {
                &self.id
            }

            fn values(&self) -> Vec<rusqlite::types::Value> {
                use crate::column::Column;
                vec![self.id.to_value(), $(self.$field.to_value(),)+]
            }

            fn from_row(row: &rusqlite::Row<'_>) -> crate::error::Result<Self> {
                let mut index = 0;
                let mut next = || { index += 1; index };
                Ok(Self {
                    id: crate::record::field::<Self, _>(row, 0, "id")?,
                    $($field: crate::record::field::<Self, _>(row, next(), stringify!($field))?,)+
                })
            }
        }

        $(impl crate::record::Rows<'_, $record> {
            $(
                $(#[$find_doc])*
                ///
                /// # Errors
                /// Only those of the disk or of a damaged file.
                pub fn $finder(&self, $find_column: &$find_type) -> crate::error::Result<table!(@ $count $record)> {
                    self.$count(stringify!($find_column), $find_column)
                }
            )+
        })?
    };
    (@slot $field:ident) => { ", ?" };
    (@ many $record:ident) => { Vec<$record> };
    (@ one $record:ident) => { Option<$record> };
}

pub(crate) use table;
