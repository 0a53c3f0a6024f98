//! The kill trial: a child process writes and says what was confirmed, is killed at a random moment, and nothing it
//! confirmed may be missing afterwards. Behind the feature `trial`; `tools bench` runs hundreds of rounds of it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::files::beside;
use crate::key::{Secret, random};
use crate::tables::{Organisation, OrganisationAlias};
use crate::transact::{Op, Tx};

/// What a number of rounds showed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KillReport {
    /// How often a writing process was killed.
    pub rounds: u32,
    /// How many operations it had confirmed, over all rounds.
    pub confirmed: u32,
    /// How many of these were missing or incomplete afterwards. Must be 0.
    pub lost: u32,
    /// How many operations were there half. Must be 0.
    pub torn: u32,
    /// How often the dossier did not open or did not pass the check of its pages and references. Must be 0.
    pub broken: u32,
}

/// How many aliases go with each organisation: an operation is either all of its rows or none.
const PARTS: u32 = 3;
/// Every so many operations one is as large as an import.
const LARGE_EVERY: u32 = 5;
const LARGE: u32 = 150;

const PASSPHRASE: &str = "zeven zwanen op een zolder";

fn moment(step: u32) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_339_000_000 + i64::from(step))
}

/// The body of the child process: writes operation after operation and puts the number of each on `out` once it was
/// confirmed. Ends only when killed, or when `out` is closed.
///
/// # Errors
/// Those of the dossier and of `out`.
pub fn write_until_killed(path: &Path, mut out: impl Write) -> Result<()> {
    let dossier = Dossier::open(path, &Secret::Passphrase(PASSPHRASE), "child", moment(0))?;
    let first = dossier.read(|r| r.organisations().count())?;
    for number in first.. {
        dossier.transact(Op::new("trial.write"), moment(number), |tx| write(tx, number))?;
        writeln!(out, "{number}")?;
        out.flush()?;
    }
    Ok(())
}

fn write(tx: &Tx<'_>, number: u32) -> Result<()> {
    let organisation = Organisation {
        id: tx.new_id()?,
        name: format!("Organisatie {number}"),
        kind: None,
        legal_form: None,
        kvk: String::new(),
        website: String::new(),
        email: String::new(),
        phone: String::new(),
        street: String::new(),
        postcode: String::new(),
        city: String::new(),
        service_area_id: None,
        area_text: String::new(),
        branch_of: None,
        notes: "x".repeat(usize::try_from(number % 900).unwrap_or(0)),
        ended_on: None,
        source_text: number.to_string(),
    };
    tx.organisations().insert(&organisation)?;
    for part in 0..parts(number) {
        let name = format!("{number}/{part}");
        tx.organisation_aliases().insert(&OrganisationAlias {
            id: tx.new_id()?,
            organisation_id: organisation.id,
            name,
        })?;
    }
    Ok(())
}

const fn parts(number: u32) -> u32 {
    if number.is_multiple_of(LARGE_EVERY) {
        LARGE
    } else {
        PARTS
    }
}

/// Runs `rounds` rounds in `folder`. `child` gives the command of a process that calls [`write_until_killed`] on the
/// path with its standard output.
///
/// # Errors
/// When the dossier for the trial cannot be made or a child not started; what the trial finds is in the report.
pub fn kill_rounds(
    rounds: u32,
    folder: &Path,
    mut child: impl FnMut(&Path) -> Command,
) -> Result<KillReport> {
    let path = folder.join("trial.hartwerk");
    Dossier::create(&path, PASSPHRASE, "parent")?.close()?;
    let mut report = KillReport::default();
    let mut confirmed_before = 0;
    for round in 0..rounds {
        let confirmed = kill_once(child(&path), round % 2 == 1)?;
        report.rounds += 1;
        report.confirmed += u32::try_from(confirmed.len()).unwrap_or(u32::MAX);
        let expected = confirmed.last().map_or(confirmed_before, |last| last + 1);
        match survey(&path) {
            Ok(survey) => {
                report.lost += expected.saturating_sub(survey.whole);
                report.torn += survey.torn;
                confirmed_before = survey.whole;
            }
            Err(_) => report.broken += 1,
        }
    }
    Ok(report)
}

/// Lets one child write for a random while, kills it, and returns the numbers it confirmed. The while begins with the
/// process (so that it is also killed while it opens the dossier) or, with `writing`, with its first confirmed change
/// (so that it is killed in the midst of writing, however slow the machine is).
fn kill_once(mut command: Command, writing: bool) -> Result<Vec<u32>> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let output = child.stdout.take().ok_or(Error::Missing)?;
    let (begun, first) = mpsc::channel();
    let reading = thread::spawn(move || {
        BufReader::new(output)
            .lines()
            .map_while(std::result::Result::ok)
            .filter_map(|line| line.trim().parse().ok())
            .inspect(|_| {
                // Nobody waits any more after the first.
                let _ = begun.send(());
            })
            .collect()
    });
    if writing {
        // A child that ends without writing is found by its caller.
        let _ = first.recv_timeout(Duration::from_secs(60));
    }
    let wait = u64::from(u16::from_le_bytes(random::<2>()?)) % 1_100;
    thread::sleep(Duration::from_millis(wait));
    child.kill()?;
    child.wait()?;
    reading.join().map_err(|_| Error::Missing)
}

struct Survey {
    whole: u32,
    torn: u32,
}

/// Opens what the killed process left and counts whole and half operations.
fn survey(path: &Path) -> Result<Survey> {
    let dossier = Dossier::open(path, &Secret::Passphrase(PASSPHRASE), "parent", moment(0))?;
    dossier.check()?;
    let (mut whole, mut torn) = (0, 0);
    dossier.read(|r| {
        for organisation in r.organisations().all()? {
            let number: u32 = organisation.source_text.parse().unwrap_or(u32::MAX);
            let aliases =
                u32::try_from(r.organisation_aliases().by_organisation(&organisation.id)?.len()).unwrap_or(0);
            let history = r.history_of("organisation", &organisation.id.to_string())?.len();
            if number == whole && aliases == parts(number) && history == 1 {
                whole += 1;
            } else {
                torn += 1;
            }
        }
        Ok::<_, Error>(())
    })?;
    Ok(Survey { whole, torn })
}

/// For trials only: conditions that cannot be brought about from outside the file.
impl Dossier {
    /// Lets the file grow to at most so many pages, as a full disk would, and returns how many it has. 0 changes
    /// nothing.
    ///
    /// # Errors
    /// Those of the disk.
    #[doc(hidden)]
    pub fn limit_size(&self, pages: u32) -> Result<u32> {
        self.with_writer(|connection| {
            if pages > 0 {
                connection.pragma_update(None, "max_page_count", pages)?;
            }
            Ok(connection.pragma_query_value(None, "page_count", |row| row.get(0))?)
        })
    }

    /// Makes the dossier seem to come from another version.
    ///
    /// # Errors
    /// Those of the disk.
    #[doc(hidden)]
    pub fn pretend_version(&self, version: i32) -> Result<()> {
        self.with_writer(|connection| Ok(connection.pragma_update(None, "user_version", version)?))
    }

    /// How many pages of the file are free: these may still hold what was deleted.
    ///
    /// # Errors
    /// Those of the disk.
    #[doc(hidden)]
    pub fn free_pages(&self) -> Result<u32> {
        self.with_writer(|connection| {
            Ok(connection.pragma_query_value(None, "freelist_count", |row| row.get(0))?)
        })
    }

    /// Every table of the database and of its index, decrypted, to look for words that should be gone.
    ///
    /// # Errors
    /// Those of the disk.
    #[doc(hidden)]
    pub fn decrypted(&self) -> Result<Vec<u8>> {
        let plain = beside(self.path(), "-plain");
        std::fs::write(&plain, [])?;
        self.with_writer(|connection| {
            connection.execute("ATTACH DATABASE ?1 AS plain KEY ''", [plain.to_string_lossy()])?;
            connection.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
            connection.execute("DETACH DATABASE plain", [])?;
            Ok::<_, Error>(())
        })?;
        let bytes = std::fs::read(&plain)?;
        std::fs::remove_file(&plain)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHILD: &str = "HARTWERK_TRIAL_DOSSIER";

    /// Not a test by itself: what the killed process runs.
    #[test]
    fn child() {
        if let Some(path) = std::env::var_os(CHILD) {
            write_until_killed(Path::new(&path), std::io::stdout()).unwrap();
        }
    }

    #[test]
    fn nothing_confirmed_is_lost_when_the_process_is_killed() {
        let rounds = std::env::var("HARTWERK_KILLS").map_or(12, |rounds| rounds.parse().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let report = kill_rounds(rounds, folder.path(), |path| {
            let mut command = Command::new(std::env::current_exe().unwrap());
            command
                .args([
                    "--exact",
                    "trial::tests::child",
                    "--nocapture",
                    "--test-threads=1",
                ])
                .env(CHILD, path);
            command
        })
        .unwrap();
        assert_eq!((report.lost, report.torn, report.broken), (0, 0, 0), "{report:?}");
        assert!(
            report.rounds == rounds && report.confirmed >= rounds / 2,
            "the children hardly wrote: {report:?}"
        );
    }
}
