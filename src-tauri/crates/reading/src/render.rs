//! A page of a PDF as a picture, for showing the page beside the tree.
//!
//! Drawing untrusted pages belongs in the child process as reading does: see [`crate::child::render_page_file`].

use crate::plan::ReadError;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

/// Widest picture made, in pixels: twice a large screen.
pub const MAX_WIDTH: u16 = 4_000;
/// Highest picture made: a roll of paper is cut off.
const MAX_HEIGHT: f32 = 8_000.0;

/// Draws one page as PNG. `page` counts from 1, `width` is in pixels.
///
/// # Errors
/// [`ReadError::Encrypted`], [`ReadError::Damaged`] (also for a page that is not there), [`ReadError::TooLarge`] for
/// pages of absurd size.
pub fn page_png(bytes: &[u8], page: u32, width: u16) -> Result<Vec<u8>, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| match e {
        LoadPdfError::Decryption(_) => ReadError::Encrypted,
        LoadPdfError::Invalid => ReadError::Damaged,
    })?;
    let index = usize::try_from(page)
        .ok()
        .and_then(|p| p.checked_sub(1))
        .ok_or(ReadError::Damaged)?;
    let page = pdf.pages().get(index).ok_or(ReadError::Damaged)?;
    let (w, h) = page.render_dimensions();
    if !(w.is_finite() && h.is_finite() && w >= 1.0 && h >= 1.0) {
        return Err(ReadError::Damaged);
    }
    let width = width.clamp(16, MAX_WIDTH);
    let scale = f32::from(width) / w;
    let height = h * scale;
    if !(1.0..=MAX_HEIGHT).contains(&height) {
        return Err(ReadError::TooLarge);
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 8,000"
    )]
    let height = height.round() as u16;
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        width: Some(width),
        height: Some(height),
        bg_color: WHITE,
    };
    let cache = RenderCache::new();
    let picture = render(page, &cache, &InterpreterSettings::default(), &settings);
    picture.into_png().map_err(|_| ReadError::Damaged)
}
