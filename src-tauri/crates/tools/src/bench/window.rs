//! The window beside an empty one with the same web view: how soon it shows its first screen, how much memory it
//! holds. Both are started in turn on the same hidden screen.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use super::figure::{Figure, ms, once, percentile, rounded};
use super::world::{PASSPHRASE, World, add_plans, moment};
use crate::journey::{Desk, ask, call};
use crate::places;

/// How often each is started.
const STARTS: usize = 7;

/// Process to first useful screen, as a ratio of the medians.
pub fn start() -> Result<Figure, String> {
    let screen = HiddenScreen::start()?;
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        empty.push(screen.open(&program("examples/empty-window")?)?.after_ms);
        ours.push(screen.open(&program("hartwerk")?)?.after_ms);
    }
    Ok(Figure::ratio(percentile(&mut ours, 50), percentile(&mut empty, 50)).with("starts", STARTS))
}

/// Process to overview with a large dossier: the window up to the screen that asks for the passphrase, with the dossier
/// among those she had open, and then what opening it and its first screen take. Deriving the key is left out, because
/// it is slow on purpose: what opening an empty dossier takes is taken off, and told.
pub fn start_large() -> Result<Figure, String> {
    let world = World::with(3_000, "start")?;
    add_plans(&world, 30)?;
    let folder = world.folder().to_path_buf();
    world.app.close();
    let bare = folder.join("bare.hartwerk");
    let app = Desk::app(folder.clone(), moment());
    let made = json!({ "path": bare, "name": "Leeg", "passphrase": PASSPHRASE });
    call(&app, "dossier_create", made)?;
    app.close();
    let (mut opening, mut key) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        key.push(once(|| World::opened(&bare, folder.clone()).map(|app| app.close()))?.1);
        let shown = || {
            let app = World::opened(&world.path, folder.clone())?;
            let overview = ask(&app, "overview_get", json!({ "all": false }))?;
            Ok((app, overview))
        };
        let ((app, overview), time) = once(shown)?;
        drop(overview);
        app.close();
        opening.push(time);
    }
    let (opening, key) = (percentile(&mut opening, 50), percentile(&mut key, 50));
    let screen = HiddenScreen::start()?;
    screen.remember(&folder.join("config").join("preferences.json"))?;
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        empty.push(screen.open(&program("examples/empty-window")?)?.after_ms);
        ours.push(screen.open(&program("hartwerk")?)?.after_ms);
    }
    let ours = percentile(&mut ours, 50);
    let rest = (opening - key).max(0.0);
    Ok(Figure::ratio(ours + rest, percentile(&mut empty, 50))
        .with("window_ms", rounded(ours))
        .with("dossier_ms", rounded(rest))
        .with("key_left_out_ms", rounded(key))
        .with("starts", STARTS))
}

/// Memory of the program and its web view processes together, five seconds after the first screen.
pub fn memory() -> Result<Figure, String> {
    let screen = HiddenScreen::start()?;
    let weigh = |name: &str| -> Result<f64, String> {
        let window = screen.open(&program(name)?)?;
        std::thread::sleep(Duration::from_secs(5));
        Ok(megabytes(window.child.id()))
    };
    let empty = weigh("examples/empty-window")?;
    let ours = weigh("hartwerk")?;
    let figure = Figure::of(ours / empty)
        .with("ours_mb", rounded(ours))
        .with("reference_mb", rounded(empty));
    Ok(figure.with("state", "first screen, no dossier open"))
}

/// A program that was built beside this one.
fn program(name: &str) -> Result<PathBuf, String> {
    let here = std::env::current_exe().map_err(|error| error.to_string())?;
    let path = here.with_file_name(name);
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{} was not built", path.display()))
    }
}

/// A started window; it is ended when it is dropped.
struct Started {
    child: Child,
    after_ms: f64,
}

impl Drop for Started {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing else to do for it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An X server without a screen and a message bus, for as long as this lives.
struct HiddenScreen {
    server: Child,
    bus: Child,
    display: String,
    address: String,
    home: PathBuf,
}

impl HiddenScreen {
    fn start() -> Result<Self, String> {
        let mut server = Command::new("Xvfb");
        server.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
        ]);
        let (server, number) = first_line(&mut server)?;
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--print-address=1", "--nofork"]);
        let (bus, address) = first_line(&mut bus)?;
        Ok(Self {
            server,
            bus,
            display: format!(":{number}"),
            address,
            home: places::scratch("window")?,
        })
    }

    /// Gives the program the settings of somebody who has worked with it.
    fn remember(&self, preferences: &Path) -> Result<(), String> {
        // The identifier in tauri.conf.json names the folder.
        let folder = self.home.join(".config").join("nl.hartwerk.app");
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::copy(preferences, folder.join("preferences.json")))
            .map(|_| ())
            .map_err(|error| error.to_string())
    }

    /// Starts a program and waits for its first screen.
    fn open(&self, program: &PathBuf) -> Result<Started, String> {
        let start = Instant::now();
        let mut child = Command::new(program)
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("HOME", &self.home)
            .env("XDG_RUNTIME_DIR", &self.home)
            .env_remove("XDG_CONFIG_HOME")
            .env("GDK_BACKEND", "x11")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("HARTWERK_WATCH_START", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let lines = child
            .stderr
            .take()
            .map(BufReader::new)
            .into_iter()
            .flat_map(BufRead::lines);
        let shown = lines.map_while(Result::ok).any(|line| line == "screen");
        let started = Started {
            child,
            after_ms: ms(start.elapsed()),
        };
        if shown {
            Ok(started)
        } else {
            Err(format!("{} ended before it showed a screen", program.display()))
        }
    }
}

impl Drop for HiddenScreen {
    fn drop(&mut self) {
        for child in [&mut self.bus, &mut self.server] {
            // They serve nobody any more; one that is gone already is fine.
            let _ = child.kill();
            let _ = child.wait();
        }
        // What is left of a measurement lies in the folder for temporary files.
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

/// Starts a program that says one line and goes on.
fn first_line(command: &mut Command) -> Result<(Child, String), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{name}: {error}"))?;
    let mut line = String::new();
    let mut out = BufReader::new(
        child
            .stdout
            .take()
            .ok_or_else(|| format!("{name} says nothing"))?,
    );
    out.read_line(&mut line).map_err(|error| error.to_string())?;
    if line.trim().is_empty() {
        Err(format!("{name} did not start"))
    } else {
        Ok((child, line.trim().to_owned()))
    }
}

/// Memory of a process and all it started, shared pages counted by their share (PSS), in megabytes.
fn megabytes(process: u32) -> f64 {
    let own = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let pss = own.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = pss
        .and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok())
        .unwrap_or(0.0);
    let children =
        std::fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
    let below: f64 = children
        .split_whitespace()
        .filter_map(|child| child.parse().ok())
        .map(megabytes)
        .sum();
    kilobytes / 1e3 + below
}
