//! What the machine must have before anything can be built, and how it gets there.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;

/// Debian and Ubuntu packages that every crate needs; perl configures the OpenSSL inside SQLCipher.
const CRATES: &[&str] = &["build-essential", "pkg-config", "perl"];

/// Packages needed to build and start the window.
const WINDOW: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "xdg-utils", // hands a PDF to the system's viewer
];

/// Packages needed by the tests only: a hidden screen, two browsers to drive, a hand for the system's own dialogs,
/// PDF readers, a message bus, an empty network and a look at sockets.
const TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "xdotool",
    "openbox",
    "dbus-x11",
    "chromium",
    "poppler-utils",
    "python3-venv",
    "iproute2",
    "strace",
];

/// What a purpose needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Only the crates without a window and without screens (tools).
    Crates,
    /// The screens in a browser (dev-host).
    Screens,
    /// Building and starting the window.
    Window,
    /// All tests.
    Tests,
}

/// Makes sure that the machine has what the purpose needs: installs system packages where it may, and says
/// in one sentence what is missing where it may not.
pub fn prepare(purpose: Purpose) -> Outcome {
    if purpose != Purpose::Crates {
        node_is_here()?;
    }
    if cfg!(target_os = "linux") {
        let mut wanted: Vec<&str> = match purpose {
            Purpose::Crates | Purpose::Screens => CRATES.to_vec(),
            Purpose::Window | Purpose::Tests => [CRATES, WINDOW].concat(),
        };
        if purpose == Purpose::Tests {
            wanted.extend(TESTS);
        }
        install(&wanted)?;
    }
    Ok(())
}

/// Installs Debian packages that are not there yet. On another Linux the libraries are looked for and the
/// missing ones named.
pub fn install(packages: &[&str]) -> Outcome {
    if !is_debian() {
        return other_linux();
    }
    install_if_debian(packages)
}

fn is_debian() -> bool {
    process::succeeds(Command::new("dpkg-query").arg("--version"))
}

/// As [`install`], for what is of use and not needed: elsewhere than on Debian and Ubuntu it does nothing.
pub fn install_if_debian(packages: &[&str]) -> Outcome {
    if !is_debian() {
        return Ok(());
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let Some(apt) = apt_prefix() else {
        return Err(Failure::new(format!(
            "Op deze computer ontbreken onderdelen. Typ dit en probeer het daarna opnieuw:\n  \
             sudo apt-get install {list}\n\
             Some system packages are missing. Type the line above and try again."
        )));
    };
    eprintln!("Onderdelen worden geïnstalleerd (installing system packages): {list}");
    let apt_get = |arguments: &[&str]| {
        let mut words = apt
            .iter()
            .copied()
            .chain(["apt-get"])
            .chain(arguments.iter().copied());
        let mut command = Command::new(words.next().unwrap_or("apt-get"));
        command
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(std::process::Stdio::null());
        // What apt says is for the person watching, never part of a command's answer.
        command.stdout(std::io::stderr());
        process::run(&mut command)
    };
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(&missing);
    if apt_get(&["update", "-qq"])
        .and_then(|()| apt_get(&arguments))
        .is_err()
    {
        return Err(Failure::new(format!(
            "Deze onderdelen konden niet worden geïnstalleerd: {list}. Is er internet? Probeer het opnieuw.\n\
             These packages could not be installed: {list}. Check the network and try again."
        )));
    }
    Ok(())
}

/// The words before `apt-get` that give it the right to install: none for root, sudo where it asks no
/// password, `None` where neither is so.
fn apt_prefix() -> Option<Vec<&'static str>> {
    let me = process::capture(Command::new("id").arg("-u")).unwrap_or_default();
    if me.trim() == "0" {
        return Some(Vec::new());
    }
    process::succeeds(Command::new("sudo").args(["-n", "true"])).then(|| vec!["sudo", "-n"])
}

fn installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query
        .args(["--show", "--showformat=${Status}", package])
        .stderr(std::process::Stdio::null());
    query
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("install ok installed"))
}

fn other_linux() -> Outcome {
    let mut missing = Vec::new();
    for library in ["webkit2gtk-4.1", "librsvg-2.0"] {
        if !process::succeeds(Command::new("pkg-config").args(["--exists", library])) {
            missing.push(library);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(", ");
    Err(Failure::new(format!(
        "Deze bibliotheken ontbreken: {list}. Installeer de ontwikkelpakketten ervan met de pakketbeheerder van \
         dit systeem (op Debian en Ubuntu: {}).\n\
         These libraries are missing: {list}. Install their development packages with this system's package \
         manager.",
        WINDOW.join(" ")
    )))
}

/// Node.js 20 or newer with npm.
pub fn node_is_here() -> Outcome {
    let version = Command::new("node").arg("--version").output();
    let major = version.ok().and_then(|output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.trim()
            .trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    match major {
        Some(major) if major >= 20 => {}
        Some(major) => {
            return Err(Failure::new(format!(
                "Node.js {major} is te oud: versie 20 of nieuwer is nodig. Haal die van nodejs.org.\n\
                 Node.js {major} is too old: version 20 or newer is needed. Get it from nodejs.org."
            )));
        }
        None => {
            return Err(Failure::new(
                "Node.js ontbreekt. Installeer versie 20 of nieuwer van nodejs.org en probeer het opnieuw.\n\
                 Node.js is missing. Install version 20 or newer from nodejs.org and try again.",
            ));
        }
    }
    if process::succeeds(process::command("npm").arg("--version")) {
        Ok(())
    } else {
        Err(Failure::new(
            "npm ontbreekt; het hoort bij Node.js. Installeer Node.js opnieuw, met npm.\n\
             npm is missing; it comes with Node.js. Install Node.js again, with npm.",
        ))
    }
}

/// Whether a window can be shown here.
pub fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
