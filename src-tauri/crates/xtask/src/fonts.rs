//! The fonts of the printed papers: fetched at set-up, checked, never committed.
//!
//! Atkinson Hyperlegible Next (Braille Institute, OFL-1.1) is made for readers with low vision. The npm package
//! ships the plain TTF files that typst needs; the screens take the same family as WOFF2 from `@fontsource`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::{paths, process};

const PACKAGE: &str = "@expo-google-fonts/atkinson-hyperlegible-next@0.4.1";

/// What npm must say of the archive it fetched; another archive is refused.
const INTEGRITY: &str =
    "sha512-tA5NUQCrb4GnQ8kvghyF6Kqw72zr4zSNmMwhCTcHlsu/jE5JoF8Fje5/WwL44y17Lue99pG9cyq3PW5X/7ZDng==";

/// The weights the papers use: (folder inside the package, file name).
const FACES: &[(&str, &str)] = &[
    ("400Regular", "AtkinsonHyperlegibleNext_400Regular.ttf"),
    (
        "400Regular_Italic",
        "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    ),
    ("500Medium", "AtkinsonHyperlegibleNext_500Medium.ttf"),
    ("600SemiBold", "AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    ("700Bold", "AtkinsonHyperlegibleNext_700Bold.ttf"),
    ("700Bold_Italic", "AtkinsonHyperlegibleNext_700Bold_Italic.ttf"),
];

/// Puts the fonts in the cache folder when they are not there yet and answers that folder.
pub fn fetch() -> Outcome<PathBuf> {
    let folder = paths::cache().join("fonts");
    let complete = || FACES.iter().all(|(_, file)| folder.join(file).is_file());
    if complete() {
        return Ok(folder);
    }
    crate::system::node_is_here()?;
    let download = paths::downloads().join("fonts");
    std::fs::create_dir_all(&download)?;
    let archive = pack(&download)?;
    process::run(
        Command::new("tar")
            .arg("-xzf")
            .arg(&archive)
            .arg("-C")
            .arg(&download),
    )?;
    std::fs::create_dir_all(&folder)?;
    for (weight, file) in FACES {
        std::fs::copy(
            download.join("package").join(weight).join(file),
            folder.join(file),
        )?;
    }
    std::fs::copy(
        download.join("package").join("LICENSE_FONT"),
        folder.join("LICENCE-OFL.txt"),
    )?;
    if complete() {
        Ok(folder)
    } else {
        Err(Failure::new(
            "The font package does not hold the files that the papers need.",
        ))
    }
}

/// Downloads the archive and checks its fingerprint.
fn pack(download: &Path) -> Outcome<PathBuf> {
    let mut npm = process::command("npm");
    npm.args(["pack", "--json", "--loglevel=error", PACKAGE])
        .current_dir(download)
        .stdin(Stdio::null());
    let answer = process::capture(&mut npm).map_err(|_| {
        Failure::new(
            "De lettertypen voor de papieren konden niet worden opgehaald. Is er internet? Probeer het opnieuw.\n\
             The fonts for the papers could not be fetched. Check the network and try again.",
        )
    })?;
    let said: serde_json::Value = serde_json::from_str(&answer)?;
    let text = |key: &str| said[0][key].as_str().unwrap_or_default().to_owned();
    if text("integrity") != INTEGRITY {
        return Err(Failure::new(format!(
            "The font archive is another one than expected ({}). It is not used.",
            text("integrity")
        )));
    }
    Ok(download.join(text("filename")))
}
