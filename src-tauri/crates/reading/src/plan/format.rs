//! Which format a file is, from its first bytes.

use super::ReadError;
use super::office::package::Package;

/// The formats a plan can come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Portable Document Format.
    Pdf,
    /// Word since 2007.
    Docx,
    /// OpenDocument text (LibreOffice).
    Odt,
    /// A saved web page.
    Html,
    /// Rich Text Format.
    Rtf,
    /// Plain text.
    Text,
}

/// Recognises the format. A renamed program or picture is [`ReadError::UnknownFormat`].
pub(crate) fn recognise(bytes: &[u8]) -> Result<Format, ReadError> {
    let head = &bytes[..bytes.len().min(2048)];
    // The mark of a PDF may stand after some rubbish, but within the first kilobyte.
    if head.windows(5).take(1024).any(|w| w == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return in_package(bytes);
    }
    // The old container of Microsoft: either an encrypted DOCX or a Word file from before 2007.
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        let utf16: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encrypted = bytes.windows(utf16.len()).any(|w| w == utf16);
        return Err(if encrypted {
            ReadError::Encrypted
        } else {
            ReadError::UnknownFormat
        });
    }
    if head.starts_with(b"{\\rtf") {
        return Ok(Format::Rtf);
    }
    text_like(bytes)
}

fn in_package(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut package = Package::open(bytes)?;
    if package.has("word/document.xml") || package.has("word/document2.xml") {
        return Ok(Format::Docx);
    }
    if package.has("content.xml") {
        let kind = package.text("mimetype").unwrap_or_default();
        if kind.trim().is_empty() || kind.contains("opendocument.text") {
            return Ok(Format::Odt);
        }
    }
    Err(ReadError::UnknownFormat)
}

fn text_like(bytes: &[u8]) -> Result<Format, ReadError> {
    let head = &bytes[..bytes.len().min(8192)];
    let wide = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    if !wide {
        let control = head
            .iter()
            .filter(|b| **b < 9 || (**b > 13 && **b < 32 && **b != 27))
            .count();
        if control * 100 > head.len() {
            return Err(ReadError::UnknownFormat);
        }
    }
    let text = super::txt::decode(head).to_lowercase();
    let start = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let html = start.starts_with("<!doctype html") || start.contains("<html") || start.contains("<body");
    if html {
        return Ok(Format::Html);
    }
    // Any other XML is not a plan: a drawing, an invoice, a list of entities.
    if start.starts_with("<?xml") || start.starts_with("<!doctype") {
        return Err(ReadError::UnknownFormat);
    }
    Ok(Format::Text)
}
