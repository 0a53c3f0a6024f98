//! The system's file dialogs, as the only two commands of the shell itself. Their words come from the screen.

use std::path::PathBuf;

use app::AppError;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::window;

/// Names of the commands below.
pub(crate) const NAMES: &[&str] = &["dialog_open_file", "dialog_save_file"];

/// Runs the commands below.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool {
    tauri::generate_handler![dialog_open_file, dialog_save_file]
}

/// Lets her choose a file to read; nothing when she changed her mind.
#[tauri::command]
async fn dialog_open_file(
    handle: AppHandle,
    title: String,
    extensions: Vec<String>,
) -> Result<Option<PathBuf>, AppError> {
    waiting(move || dialog(&handle, &title, &extensions).blocking_pick_file()).await
}

/// Lets her choose where a new file goes; nothing when she changed her mind.
#[tauri::command]
async fn dialog_save_file(
    handle: AppHandle,
    title: String,
    extensions: Vec<String>,
    file_name: String,
) -> Result<Option<PathBuf>, AppError> {
    waiting(move || {
        dialog(&handle, &title, &extensions)
            .set_file_name(file_name)
            .blocking_save_file()
    })
    .await
}

fn dialog(handle: &AppHandle, title: &str, extensions: &[String]) -> FileDialogBuilder<Wry> {
    let mut dialog = handle.dialog().file().set_title(title);
    if !extensions.is_empty() {
        let endings: Vec<&str> = extensions.iter().map(String::as_str).collect();
        let shown = endings
            .iter()
            .map(|ending| format!("*.{ending}"))
            .collect::<Vec<_>>()
            .join(" ");
        dialog = dialog.add_filter(shown, &endings);
    }
    if let Some(window) = handle.get_webview_window(window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    dialog
}

/// Shows the dialog on a thread made for waiting.
async fn waiting(
    show: impl FnOnce() -> Option<tauri_plugin_dialog::FilePath> + Send + 'static,
) -> Result<Option<PathBuf>, AppError> {
    let chosen = tauri::async_runtime::spawn_blocking(show)
        .await
        .map_err(AppError::internal)?;
    chosen
        .map(tauri_plugin_dialog::FilePath::into_path)
        .transpose()
        .map_err(AppError::internal)
}
