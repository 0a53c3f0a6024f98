//! The page beside the tree: a picture of the page in the file she gave.

use base64::Engine;
use domain::id::Id;
use serde::Deserialize;
use ts_rs::TS;

use super::{limits, read_error};
use crate::documents::PageImage;
use crate::{App, AppError, Result};

/// A page of the file a version was read from.
#[derive(Debug, Deserialize, TS)]
pub struct PlanPageRequest {
    /// The version.
    pub version_id: Id,
    /// The page, from 1.
    pub page: u32,
    /// Width of the picture, in pixels.
    pub width: u16,
}

/// Draws one page, in another process. The file lies for that moment in the folder only she can read.
///
/// # Errors
/// `plan-no-page` when the version was not read from a PDF file; those of reading a plan.
pub fn page(app: &App, request: PlanPageRequest) -> Result<PageImage> {
    let file = app.read(|read| {
        let version = read.plan_versions().need(&request.version_id)?;
        let source = version.source_file_id.filter(|_| version.file_kind == "pdf");
        let source = source.ok_or_else(|| AppError::new("plan-no-page"))?;
        read.source_file(&source)?
            .ok_or_else(|| AppError::new("plan-no-page"))
    })?;
    let failed =
        |error: std::io::Error| AppError::new("file-read-failed").arg("reason", error.kind().to_string());
    let folder = app.host().private_dir();
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let path = folder.join(format!("{}.pdf", app.fresh_token()));
    std::fs::write(&path, &file.bytes).map_err(failed)?;
    let drawn = reading::child::render_page_file(&path, request.page, request.width, &limits(app), &|| false);
    let removed = std::fs::remove_file(&path).map_err(failed);
    let png = drawn.map_err(read_error)?;
    removed?;
    Ok(PageImage {
        src: format!(
            "data:image/png;base64,{}",
            base64::engine::general_purpose::STANDARD.encode(png)
        ),
    })
}
