//! Made by `cargo xtask generate` from the command list. Do not edit.

use serde_json::Value;
use tauri::Wry;
use tauri::ipc::Invoke;

use crate::adapter::{Reply, Shared, call};

#[tauri::command]
async fn job_status(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "job_status", request).await
}

/// Runs every command above.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool {
    tauri::generate_handler![job_status]
}
