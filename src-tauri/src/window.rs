//! The one window.

use tauri::webview::{Color, NewWindowResponse};
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder};

use crate::{private, watch};

/// The window's name inside the program; capabilities name it too.
pub(crate) const LABEL: &str = "main";

/// Tauri lets a driver of tests in when this variable is set; WebKit has no driver for a window that keeps nothing.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// The ground of the screens in their light colours, so that nothing flashes before they are drawn.
const GROUND: Color = Color(0xfb, 0xf8, 0xf5, 0xff);

/// Opens the window on the screens that are packed into the program; `first` runs before their script.
///
/// # Errors
/// When the system cannot make a window or a web view.
pub(crate) fn open(handle: &AppHandle, private: &private::Folder, first: &str) -> tauri::Result<()> {
    let mut window = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::default())
        .title("Hartwerk")
        .inner_size(1280.0, 820.0)
        // Smaller does not fit one column of the screens.
        .min_inner_size(480.0, 400.0)
        .background_color(GROUND)
        .initialization_script(first)
        // The web view keeps nothing after the program ends: no history, no cache, no filled-in fields. WebKit
        // writes a last file when the program is already gone, so it is told to keep everything in memory; where
        // a web view needs a folder all the same, it gets one that is removed. A driver of tests needs the folder.
        .incognito(std::env::var_os(AUTOMATION).is_none())
        .data_directory(private.for_web_view())
        .general_autofill_enabled(false)
        .on_navigation(ours)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if watch::asked() {
        window = window
            .initialization_script(watch::SCRIPT)
            .on_document_title_changed(|_, title| {
                watch::drawn(&title);
            });
    }
    window.build()?;
    Ok(())
}

/// Only the program's own pages may be shown: nothing on the network, nothing on the disk.
fn ours(address: &Url) -> bool {
    // Windows serves a program's own pages from a name that is answered by the web view itself.
    address.scheme() == "tauri"
        || address.host_str() == Some("tauri.localhost")
        || address.as_str() == "about:blank"
}

/// Brings the window to the front, as when the program is started a second time.
pub(crate) fn to_front(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(LABEL) {
        let shown = window.unminimize().and_then(|()| window.set_focus());
        if let Err(error) = shown {
            eprintln!("to front: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_pages_are_shown() {
        let allowed = |address: &str| ours(&Url::parse(address).unwrap());
        assert!(allowed("tauri://localhost/index.html"));
        assert!(allowed("http://tauri.localhost/"));
        for address in [
            "https://example.org/",
            "file:///etc/passwd",
            "http://tauri.localhost.example.org/",
            "data:text/html,x",
        ] {
            assert!(!allowed(address), "{address}");
        }
    }
}
