//! Reading untrusted files in a process of its own, with limits on time, memory and output.
//!
//! The host starts its own program again with a hidden argument; [`serve_if_asked`] must therefore be the first thing
//! every host does. A file that makes a parser loop, eat memory or crash takes only that process down.
//!
//! On Unix the process limits its own address space and processor time before it opens the file. On Windows there is
//! no such limit without unsafe code: there, time, size of file and of output are limited, and so is everything
//! inflated, but a parser that allocates without end is only stopped by the clock.

use crate::plan::{MAX_FILE_BYTES, PlanDocument, ReadError, read_bytes, to_wire};
use crate::sheet::{self, Sheet, SheetError};
use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The hidden first argument that turns a host into a reader.
pub const READ_ARGUMENT: &str = "--hartwerk-read";

/// Which program reads.
#[derive(Debug, Clone, Default)]
pub enum Reader {
    /// The running program, started again. It must call [`serve_if_asked`] first.
    #[default]
    Own,
    /// Another program that calls [`serve_if_asked`].
    Program(PathBuf),
    /// No process at all: for tests of files that can be trusted. Time and memory are not limited.
    Inside,
}

/// Limits on reading one file.
#[derive(Debug, Clone)]
pub struct Limits {
    /// From start to answer.
    pub time: Duration,
    /// Address space of the reader, in bytes (Unix).
    pub memory: u64,
    /// Size of the file, in bytes.
    pub file: u64,
    /// Size of the answer, in bytes.
    pub output: usize,
    /// Which program reads.
    pub reader: Reader,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(8),
            memory: 512 * 1024 * 1024,
            file: MAX_FILE_BYTES as u64,
            output: 64 * 1024 * 1024,
            reader: Reader::Own,
        }
    }
}

/// Reads a plan from a file in a process of its own. `cancel` is asked some hundred times a second.
///
/// # Errors
/// Every [`ReadError`].
pub fn read_plan_file(
    path: &Path,
    limits: &Limits,
    cancel: &dyn Fn() -> bool,
) -> Result<PlanDocument, ReadError> {
    check_file(path, limits)?;
    if matches!(limits.reader, Reader::Inside) {
        return guarded(|| read_bytes(&std::fs::read(path).map_err(|_| ReadError::CannotOpen)?));
    }
    observed(path, limits, cancel).0
}

/// As [`read_plan_file`] in a process, and whether a parser panicked on the way.
pub(crate) fn observed(
    path: &Path,
    limits: &Limits,
    cancel: &dyn Fn() -> bool,
) -> (Result<PlanDocument, ReadError>, bool) {
    let (answer, panicked) = ask(limits, cancel, &[OsString::from("plan"), path.into()]);
    (
        answer.and_then(|a| serde_json::from_slice(&a).map_err(|_| ReadError::ReaderFailed)),
        panicked,
    )
}

/// Draws one page of a PDF file as PNG in a process of its own. `page` counts from 1, `width` is in pixels.
///
/// # Errors
/// Every [`ReadError`].
pub fn render_page_file(
    path: &Path,
    page: u32,
    width: u16,
    limits: &Limits,
    cancel: &dyn Fn() -> bool,
) -> Result<Vec<u8>, ReadError> {
    check_file(path, limits)?;
    if matches!(limits.reader, Reader::Inside) {
        return guarded(|| {
            crate::render::page_png(
                &std::fs::read(path).map_err(|_| ReadError::CannotOpen)?,
                page,
                width,
            )
        });
    }
    ask(
        limits,
        cancel,
        &[
            OsString::from("page"),
            path.into(),
            page.to_string().into(),
            width.to_string().into(),
        ],
    )
    .0
}

/// Reads the sheets of an address list in a process of its own.
///
/// # Errors
/// Every [`SheetError`].
pub fn read_sheets_file(
    path: &Path,
    limits: &Limits,
    cancel: &dyn Fn() -> bool,
) -> Result<Vec<Sheet>, SheetError> {
    check_file(
        path,
        &Limits {
            file: sheet::MAX_FILE as u64,
            ..limits.clone()
        },
    )
    .map_err(sheet_error)?;
    if matches!(limits.reader, Reader::Inside) {
        return read_sheets(path);
    }
    let limits = Limits {
        output: sheet::MAX_OUTPUT,
        memory: sheet::MAX_MEMORY,
        ..limits.clone()
    };
    let answer = ask(&limits, cancel, &[OsString::from("sheets"), path.into()])
        .0
        .map_err(sheet_error)?;
    sheet::wire::from_bytes(&answer).unwrap_or(Err(SheetError::Damaged))
}

fn read_sheets(path: &Path) -> Result<Vec<Sheet>, SheetError> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    sheet::read(&std::fs::read(path).map_err(|_| SheetError::CannotOpen)?, &name)
}

/// What went wrong with the process, as it concerns a list.
fn sheet_error(error: ReadError) -> SheetError {
    match error {
        ReadError::CannotOpen => SheetError::CannotOpen,
        ReadError::TooLarge => SheetError::TooLarge,
        ReadError::Empty => SheetError::Empty,
        ReadError::Memory | ReadError::Bomb => SheetError::TooManyCells,
        ReadError::TimedOut => SheetError::TimedOut,
        ReadError::Cancelled => SheetError::Cancelled,
        _ => SheetError::Damaged,
    }
}

fn check_file(path: &Path, limits: &Limits) -> Result<(), ReadError> {
    let about = std::fs::metadata(path).map_err(|_| ReadError::CannotOpen)?;
    if !about.is_file() {
        return Err(ReadError::CannotOpen);
    }
    if about.len() > limits.file {
        return Err(ReadError::TooLarge);
    }
    if about.len() == 0 {
        return Err(ReadError::Empty);
    }
    Ok(())
}

/// A panic of a parser is a damaged file, not the end of the program.
fn guarded<T>(work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or(Err(ReadError::Damaged))
}

/// What the reader writes when a parser panicked; never the panic's own words, they may hold a file's content.
const PANICKED: &str = "a parser panicked";

/// Starts the reader, waits for its answer within the limits and returns it, and whether a parser panicked.
fn ask(
    limits: &Limits,
    cancel: &dyn Fn() -> bool,
    request: &[OsString],
) -> (Result<Vec<u8>, ReadError>, bool) {
    let mut complaint = String::new();
    let answer = exchange(limits, cancel, request, &mut complaint);
    (answer, complaint.contains(PANICKED))
}

fn exchange(
    limits: &Limits,
    cancel: &dyn Fn() -> bool,
    request: &[OsString],
    said: &mut String,
) -> Result<Vec<u8>, ReadError> {
    let program = match &limits.reader {
        Reader::Program(path) => path.clone(),
        _ => std::env::current_exe().map_err(|_| ReadError::ReaderFailed)?,
    };
    let started = Instant::now();
    let mut command = Command::new(program);
    command
        .arg(READ_ARGUMENT)
        .arg(limits.memory.to_string())
        .arg(limits.time.as_secs().saturating_add(2).to_string())
        .args(request)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    no_window(&mut command);
    let mut child = command.spawn().map_err(|_| ReadError::ReaderFailed)?;
    let answer = collect(child.stdout.take(), limits.output.saturating_add(64));
    let complaint = collect(child.stderr.take(), 4096);
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => {}
            Err(_) => {
                end(&mut child);
                return Err(ReadError::ReaderFailed);
            }
        }
        if cancel() {
            end(&mut child);
            return Err(ReadError::Cancelled);
        }
        if started.elapsed() > limits.time {
            end(&mut child);
            return Err(ReadError::TimedOut);
        }
        if answer.is_finished() && complaint.is_finished() {
            std::thread::sleep(Duration::from_millis(1));
        } else {
            std::thread::sleep(Duration::from_millis(3));
        }
    };
    let answer = answer.join().unwrap_or_default();
    *said = String::from_utf8_lossy(&complaint.join().unwrap_or_default()).into_owned();
    if status.success() {
        return understood(answer, limits.output);
    }
    Err(if said.contains("memory allocation") {
        ReadError::Memory
    } else if said.contains("overflowed its stack") {
        ReadError::Bomb
    } else if by_clock(status) {
        ReadError::TimedOut
    } else {
        ReadError::Damaged
    })
}

/// Ends the reader and waits for it, so that nothing is left behind. Both fail only when it has ended already.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Reads a pipe to its end in a thread, so that the reader never waits for us; keeps at most `limit` bytes.
fn collect<R: Read + Send + 'static>(pipe: Option<R>, limit: usize) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut kept = Vec::new();
        let Some(mut pipe) = pipe else { return kept };
        let mut buffer = [0_u8; 16 * 1024];
        while let Ok(n) = pipe.read(&mut buffer) {
            if n == 0 {
                break;
            }
            let room = limit.saturating_sub(kept.len());
            kept.extend_from_slice(&buffer[..n.min(room)]);
            // Closing the pipe ends a reader that writes without end.
            if kept.len() >= limit {
                break;
            }
        }
        kept
    })
}

/// The answer begins with one line: `ok`, or `error` and the error as JSON.
fn understood(answer: Vec<u8>, limit: usize) -> Result<Vec<u8>, ReadError> {
    let Some(end) = answer.iter().position(|b| *b == b'\n') else {
        return Err(ReadError::ReaderFailed);
    };
    let (line, rest) = answer.split_at(end);
    if line == b"ok" {
        if rest.len() > limit {
            return Err(ReadError::TooLarge);
        }
        return Ok(rest[1..].to_vec());
    }
    let error = line
        .strip_prefix(b"error ")
        .and_then(|code| serde_json::from_slice(code).ok());
    Err(error.unwrap_or(ReadError::ReaderFailed))
}

#[cfg(unix)]
fn by_clock(status: std::process::ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    // SIGXCPU: the limit on processor time.
    status.signal() == Some(24)
}

#[cfg(not(unix))]
fn by_clock(_: std::process::ExitStatus) -> bool {
    false
}

#[cfg(windows)]
fn no_window(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    // CREATE_NO_WINDOW: no console flashes up.
    command.creation_flags(0x0800_0000);
}

#[cfg(not(windows))]
fn no_window(_: &mut Command) {}

/// Serves one request and ends the process when the program was started as a reader; returns otherwise. Every host
/// calls this before anything else.
pub fn serve_if_asked() {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().as_deref() != Some(OsStr::new(READ_ARGUMENT)) {
        return;
    }
    let rest: Vec<OsString> = arguments.collect();
    std::process::exit(serve(&rest));
}

fn serve(arguments: &[OsString]) -> i32 {
    let number = |i: usize| {
        arguments
            .get(i)
            .and_then(|a| a.to_str())
            .and_then(|a| a.parse::<u64>().ok())
    };
    let (Some(memory), Some(seconds)) = (number(0), number(1)) else {
        return 2;
    };
    limit(memory, seconds);
    // Nothing of a file's content may reach a log through a panic message.
    std::panic::set_hook(Box::new(|_| {
        // When the pipe is gone there is nobody to tell.
        let _ = std::io::stderr().write_all(PANICKED.as_bytes());
    }));
    let request: Vec<OsString> = arguments.iter().skip(2).cloned().collect();
    // A deep stack of its own: limits on nesting are counted, this is the margin.
    let work = std::thread::Builder::new()
        .stack_size(48 * 1024 * 1024)
        .spawn(move || guarded(|| answer(&request)));
    let result = match work.map(JoinHandle::join) {
        Ok(Ok(result)) => result,
        _ => Err(ReadError::Damaged),
    };
    let mut out = std::io::stdout().lock();
    let written = match result {
        Ok(bytes) => out.write_all(b"ok\n").and_then(|()| out.write_all(&bytes)),
        Err(error) => {
            out.write_all(format!("error {}\n", serde_json::to_string(&error).unwrap_or_default()).as_bytes())
        }
    };
    i32::from(written.and_then(|()| out.flush()).is_err())
}

fn answer(request: &[OsString]) -> Result<Vec<u8>, ReadError> {
    let path = request.get(1).map(Path::new).ok_or(ReadError::ReaderFailed)?;
    if request.first().is_some_and(|what| what == "sheets") {
        return Ok(sheet::wire::to_bytes(&read_sheets(path)));
    }
    let bytes = std::fs::read(path).map_err(|_| ReadError::CannotOpen)?;
    let number = |i: usize| {
        request
            .get(i)
            .and_then(|a| a.to_str())
            .and_then(|a| a.parse::<u32>().ok())
    };
    match request.first().and_then(|a| a.to_str()) {
        Some("plan") => to_wire(&read_bytes(&bytes)?),
        Some("page") => {
            let (Some(page), Some(width)) = (number(2), number(3)) else {
                return Err(ReadError::ReaderFailed);
            };
            crate::render::page_png(
                &bytes,
                page,
                u16::try_from(width).unwrap_or(crate::render::MAX_WIDTH),
            )
        }
        _ => Err(ReadError::ReaderFailed),
    }
}

/// What this process has mapped before it reads anything, in bytes; 0 where the system does not tell. A host with a web
/// view carries libraries of some hundreds of megabytes that it never touches as a reader.
#[cfg(unix)]
fn mapped_already() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:"))
        .and_then(|size| size.trim().trim_end_matches("kB").trim().parse::<u64>().ok());
    kilobytes.unwrap_or(0).saturating_mul(1024)
}

/// Limits address space and processor time of this process: `memory` counts on top of the program itself. When the
/// system refuses, the clock of the parent holds.
#[cfg(unix)]
fn limit(memory: u64, seconds: u64) {
    let memory = memory.saturating_add(mapped_already());
    let _ = rlimit::setrlimit(rlimit::Resource::AS, memory, memory);
    let _ = rlimit::setrlimit(rlimit::Resource::CPU, seconds, seconds.saturating_add(1));
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
}

#[cfg(not(unix))]
fn limit(_: u64, _: u64) {}
