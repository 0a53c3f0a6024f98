//! Word and LibreOffice files: packages of XML.

pub(crate) mod docx;
pub(crate) mod numbering;
pub(crate) mod odt;
pub(crate) mod package;
