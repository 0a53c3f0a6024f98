//! The built screens, and files that come and go through the browser.

use std::path::{Component, Path, PathBuf};

use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// As the window has it: nothing but what this server hands out.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A file of the built screens; any other path gives the page itself.
pub(crate) async fn screen(folder: &Path, path: &str) -> Response {
    let wanted = Path::new(path.trim_start_matches('/'));
    let inside = wanted
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let file = if inside && !path.trim_matches('/').is_empty() {
        folder.join(wanted)
    } else {
        folder.join("index.html")
    };
    match tokio::fs::read(&file).await {
        Ok(bytes) => {
            let head = [
                (header::CONTENT_TYPE, mime(&file)),
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::CACHE_CONTROL, "no-store"),
            ];
            (head, bytes).into_response()
        }
        Err(_) => (
            StatusCode::NOT_FOUND,
            "not found: build the screens first (npm run build in ui/)",
        )
            .into_response(),
    }
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// Puts an uploaded file in the private folder under its own name, in a folder of its own.
pub(crate) async fn receive(
    folder: &Path,
    number: u64,
    name: &str,
    bytes: Bytes,
) -> std::io::Result<PathBuf> {
    let plain = Path::new(name)
        .file_name()
        .unwrap_or_else(|| std::ffi::OsStr::new("upload"));
    let place = folder.join(format!("upload-{number}"));
    tokio::fs::create_dir_all(&place).await?;
    let path = place.join(plain);
    tokio::fs::write(&path, bytes).await?;
    Ok(path)
}
