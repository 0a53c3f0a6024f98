//! Where the tools find fonts and model, and where they put what lasts for a moment.

use std::path::PathBuf;

/// What `cargo xtask` fetched; it says where that is.
fn cache() -> PathBuf {
    if let Some(folder) = std::env::var_os("HARTWERK_CACHE") {
        return PathBuf::from(folder);
    }
    let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
    home.join(".cache/hartwerk")
}

/// The fonts of the papers.
pub fn fonts() -> PathBuf {
    cache().join("fonts")
}

/// The sentence model, when it was fetched.
pub fn model() -> Option<PathBuf> {
    Some(cache().join("model")).filter(|folder| folder.is_dir())
}

/// A new folder for what lasts as long as this measurement; the caller removes it.
///
/// # Errors
/// What the system says.
pub fn scratch(name: &str) -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("hartwerk-tools-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}
