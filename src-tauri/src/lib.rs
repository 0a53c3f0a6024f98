//! The shell: one window around the screens, the system's dialogs, the system's viewer, and every command as a
//! one-line adapter. No rules, no words and no SQL live here.

mod adapter;
mod commands;
mod dialogs;
mod first;
mod machine;
mod private;
pub mod watch;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use app::App;
use tauri::{Manager, RunEvent};

/// Runs the program until its window is closed.
pub fn start() -> ExitCode {
    // Untrusted files are read by a second copy of this program that shows no window.
    reading::child::serve_if_asked();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| {
            window::to_front(app)
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_opener::Builder::new()
                .open_js_links_on_click(false)
                .build(),
        )
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
            let hartwerk = Arc::new(App::new(Arc::new(machine)));
            window::open(app.handle(), &private, &first::script(&hartwerk))?;
            app.manage(hartwerk);
            app.manage(private);
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                // Closing the window locks the dossier; nothing readable is left behind.
                if matches!(event, RunEvent::Exit) {
                    app.state::<Arc<App>>().close();
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
