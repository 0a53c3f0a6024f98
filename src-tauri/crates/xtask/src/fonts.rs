//! The fonts of the printed papers: fetched at set-up, checked, never committed.
//!
//! The npm packages ship the plain TTF files that typst needs; the screens take the house font as WOFF2 from
//! `@fontsource`. All are under OFL-1.1.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::{paths, process};

/// A family from one package.
pub struct Family {
    /// Name as readers know it.
    pub name: &'static str,
    /// npm package.
    pub package: &'static str,
    /// Exact version.
    pub version: &'static str,
    /// What npm must say of the archive it fetched; another archive is refused.
    integrity: &'static str,
    /// File names begin with this.
    start: &'static str,
    /// The cuts the papers use; a file lies in a folder of this name and has it in its own.
    cuts: &'static [&'static str],
}

/// The house font is made by the Braille Institute for readers with low vision. Noto Sans stands in for the
/// characters it lacks (Greek, Cyrillic, Vietnamese).
pub const FAMILIES: &[Family] = &[
    Family {
        name: "Atkinson Hyperlegible Next",
        package: "@expo-google-fonts/atkinson-hyperlegible-next",
        version: "0.4.1",
        integrity: "sha512-tA5NUQCrb4GnQ8kvghyF6Kqw72zr4zSNmMwhCTcHlsu/jE5JoF8Fje5/WwL44y17Lue99pG9cyq3PW5X/7ZDng==",
        start: "AtkinsonHyperlegibleNext_",
        cuts: &[
            "400Regular",
            "400Regular_Italic",
            "500Medium",
            "600SemiBold",
            "700Bold",
            "700Bold_Italic",
        ],
    },
    Family {
        name: "Noto Sans",
        package: "@expo-google-fonts/noto-sans",
        version: "0.4.2",
        integrity: "sha512-zYD8G2ijWLxqmquoQgghNh/x9p0yxWwArD0oxO1oXY1qx5vOd4t0Kbhnu/Cx8RTy08OgA8RtxuULZFaXwVPnPw==",
        start: "NotoSans_",
        cuts: &["400Regular", "400Regular_Italic", "600SemiBold"],
    },
];

impl Family {
    fn file(&self, cut: &str) -> String {
        format!("{}{cut}.ttf", self.start)
    }

    fn complete(&self, folder: &Path) -> bool {
        self.cuts.iter().all(|cut| folder.join(self.file(cut)).is_file()) && self.licence(folder).is_file()
    }

    /// Where the family's licence lies.
    pub fn licence(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}LICENCE.txt", self.start))
    }
}

/// Where the fonts lie.
pub fn folder() -> PathBuf {
    paths::cache().join("fonts")
}

/// Fetches the families that are not there yet.
pub fn fetch() -> Outcome {
    let folder = folder();
    for family in FAMILIES.iter().filter(|family| !family.complete(&folder)) {
        crate::system::node_is_here()?;
        let download = paths::downloads().join(family.start);
        std::fs::create_dir_all(&download)?;
        let archive = pack(family, &download)?;
        process::run(
            Command::new("tar")
                .arg("-xzf")
                .arg(&archive)
                .arg("-C")
                .arg(&download),
        )?;
        std::fs::create_dir_all(&folder)?;
        let package = download.join("package");
        for cut in family.cuts {
            let file = family.file(cut);
            std::fs::copy(package.join(cut).join(&file), folder.join(&file))?;
        }
        std::fs::copy(package.join("LICENSE_FONT"), family.licence(&folder))?;
    }
    Ok(())
}

/// Downloads the archive and checks its fingerprint.
fn pack(family: &Family, download: &Path) -> Outcome<PathBuf> {
    let wanted = format!("{}@{}", family.package, family.version);
    let mut npm = process::command("npm");
    npm.args(["pack", "--json", "--loglevel=error", &wanted])
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
    if text("integrity") != family.integrity {
        let found = text("integrity");
        return Err(Failure::new(format!(
            "{wanted} is another archive than expected ({found}). It is not used."
        )));
    }
    Ok(download.join(text("filename")))
}
