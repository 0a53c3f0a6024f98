//! The shell: one window around the screens, the system's dialogs, the system's viewer, and every command as a
//! one-line adapter. No rules, no words and no SQL live here.

mod adapter;
mod commands;
mod dialogs;
mod machine;
mod private;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use app::App;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};

/// Runs the program until its window is closed.
pub fn start() -> ExitCode {
    // Untrusted files are read by a second copy of this program that shows no window.
    if let Some(code) = reading::child::serve_if_asked() {
        return code;
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| window::to_front(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(|invoke| {
            if dialogs::NAMES.contains(&invoke.message.command()) {
                dialogs::handler()(invoke)
            } else {
                commands::handler()(invoke)
            }
        })
        .setup(|app| {
            let private = private::Folder::make()?;
            let machine = machine::Machine::new(app.handle().clone(), &private)?;
            app.manage(Arc::new(App::new(Arc::new(machine))));
            window::open(app.handle(), &private)?;
            app.manage(private);
            Ok(())
        })
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::CloseRequested { .. }) {
                lock(window.app_handle());
            }
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    lock(app);
                    app.state::<private::Folder>().remove();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Hartwerk kon niet starten. Hartwerk could not start. {error}");
            ExitCode::FAILURE
        }
    }
}

/// Closing the window is locking the dossier.
fn lock(handle: &AppHandle) {
    if let Some(app) = handle.try_state::<Arc<App>>()
        && let Err(error) = app.lock()
    {
        // Only a dossier that is already locked or was never opened answers with an error here; the code says
        // which, and holds nothing of the dossier.
        eprintln!("lock: {}", error.code);
    }
}
