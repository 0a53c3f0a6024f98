//! The app itself: what is open now.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use papers::Papers;
use store::{Dossier, Op, Reader, Tx};

use crate::documents::Documents;
use crate::door_list::DoorLists;
use crate::host::Host;
use crate::import::Lists;
use crate::jobs::Jobs;
use crate::matcher::Matcher;
use crate::outcome::{Changed, UndoLabel};
use crate::{AppError, Outcome, Result};

/// What is open.
#[derive(Clone, Default)]
pub(crate) enum Open {
    /// Nothing.
    #[default]
    Nothing,
    /// A dossier that wants its passphrase again.
    Locked(std::path::PathBuf),
    /// A dossier.
    Dossier(Arc<Dossier>),
}

/// The whole app behind a host. Commands take `&App`; it may be called from several threads at once.
pub struct App {
    host: Arc<dyn Host>,
    open: RwLock<Open>,
    documents: Documents,
    jobs: Jobs,
    lists: Lists,
    papers: OnceLock<Papers>,
    tokens: AtomicU64,
    quiet: AtomicBool,
    matcher: Matcher,
    door_lists: DoorLists,
    backup_problem: Mutex<Option<AppError>>,
    recovered: AtomicBool,
}

impl App {
    /// An app with nothing open.
    pub fn new(host: Arc<dyn Host>) -> Self {
        Self {
            host,
            open: RwLock::default(),
            documents: Documents::default(),
            jobs: Jobs::default(),
            lists: Lists::default(),
            papers: OnceLock::new(),
            tokens: AtomicU64::new(1),
            quiet: AtomicBool::new(false),
            matcher: Matcher::default(),
            door_lists: DoorLists::default(),
            backup_problem: Mutex::default(),
            recovered: AtomicBool::new(false),
        }
    }

    /// The machine.
    pub fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    /// Documents in memory.
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// Imported lists in memory.
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// The engine that lays texts beside each other.
    pub(crate) fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// Running work.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// The typesetter, made at its first use so that starting stays quick.
    ///
    /// # Errors
    /// `papers-no-fonts` when the fonts are missing.
    pub fn papers(&self) -> Result<&Papers> {
        if let Some(papers) = self.papers.get() {
            return Ok(papers);
        }
        let made = Papers::new(&self.host.font_dir())?;
        Ok(self.papers.get_or_init(|| made))
    }

    /// Why no backup could be made when the dossier was opened.
    pub(crate) fn backup_problem(&self) -> Option<AppError> {
        self.backup_problem
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn set_backup_problem(&self, problem: Option<AppError>) {
        *self.backup_problem.lock().unwrap_or_else(PoisonError::into_inner) = problem;
    }

    /// Whether what is open was opened with its recovery key: whoever did that may choose a new passphrase without
    /// knowing the old one, as long as it stays open.
    pub(crate) fn recovered(&self) -> bool {
        self.recovered.load(Ordering::SeqCst)
    }

    pub(crate) fn set_recovered(&self, recovered: bool) {
        self.recovered.store(recovered, Ordering::SeqCst);
    }

    /// What an error means for the dossier that is open. An error of the database without a name may be a page that is
    /// damaged, and writing is refused for another reason when she only looks than when the place is read-only.
    pub(crate) fn explained(&self, error: AppError) -> AppError {
        let Ok(dossier) = self.dossier() else {
            return error;
        };
        match error.code.as_str() {
            "internal" if dossier.has_damaged_pages() => AppError::new("dossier-damaged"),
            "dossier-read-only" if dossier.is_read_only() => AppError::new("dossier-only-looking"),
            _ => error,
        }
    }

    /// Who is expected at the door.
    pub(crate) fn door_lists(&self) -> &DoorLists {
        &self.door_lists
    }

    /// While set, what is written has history but is passed over by undo: filling the example is not hers to undo.
    pub(crate) fn quiet(&self) -> &AtomicBool {
        &self.quiet
    }

    /// A handle that no other document of this run has.
    pub(crate) fn fresh_token(&self) -> String {
        format!("d{}", self.tokens.fetch_add(1, Ordering::Relaxed))
    }

    pub(crate) fn open_state(&self) -> Open {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes what is open. Of a dossier that was open nothing goes on afterwards: a screen that is still asking
    /// must not keep her from opening it again.
    pub(crate) fn set_open(&self, open: Open) {
        self.door_lists.clear();
        self.set_recovered(false);
        let before = std::mem::replace(
            &mut *self.open.write().unwrap_or_else(PoisonError::into_inner),
            open,
        );
        if let Open::Dossier(before) = before {
            before.shut();
        }
    }

    /// The open dossier.
    ///
    /// # Errors
    /// `no-dossier` or `dossier-locked`.
    pub fn dossier(&self) -> Result<Arc<Dossier>> {
        match self.open_state() {
            Open::Dossier(dossier) => Ok(dossier),
            Open::Locked(_) => Err(AppError::new("dossier-locked")),
            Open::Nothing => Err(AppError::new("no-dossier")),
        }
    }

    /// Reads one consistent state of the open dossier.
    ///
    /// # Errors
    /// Those of `look`, `no-dossier`, `dossier-locked`, and what the disk says.
    pub fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        self.dossier()?.read(look)
    }

    /// Changes the open dossier in one step that can be undone.
    ///
    /// # Errors
    /// Those of `work`, `no-dossier`, `dossier-locked`, and what the disk says. Nothing is changed then.
    pub fn write<T>(&self, op: Op, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<Outcome<T>> {
        let dossier = self.dossier()?;
        let op = if self.quiet.load(Ordering::SeqCst) {
            op.without_undo()
        } else {
            op
        };
        let outcome = dossier.transact(op, self.now(), work)?;
        self.outcome(&dossier, outcome)
    }

    /// As [`App::write`], for an operation whose sentence names what `work` answers as `name`.
    ///
    /// # Errors
    /// As [`App::write`].
    pub fn write_named(
        &self,
        kind: &'static str,
        work: impl FnOnce(&Tx<'_>) -> Result<String>,
    ) -> Result<Outcome<()>> {
        self.write(Op::new(kind), |tx| {
            let name = work(tx)?;
            tx.name_operation("name", &name);
            Ok(())
        })
    }

    /// Turns the store's outcome into the screen's, with the label of what can be undone.
    pub(crate) fn outcome<T>(&self, dossier: &Dossier, outcome: store::Outcome<T>) -> Result<Outcome<T>> {
        let changed: Vec<Changed> = outcome
            .changed
            .into_iter()
            .map(|one| Changed {
                table: one.table,
                id: one.id,
            })
            .collect();
        self.door_lists.note(&changed);
        let undo = match outcome.undo {
            Some(_) => dossier
                .read(|read| Ok::<_, AppError>(read.undoable()?))?
                .map(undo_label),
            None => None,
        };
        Ok(Outcome {
            value: outcome.value,
            changed,
            undo,
        })
    }

    /// Closes the dossier and asks for its passphrase again. What was typed and confirmed is on the disk.
    ///
    /// # Errors
    /// `no-dossier` when nothing is open.
    pub fn lock(&self) -> Result<()> {
        let dossier = self.dossier()?;
        self.set_open(Open::Locked(dossier.path().to_owned()));
        self.forget_plain_text();
        Ok(())
    }

    /// Closes everything, as when the program ends.
    pub fn close(&self) {
        self.set_open(Open::Nothing);
        self.forget_plain_text();
    }

    fn forget_plain_text(&self) {
        self.documents.clear();
        self.lists.clear();
        self.matcher.clear();
        let folder = self.host.private_dir();
        if let Ok(entries) = std::fs::read_dir(&folder) {
            for entry in entries.flatten() {
                let path = entry.path();
                // A viewer may still hold a file; the host removes the whole folder when the program ends.
                let _ = if path.is_dir() {
                    std::fs::remove_dir_all(&path)
                } else {
                    std::fs::remove_file(&path)
                };
            }
        }
    }
}

/// The label of an operation for the undo bar.
pub(crate) fn undo_label(label: store::OpLabel) -> UndoLabel {
    UndoLabel {
        id: label.id.to_string(),
        kind: label.kind,
        args: serde_json::json!(label.args),
    }
}
