//! Word and LibreOffice files: packages of XML.

pub(crate) mod docx;
mod docx_styles;
pub(crate) mod numbering;
pub(crate) mod odt;
mod odt_styles;
pub(crate) mod package;
pub(crate) mod runs;

use super::PlanWarning;
use super::para::{Role, Source};

/// Keeps the counted pages when the file's own number of pages agrees; takes them away otherwise, because a wrong page
/// is worse than none.
pub(crate) fn keep_pages(source: &mut Source, counted: Option<u32>, stated: Option<u32>) {
    if counted.is_some() && counted == stated {
        source.pages = counted;
        return;
    }
    source.warnings.push(PlanWarning::NoPages);
    for p in &mut source.paras {
        p.page = None;
        if let Role::Table(table) = &mut p.role {
            table.rows.iter_mut().for_each(|r| r.page = None);
        }
    }
}
