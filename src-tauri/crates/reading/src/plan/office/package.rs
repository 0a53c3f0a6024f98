//! A zip package, opened with limits: number of parts, size of each and of all together.

use super::super::ReadError;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// More parts are refused.
const MAX_PARTS: usize = 4_096;
/// A part that inflates beyond this is refused: the text of a plan of 500 pages is some 10 MB of XML.
const MAX_PART_BYTES: u64 = 48 * 1024 * 1024;

/// An opened package.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens the list of parts; nothing is inflated yet.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
        if archive.len() > MAX_PARTS {
            return Err(ReadError::Bomb);
        }
        Ok(Self { archive })
    }

    /// True when there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The text of a part. A missing part is [`ReadError::Damaged`].
    pub fn text(&mut self, name: &str) -> Result<String, ReadError> {
        let part = self.archive.by_name(name).map_err(|e| match e {
            ZipError::UnsupportedArchive(text) if text.to_lowercase().contains("password") => {
                ReadError::Encrypted
            }
            _ => ReadError::Damaged,
        })?;
        if part.size() > MAX_PART_BYTES {
            return Err(ReadError::Bomb);
        }
        let mut bytes = Vec::new();
        // The stated size may lie: what comes out is counted as well.
        part.take(MAX_PART_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ReadError::Damaged)?;
        if bytes.len() as u64 > MAX_PART_BYTES {
            return Err(ReadError::Bomb);
        }
        Ok(super::super::txt::decode(&bytes))
    }
}
