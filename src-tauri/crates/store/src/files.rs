//! What the dossier needs of the file system: the lock beside the file, writing a whole file at once, and reading from
//! places that cannot be written.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::connection::Use;
use crate::error::{Error, Result};
use crate::key::random;

/// How long a lock that somebody holds is waited for, and how often it is tried.
const PATIENCE: Duration = Duration::from_millis(300);
const PAUSE: Duration = Duration::from_millis(20);

/// The path of a file beside the dossier: `name.hartwerk` and `-lock` give `name.hartwerk-lock`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Takes the lock that keeps a second window away. It is a file of its own, because locks on the dossier itself are
/// SQLite's. The system lets go of it when the process ends in whatever way; the empty file stays.
///
/// A program that ends just now, or one it was starting, may hold the lock a moment longer: that is waited for.
pub(crate) fn lock(path: &Path) -> Result<File> {
    let folder_missing = path
        .parent()
        .is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir());
    if folder_missing {
        return Err(Error::Missing);
    }
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(path, "-lock"))?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Err(Error::Locked),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

/// Finds out early whether the dossier can be written at all.
pub(crate) fn check_writable(path: &Path) -> Result<()> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(Error::NotADossier);
    }
    if about.permissions().readonly() || !folder_is_writable(path)? {
        return Err(Error::ReadOnly);
    }
    OpenOptions::new().read(true).write(true).open(path)?;
    Ok(())
}

/// Whether files can be made beside `path`, found out by making one: permissions alone do not tell (a stick with its
/// switch over, a share of somebody else).
fn folder_is_writable(path: &Path) -> Result<bool> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    // On Windows the attribute has another meaning for folders.
    if cfg!(unix) && fs::metadata(folder)?.permissions().readonly() {
        return Ok(false);
    }
    let trial = beside(
        path,
        &format!("-trial-{:016x}", u64::from_le_bytes(random::<8>()?)),
    );
    match OpenOptions::new().create_new(true).write(true).open(&trial) {
        Ok(_) => {
            fs::remove_file(&trial)?;
            Ok(true)
        }
        Err(error) => match Error::from(error) {
            Error::ReadOnly => Ok(false),
            other => Err(other),
        },
    }
}

/// Makes a whole file or none: `write` makes it under another name, then it is safely on the disk, then it takes the
/// place of what was at `path`.
pub(crate) fn replace_with(path: &Path, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let new = beside(path, "-new");
    remove_if_there(&new)?;
    let written = write(&new).and_then(|()| {
        File::options().read(true).write(true).open(&new)?.sync_all()?;
        fs::rename(&new, path)?;
        sync_folder_of(path)
    });
    if written.is_err() {
        // The first error is the one to tell; what is left over is overwritten the next time.
        for left in [
            new.clone(),
            beside(&new, "-journal"),
            beside(&new, "-wal"),
            beside(&new, "-shm"),
        ] {
            let _ = fs::remove_file(left);
        }
    }
    written
}

/// Makes sure that a new name in a folder survives a power cut.
pub(crate) fn sync_folder_of(path: &Path) -> Result<()> {
    // Windows has no such thing: there a rename is made durable by the file system itself.
    if cfg!(unix) {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Removes a file; that there is none is fine.
pub(crate) fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// A path a dossier can be read from when nothing may be written beside it.
pub(crate) struct ReadableCopy {
    path: PathBuf,
    purpose: Use,
    temporary: Option<PathBuf>,
}

impl ReadableCopy {
    /// The file itself where possible. In a folder that cannot be written SQLite cannot make its shared memory: then
    /// the file is read as it stands, or, when a crash left a WAL beside it, from a private copy of both. The copy is
    /// as encrypted as the dossier.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let about = fs::metadata(path)?;
        if !about.is_file() {
            return Err(Error::NotADossier);
        }
        if folder_is_writable(path)? {
            return Ok(Self {
                path: path.to_owned(),
                purpose: Use::Read,
                temporary: None,
            });
        }
        Self::untouched(path)
    }

    /// As [`Self::of`] where nothing can be written beside the file, or there is no room left for it.
    pub(crate) fn untouched(path: &Path) -> Result<Self> {
        let wal = beside(path, "-wal");
        if !fs::metadata(&wal).is_ok_and(|wal| wal.len() > 0) {
            return Ok(Self {
                path: path.to_owned(),
                purpose: Use::ReadUntouched,
                temporary: None,
            });
        }
        let folder =
            std::env::temp_dir().join(format!("hartwerk-{:016x}", u64::from_le_bytes(random::<8>()?)));
        fs::create_dir(&folder)?;
        let copy = Self {
            path: folder.join("copy.hartwerk"),
            purpose: Use::Read,
            temporary: Some(folder),
        };
        fs::copy(path, &copy.path)?;
        fs::copy(&wal, beside(&copy.path, "-wal"))?;
        Ok(copy)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn purpose(&self) -> Use {
        self.purpose
    }
}

impl Drop for ReadableCopy {
    fn drop(&mut self) {
        if let Some(folder) = &self.temporary {
            // A copy that cannot be removed is encrypted and lies in the folder for temporary files.
            let _ = fs::remove_dir_all(folder);
        }
    }
}
