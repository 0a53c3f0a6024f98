//! What the bundle carries beside the program, gathered where Tauri takes it from.

use std::path::Path;

use crate::failure::Outcome;
use crate::paths;

/// Copies fonts, model and licences from the cache folder; the model only when there is one.
pub fn gather() -> Outcome {
    let (from, to) = (paths::cache(), paths::resources());
    for part in ["fonts", "model", "licences.json"] {
        let source = from.join(part);
        for file in if source.is_dir() {
            paths::files_under(&source)
        } else {
            vec![source]
        } {
            if let Ok(inside) = file.strip_prefix(&from) {
                copy(&file, &to.join(inside))?;
            }
        }
    }
    Ok(())
}

/// Copies a file that is newer or of another size; an untouched copy keeps cargo from building again.
fn copy(from: &Path, to: &Path) -> Outcome {
    let Ok(source) = from.metadata() else {
        return Ok(());
    };
    let same = to
        .metadata()
        .is_ok_and(|target| target.len() == source.len() && target.modified().ok() >= source.modified().ok());
    if same {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(from, to)?;
    Ok(())
}
