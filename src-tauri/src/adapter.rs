//! From a call of the screen to a use case and back.

use std::sync::Arc;

use app::{App, AppError};
use serde_json::Value;
use tauri::State;
use tauri::ipc::Response;

/// The one app behind the window.
pub(crate) type Shared<'a> = State<'a, Arc<App>>;

/// What every command answers: JSON text that goes to the screen as it is.
pub(crate) type Reply = Result<Response, AppError>;

/// Runs a command on a thread made for waiting, so that neither the window nor another command waits for it.
pub(crate) async fn call(app: &Arc<App>, name: &'static str, request: Value) -> Reply {
    let app = Arc::clone(app);
    tauri::async_runtime::spawn_blocking(move || app::commands::answer(&app, name, request))
        .await
        .unwrap_or_else(|error| Err(AppError::internal(error)))
        .map(Response::new)
}
