//! The fonts of the papers: OFL files fetched at set-up, never committed, handed over as a folder.

use std::path::Path;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::PaperError;

/// The house font. Without it there are no papers: a substitute would break lines and pages elsewhere
/// than in the preview of another machine.
pub(crate) const HOUSE: &str = "Atkinson Hyperlegible Next";
/// Used for the characters the house font lacks (Greek, Cyrillic, Vietnamese). May be absent.
pub(crate) const WIDE: &str = "Noto Sans";

/// Folders deeper than this are not searched; a font package is two deep.
const DEPTH: usize = 4;

/// Every font found, and which characters can be printed with them.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    /// Families to name in the document, in order of preference; only those that are present, because
    /// typst warns about an unknown family and a warning stops the paper.
    pub(crate) families: Vec<&'static str>,
}

impl Fonts {
    /// Reads every `.ttf` and `.otf` under `folder` that belongs to one of the two families.
    pub(crate) fn load(folder: &Path) -> Result<Self, PaperError> {
        let mut paths = Vec::new();
        collect(folder, DEPTH, &mut paths)?;
        // The order of a folder differs between systems; the order of fonts decides ties.
        paths.sort();

        let mut fonts = Vec::new();
        for path in paths {
            let data = std::fs::read(&path).map_err(|source| PaperError::FontFile {
                path: path.clone(),
                source,
            })?;
            fonts.extend(
                Font::iter(Bytes::new(data))
                    .filter(|font| [HOUSE, WIDE].contains(&font.info().family.as_str())),
            );
        }
        let book = FontBook::from_fonts(&fonts);
        let present = |family: &&str| fonts.iter().any(|font| font.info().family == *family);
        let families: Vec<_> = [HOUSE, WIDE].into_iter().filter(present).collect();
        if families.first() != Some(&HOUSE) {
            return Err(PaperError::NoFont {
                folder: folder.to_path_buf(),
                family: HOUSE,
            });
        }
        Ok(Self {
            book: LazyHash::new(book),
            fonts,
            families,
        })
    }

    /// Whether some loaded font has a glyph for `character` in its upright regular or semibold cut.
    pub(crate) fn covers(&self, character: char) -> bool {
        self.fonts
            .iter()
            .any(|font| font.info().coverage.contains(character as u32))
    }
}

/// Gathers font files, following no links, so that a loop of folders ends.
fn collect(folder: &Path, depth: usize, into: &mut Vec<std::path::PathBuf>) -> Result<(), PaperError> {
    let fault = |source| PaperError::FontFile {
        path: folder.to_path_buf(),
        source,
    };
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let kind = entry.file_type().map_err(fault)?;
        let path = entry.path();
        if kind.is_dir() && depth > 0 {
            collect(&path, depth - 1, into)?;
        } else if kind.is_file() {
            let wanted = path
                .extension()
                .and_then(|ending| ending.to_str())
                .is_some_and(|ending| ["ttf", "otf"].contains(&ending.to_ascii_lowercase().as_str()));
            if wanted {
                into.push(path);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_house_font_is_named_in_the_error() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("notes.txt"), "no font").unwrap();
        std::fs::write(folder.path().join("broken.ttf"), b"not a font at all").unwrap();
        match Fonts::load(folder.path()) {
            Err(PaperError::NoFont {
                folder: named,
                family,
            }) => {
                assert_eq!(named, folder.path());
                assert_eq!(family, HOUSE);
            }
            other => panic!("expected NoFont, got {:?}", other.err()),
        }
    }

    #[test]
    fn a_missing_folder_says_which() {
        let path = Path::new("/nowhere/at/all");
        assert!(matches!(Fonts::load(path), Err(PaperError::FontFile { path: named, .. }) if named == path));
    }
}
