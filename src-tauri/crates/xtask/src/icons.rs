//! The icons of the program, rendered from one drawing and committed: a build needs no drawing tool.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::{paths, process, system};

/// PNG files for Linux and the window: (file name, pixels).
const PICTURES: &[(&str, u32)] = &[
    ("32x32.png", 32),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("icon.png", 512),
];

/// Sizes inside the Windows icon.
const WINDOWS: &[u32] = &[16, 24, 32, 48, 64, 128, 256];

/// Sizes inside the macOS icon with the four-letter type that Apple gave each.
const MACOS: &[(&[u8; 4], u32)] = &[
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Renders all icons beside the drawing.
pub fn render() -> Outcome {
    if !process::succeeds(Command::new("rsvg-convert").arg("--version")) {
        system::install(&["librsvg2-bin"])?;
    }
    let folder = paths::root().join("icons");
    let drawing = folder.join("hartwerk.svg");
    for (name, pixels) in PICTURES {
        std::fs::write(folder.join(name), png(&drawing, *pixels)?)?;
    }
    let mut pictures = Vec::new();
    for pixels in WINDOWS {
        pictures.push((*pixels, png(&drawing, *pixels)?));
    }
    std::fs::write(folder.join("icon.ico"), ico(&pictures)?)?;
    let mut pictures = Vec::new();
    for (kind, pixels) in MACOS {
        pictures.push((**kind, png(&drawing, *pixels)?));
    }
    std::fs::write(folder.join("icon.icns"), icns(&pictures)?)?;
    Ok(())
}

fn png(drawing: &Path, pixels: u32) -> Outcome<Vec<u8>> {
    let size = pixels.to_string();
    let output = Command::new("rsvg-convert")
        .args(["--width", &size, "--height", &size])
        .arg(drawing)
        .output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Failure::new(format!(
            "rsvg-convert: {}",
            String::from_utf8_lossy(&output.stderr)
        )))
    }
}

/// A Windows icon: a table of contents and PNG pictures behind it.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Outcome<Vec<u8>> {
    const HEAD: usize = 6;
    const ENTRY: usize = 16;
    let mut file = Vec::new();
    file.extend(0u16.to_le_bytes());
    file.extend(1u16.to_le_bytes());
    file.extend(number::<u16>(pictures.len())?.to_le_bytes());
    let mut at = HEAD + ENTRY * pictures.len();
    for (pixels, picture) in pictures {
        // One byte per side; 256 is written as 0.
        let side = u8::try_from(*pixels).unwrap_or(0);
        file.extend([side, side, 0, 0]);
        file.extend(1u16.to_le_bytes());
        file.extend(32u16.to_le_bytes());
        file.extend(number::<u32>(picture.len())?.to_le_bytes());
        file.extend(number::<u32>(at)?.to_le_bytes());
        at += picture.len();
    }
    for (_, picture) in pictures {
        file.extend(picture);
    }
    Ok(file)
}

/// A macOS icon: blocks of type, length and PNG.
fn icns(pictures: &[([u8; 4], Vec<u8>)]) -> Outcome<Vec<u8>> {
    const HEAD: usize = 8;
    let whole = HEAD
        + pictures
            .iter()
            .map(|(_, picture)| HEAD + picture.len())
            .sum::<usize>();
    let mut file = b"icns".to_vec();
    file.extend(number::<u32>(whole)?.to_be_bytes());
    for (kind, picture) in pictures {
        file.extend(kind);
        file.extend(number::<u32>(HEAD + picture.len())?.to_be_bytes());
        file.extend(picture);
    }
    Ok(file)
}

fn number<T: TryFrom<usize>>(value: usize) -> Outcome<T> {
    T::try_from(value).map_err(|_| Failure::new("The icon is too large for its format."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_icon_points_at_its_pictures() {
        let file = ico(&[(16, vec![1; 5]), (256, vec![2; 7])]).unwrap();
        assert_eq!(file.len(), 6 + 2 * 16 + 12);
        assert_eq!((file[6], file[22]), (16, 0));
        let second = u32::from_le_bytes(file[34..38].try_into().unwrap()) as usize;
        assert_eq!(&file[second..], &[2; 7]);
    }

    #[test]
    fn a_macos_icon_says_its_own_length() {
        let file = icns(&[(*b"ic07", vec![9; 3])]).unwrap();
        assert_eq!(
            u32::from_be_bytes(file[4..8].try_into().unwrap()) as usize,
            file.len()
        );
        assert_eq!(&file[8..12], b"ic07");
    }
}
