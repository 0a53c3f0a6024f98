//! Files of others beside the tools everybody has, and the size of our own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use reading::child::{Limits, read_plan_file};
use rust_xlsxwriter::Workbook;
use serde_json::json;

use super::figure::{Figure, median_of, once, rounded};
use super::world::{HEADINGS, World, row};
use crate::journey::call;
use crate::{checkout, places};

/// Rows of the list that is imported.
const ROWS: usize = 10_000;

/// Reading, previewing with its questions and committing a list, beside calamine reading the same cells.
pub fn import() -> Result<Figure, String> {
    let world = World::with(30, "import")?;
    let file = world.folder().join("lijst.xlsx");
    write_list(&file).map_err(|error| error.to_string())?;
    let reference = median_of(3, || cells(&file))?;
    let (read, reading) = once(|| call(&world.app, "import_read", json!({ "path": file })))?;
    let request = json!({ "token": read["token"], "sheet": read["sheet"], "mapping": null });
    let (seen, previewing) = once(|| call(&world.app, "import_preview", request))?;
    let decisions = json!({ "answers": [], "accepted": [], "leave_out": [] });
    let commit = json!({ "token": read["token"], "decisions": decisions, "job": "bench" });
    let (_, committing) = once(|| call(&world.app, "import_commit", commit))?;
    Ok(Figure::ratio(reading + previewing + committing, reference)
        .with("rows", ROWS)
        .with("questions", seen["questions"].as_array().map_or(0, Vec::len))
        .with("read_ms", rounded(reading))
        .with("preview_ms", rounded(previewing))
        .with("commit_ms", rounded(committing)))
}

/// Every hundredth organisation comes twice, a little differently written, so that there is something to ask.
fn write_list(file: &Path) -> Result<(), rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0u16..).zip(HEADINGS) {
        sheet.write_string(0, column, heading)?;
    }
    for (line, number) in (1u32..).zip(0..ROWS) {
        let twice = number % 100 == 99;
        let mut cells = row(100_000 + if twice { number - 1 } else { number });
        if twice {
            cells[0] = format!("St. {}", cells[0]);
        }
        for (column, cell) in (0u16..).zip(cells) {
            sheet.write_string(line, column, cell)?;
        }
    }
    book.save(file)
}

fn cells(file: &Path) -> Result<usize, String> {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook(file).map_err(|error: calamine::XlsxError| error.to_string())?;
    let range = book
        .worksheet_range_at(0)
        .ok_or("no sheet")?
        .map_err(|error| error.to_string())?;
    Ok(range.used_cells().count())
}

/// Reading a policy plan to its elements, in its own process as in the program, beside `pdftotext -layout`. The plan is
/// `plan-a.pdf` laid end to end until it has a hundred pages.
pub fn read_plan() -> Result<Figure, String> {
    let folder = places::scratch("plan")?;
    let plan = folder.join("plan.pdf");
    let one = checkout().join("tests/fixtures/data/plan-a.pdf");
    let pages = long_plan(&one, &plan)?;
    let reference = median_of(3, || {
        quiet(Command::new("pdftotext").arg("-layout").arg(&plan).arg("-"))
    })?;
    let limits = Limits::default();
    let ours = median_of(3, || {
        read_plan_file(&plan, &limits, &|| false).map_err(|error| error.to_string())
    })?;
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    Ok(Figure::ratio(ours, reference).with("pages", pages))
}

/// Lays a plan end to end until it has at least a hundred pages; answers how many it has.
fn long_plan(one: &Path, long: &Path) -> Result<usize, String> {
    let info = Command::new("pdfinfo")
        .arg(one)
        .output()
        .map_err(|_| "pdfinfo is not on this machine".to_owned())?;
    let text = String::from_utf8_lossy(&info.stdout).into_owned();
    let pages = text
        .lines()
        .find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<usize>().ok());
    let pages = pages
        .filter(|pages| *pages > 0)
        .ok_or_else(|| format!("{} cannot be read", one.display()))?;
    let times = 100usize.div_ceil(pages);
    let copies: Vec<PathBuf> = vec![one.to_path_buf(); times];
    quiet(Command::new("pdfunite").args(copies).arg(long))?;
    Ok(pages * times)
}

fn quiet(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}")),
        Err(_) => Err(format!("{name} is not on this machine, so there is no reference")),
    }
}

/// The installer that `cargo xtask bundle` made, in megabytes.
pub fn installer() -> Result<Figure, String> {
    let here = std::env::current_exe().map_err(|error| error.to_string())?;
    let folder = here.with_file_name("bundle").join("deb");
    let entries =
        std::fs::read_dir(&folder).map_err(|_| "no installer yet: cargo xtask bundle makes it".to_owned())?;
    let debs = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "deb"));
    let newest = debs.max_by_key(|path| path.metadata().and_then(|about| about.modified()).ok());
    let deb = newest.ok_or_else(|| "no installer yet: cargo xtask bundle makes it".to_owned())?;
    let bytes = deb.metadata().map_err(|error| error.to_string())?.len();
    let listed = Command::new("dpkg-deb")
        .args(["--field"])
        .arg(&deb)
        .arg("Installed-Size")
        .output();
    let installed = listed
        .ok()
        .and_then(|output| String::from_utf8_lossy(&output.stdout).trim().parse::<f64>().ok());
    let installed = installed.ok_or_else(|| "dpkg-deb does not say how large it is".to_owned())?;
    let packed = rounded(f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e6);
    Ok(Figure::of(installed / 1e3)
        .with("packed_mb", packed)
        .with("with_model", places::model().is_some()))
}
