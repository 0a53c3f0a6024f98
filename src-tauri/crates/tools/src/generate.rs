//! Writes what is made from the command list: TypeScript types, the window's adapters, its permissions and capability.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use app::commands;

/// A file that is made, and what belongs in it.
struct Made {
    path: PathBuf,
    text: String,
}

fn made(root: &Path) -> Vec<Made> {
    let (types, map) = app::typescript::generate();
    vec![
        Made {
            path: root.join("ui/src/backend/generated/types.ts"),
            text: types,
        },
        Made {
            path: root.join("ui/src/backend/generated/commands.ts"),
            text: map,
        },
        Made {
            path: root.join("src-tauri/src/commands.rs"),
            text: adapters(),
        },
        Made {
            path: root.join("src-tauri/permissions/commands.toml"),
            text: permissions(),
        },
        Made {
            path: root.join("src-tauri/capabilities/commands.json"),
            text: capability(),
        },
    ]
}

/// One adapter per command for the window, and the handler that runs them.
fn adapters() -> String {
    let mut text = String::from(
        "//! Made by `cargo xtask generate` from the command list. Do not edit.\n\n\
         use serde_json::Value;\nuse tauri::Wry;\nuse tauri::ipc::Invoke;\n\n\
         use crate::adapter::{Reply, Shared, call};\n",
    );
    for command in commands::all() {
        let (name, about) = (command.name, command.about.trim());
        let _ = write!(
            text,
            "\n/// {about}\n#[tauri::command]\nasync fn {name}(app: Shared<'_>, request: Value) -> Reply {{\n    \
             call(&app, \"{name}\", request).await\n}}\n"
        );
    }
    text.push_str(
        "\n/// Runs every command above.\npub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool {\n    \
         tauri::generate_handler![\n",
    );
    for command in commands::all() {
        let _ = writeln!(text, "        {},", command.name);
    }
    text.push_str("    ]\n}\n");
    text
}

/// `allow-<command>` for every command, in order of name.
fn permission_names() -> Vec<(String, &'static str)> {
    let mut names: Vec<_> = commands::all()
        .map(|command| (format!("allow-{}", command.name.replace('_', "-")), command.name))
        .collect();
    names.sort_unstable();
    names
}

/// A permission per command.
fn permissions() -> String {
    let mut text = String::from("# Made by `cargo xtask generate` from the command list. Do not edit.\n");
    for (permission, command) in permission_names() {
        let _ = write!(
            text,
            "\n[[permission]]\nidentifier = \"{permission}\"\ncommands.allow = [\"{command}\"]\n"
        );
    }
    text
}

/// The capability of the one window: each command by name.
fn capability() -> String {
    let names: Vec<_> = permission_names()
        .into_iter()
        .map(|(permission, _)| format!("    \"{permission}\""))
        .collect();
    format!(
        "{{\n  \"$schema\": \"../gen/schemas/desktop-schema.json\",\n  \"identifier\": \"commands\",\n  \"description\": \
         \"Made by `cargo xtask generate` from the command list: every command of the app, one by one.\",\n  \
         \"local\": true,\n  \"windows\": [\"main\"],\n  \"permissions\": [\n{}\n  ]\n}}\n",
        names.join(",\n")
    )
}

/// Writes the files, or with `check` says which of them no longer agree with the list.
///
/// # Errors
/// A file cannot be written, or with `check` differs.
pub fn run(root: &Path, check: bool) -> Result<(), String> {
    let mut stale = Vec::new();
    for file in made(root) {
        let found = std::fs::read_to_string(&file.path).unwrap_or_default();
        if found == file.text {
            continue;
        }
        if check {
            stale.push(file.path.display().to_string());
            continue;
        }
        if let Some(folder) = file.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::write(&file.path, file.text).map_err(|error| format!("{}: {error}", file.path.display()))?;
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "not as the command list says: {}\nrun: cargo xtask generate",
        stale.join(", ")
    ))
}
