//! A folder only this user can read, for what must lie on the disk for a moment: papers on their way to the
//! printer, and what the web view keeps for itself. It is removed when the program ends; what a crash left
//! behind is removed at the next start.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tempfile::TempDir;

const PREFIX: &str = "hartwerk-private-";

/// How often, and how soon after each other, removing is tried: a second in all.
const ATTEMPTS: u32 = 20;
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(50);

/// The folder while the program runs.
pub(crate) struct Folder {
    path: PathBuf,
    made: Mutex<Option<TempDir>>,
}

impl Folder {
    /// Makes the folder, where possible in memory instead of on the disk.
    ///
    /// # Errors
    /// What the system says when no folder can be made.
    pub(crate) fn make() -> io::Result<Self> {
        Self::make_in(&place())
    }

    fn make_in(place: &Path) -> io::Result<Self> {
        remove_left_overs(place);
        let mut folder = tempfile::Builder::new();
        folder.prefix(PREFIX);
        // Only their owner may enter; on Windows the user's own folder for temporary files says the same.
        #[cfg(unix)]
        folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let made = folder.tempdir_in(place)?;
        let path = made.path().to_path_buf();
        std::fs::create_dir(path.join("documents"))?;
        Ok(Self {
            path,
            made: Mutex::new(Some(made)),
        })
    }

    /// Where papers lie that the system's viewer shows.
    pub(crate) fn for_documents(&self) -> PathBuf {
        self.path.join("documents")
    }

    /// Where the web view keeps its own files.
    pub(crate) fn for_web_view(&self) -> PathBuf {
        self.path.join("webview")
    }

    /// Removes the folder and everything in it; a second time does nothing.
    pub(crate) fn remove(&self) {
        let Some(made) = self.made.lock().unwrap_or_else(PoisonError::into_inner).take() else {
            return;
        };
        let path = made.keep();
        // The web view's own processes end a little later than the window and may still write a last file.
        for _ in 0..ATTEMPTS {
            if std::fs::remove_dir_all(&path).is_ok() || !path.exists() {
                return;
            }
            std::thread::sleep(BETWEEN_ATTEMPTS);
        }
        // A viewer on Windows may hold a file for longer; the next start removes it.
        eprintln!("private folder: not removed");
    }
}

/// The user's own folder in memory where the system has one, else the folder for temporary files.
fn place() -> PathBuf {
    std::env::var_os("XDG_RUNTIME_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.is_dir())
        .unwrap_or_else(std::env::temp_dir)
}

/// Removes folders of an earlier run. There is one window per user, so none of them is in use; those of other
/// users cannot be removed and are left alone.
fn remove_left_overs(place: &Path) {
    let Ok(entries) = place.read_dir() else { return };
    for entry in entries.flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if ours
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
            && std::fs::remove_dir_all(entry.path()).is_err()
        {
            eprintln!("private folder of an earlier run: not removed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_run_is_left_behind() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::make_in(place.path()).unwrap();
        std::fs::write(folder.for_documents().join("lijst.pdf"), b"namen").unwrap();
        folder.remove();
        folder.remove();
        assert_eq!(place.path().read_dir().unwrap().count(), 0);
    }

    #[test]
    fn what_a_crash_left_is_removed_at_the_next_start_and_nothing_else_is() {
        let place = tempfile::tempdir().unwrap();
        let old = place.path().join("hartwerk-private-old");
        std::fs::create_dir_all(old.join("documents")).unwrap();
        std::fs::write(place.path().join("something-else"), b"stays").unwrap();
        let folder = Folder::make_in(place.path()).unwrap();
        assert!(!old.exists());
        assert!(place.path().join("something-else").exists());
        folder.remove();
    }

    #[cfg(unix)]
    #[test]
    fn only_this_user_can_enter_it() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::make_in(place.path()).unwrap();
        let mode = folder.path.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        folder.remove();
    }
}
