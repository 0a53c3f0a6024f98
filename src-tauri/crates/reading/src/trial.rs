//! Hostile and damaged plan files, made on the spot, and a run of all of them against the reader.
//!
//! Used by a test and by the tools; a host never calls it. No file here comes from anywhere: bombs, loops, entities,
//! nesting, absurd sizes, encryption and disguises are built from a few lines each, and damage is done to files given
//! by the caller.

use crate::child::{Limits, observed};
use crate::plan::ReadError;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file to read and what may come of it.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What it is, for the report.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Errors that are right; empty when any answer is right as long as it comes in time.
    pub right: Vec<ReadError>,
}

/// What came of one file.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What it was.
    pub name: String,
    /// The error's code, or `ok`.
    pub answer: String,
    /// From start to answer.
    pub time: Duration,
    /// A parser panicked (and was caught).
    pub panicked: bool,
    /// Not what it should be.
    pub wrong: bool,
}

/// Reads every file in a process of its own. `folder` is an empty folder for the files.
///
/// # Errors
/// When a file cannot be written to the folder.
pub fn run(trials: &[Trial], folder: &Path, limits: &Limits) -> std::io::Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    for (i, trial) in trials.iter().enumerate() {
        let path = folder.join(format!("trial-{i}.bin"));
        std::fs::write(&path, &trial.bytes)?;
        let started = Instant::now();
        let (answer, panicked) = observed(&path, limits, &|| false);
        let time = started.elapsed();
        std::fs::remove_file(&path)?;
        let error = answer.as_ref().err().copied();
        let unexpected = !trial.right.is_empty() && !error.is_some_and(|e| trial.right.contains(&e));
        let broken = matches!(
            error,
            Some(ReadError::ReaderFailed | ReadError::TimedOut | ReadError::Memory)
        );
        outcomes.push(Outcome {
            name: trial.name.clone(),
            answer: error.map_or("ok", ReadError::code).to_owned(),
            time,
            panicked,
            wrong: unexpected
                || broken && !error.is_some_and(|e| trial.right.contains(&e))
                || panicked
                || time > limits.time + Duration::from_secs(1),
        });
    }
    Ok(outcomes)
}

/// Files made to exhaust or fool a reader.
#[must_use]
pub fn hostile() -> Vec<Trial> {
    use ReadError::{Bomb, Damaged, Empty, Encrypted, NoTextLayer, TooLarge, UnknownFormat};
    let one = |name: &str, bytes: Vec<u8>, right: &[ReadError]| Trial {
        name: name.to_owned(),
        bytes,
        right: right.to_vec(),
    };
    let entities = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w:document><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    let deep = format!(
        "<w:document><w:body>{}</w:body></w:document>",
        "<w:ins>".repeat(200_000)
    );
    let mut fat = String::from("<w:document><w:body><w:p><w:r><w:t>");
    fat.push_str(&" ".repeat(60 * 1024 * 1024));
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let inner = package(&[("a", "x".repeat(100_000).as_bytes())]);
    let mut nested = inner;
    for _ in 0..6 {
        nested = package(&[("inner.zip", &nested), ("again.zip", &nested)]);
    }
    let old_word: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        .into_iter()
        .chain(std::iter::repeat_n(0, 600))
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let surrogates: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain((0..4_000_u16).flat_map(|i| (0xD800 + i % 0x800).to_le_bytes()))
        .collect();
    let whole = pdf(&[
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>",
        &stream("", b"BT /F1 12 Tf (Doel) Tj ET"),
    ]);
    let half = whole[..whole.len() / 2].to_vec();
    let docx = package(&[(
        "word/document.xml",
        b"<w:document><w:body><w:p><w:r><w:t>Doel: iets</w:t></w:r></w:p></w:body></w:document>",
    )]);
    let cut = docx[..docx.len() * 2 / 3].to_vec();
    vec![
        one("zip bomb as docx", package(&[("word/document.xml", fat.as_bytes())]), &[Bomb, TooLarge]),
        one("nested zips", nested, &[UnknownFormat]),
        one("entity bomb in docx", package(&[("word/document.xml", entities.as_bytes())]), &[Bomb]),
        one("entity bomb in odt", package(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", entities.as_bytes())]), &[Bomb]),
        one("outside entity in docx", package(&[("word/document.xml", outside.as_bytes())]), &[Bomb]),
        one("nesting in docx", package(&[("word/document.xml", deep.as_bytes())]), &[Bomb]),
        one("page tree loop in pdf", pages_loop(), &[Damaged, Empty, NoTextLayer]),
        one("form loop in pdf", form_loop(), &[]),
        one("absurd page count in pdf", String::from_utf8_lossy(&whole).replace("/Count 1", "/Count 999999999").into_bytes(), &[]),
        one("absurd page size in pdf", pdf(&["<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]/Contents 4 0 R/Resources<<>>>>", &stream("", b"BT /F1 1e20 Tf (Doel) Tj ET")]), &[]),
        one("nesting in pdf", pdf(&[&"[".repeat(300_000)]), &[]),
        one("flate bomb in pdf", pdf(&["<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>", &flate_bomb()]), &[ReadError::TimedOut, ReadError::Memory, Bomb, TooLarge, Damaged, Empty]),
        one("encrypted pdf", encrypted_pdf(), &[Encrypted]),
        one("encrypted docx", old_word, &[Encrypted]),
        one("encrypted odt", package(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"\x8a\x13\x77"), ("META-INF/manifest.xml", manifest.as_bytes())]), &[Encrypted]),
        one("scan as pdf", scan(), &[NoTextLayer]),
        one("windows program", [b"MZ".as_slice(), &[0; 5_000]].concat(), &[UnknownFormat]),
        one("linux program", [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 5_000]].concat(), &[UnknownFormat]),
        one("picture", [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 5_000]].concat(), &[UnknownFormat]),
        one("nothing", Vec::new(), &[Empty]),
        one("only spaces", vec![b' '; 10_000], &[Empty]),
        one("half a pdf", half, &[]),
        one("two thirds of a docx", cut, &[Damaged]),
        one("lone surrogates", surrogates, &[]),
        one("groups in rtf", [b"{\\rtf1 ".as_slice(), &vec![b'{'; 400_000]].concat(), &[Bomb]),
        one("binary length in rtf", b"{\\rtf1 \\bin2147483647 x\\par}".to_vec(), &[Empty]),
        one("nesting in html", format!("<html><body>{}", "<div>".repeat(300_000)).into_bytes(), &[Bomb]),
        one("absurd table in html", b"<html><body><table><tr><td colspan=99999999 rowspan=99999999>Doel: iets</td></tr></table></body></html>".to_vec(), &[]),
    ]
}

/// A zip package of parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // Writing to memory cannot fail; should it, the package stays short and the trial says so.
        let _ = writer
            .start_file(*name, SimpleFileOptions::default())
            .map(|()| writer.write_all(bytes));
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A PDF with these objects from number 3 on; object 3 is the only page.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    let head = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    ];
    for (i, object) in head.iter().chain(objects).enumerate() {
        places.push(out.len());
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", i + 1));
    }
    finish(out, &places, "")
}

fn finish(mut out: String, places: &[usize], more: &str) -> Vec<u8> {
    let start = out.len();
    out.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1));
    for place in places {
        out.push_str(&format!("{place:010} 00000 n \n"));
    }
    out.push_str(&format!(
        "trailer<</Size {}/Root 1 0 R{more}>>\nstartxref\n{start}\n%%EOF\n",
        places.len() + 1
    ));
    // Bytes above 127 stand as one character each.
    out.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect()
}

/// A stream object; bytes become characters of the same number, which [`finish`] turns back.
fn stream(entries: &str, bytes: &[u8]) -> String {
    let text: String = bytes.iter().map(|b| char::from(*b)).collect();
    format!("<</Length {}{entries}>>\nstream\n{text}\nendstream", bytes.len())
}

fn pages_loop() -> Vec<u8> {
    String::from_utf8_lossy(&pdf(&["<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 5>>"]))
        .into_owned()
        .into_bytes()
}

fn form_loop() -> Vec<u8> {
    pdf(&[
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
        &stream("", b"/A Do /A Do"),
        &stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>",
            b"/A Do /A Do /A Do",
        ),
    ])
}

/// 120 MB of operators in some 120 kB: the deflated data of a zip part with the frame that PDF wants.
fn flate_bomb() -> String {
    let zipped = package(&[("a", " q Q".repeat(30 * 1024 * 1024).as_bytes())]);
    let raw = zipped.get(31..).unwrap_or_default();
    let framed = [&[0x78, 0x9C], raw].concat();
    stream("/Filter/FlateDecode", &framed)
}

fn encrypted_pdf() -> Vec<u8> {
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    let secret = "41".repeat(32);
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_owned(),
        format!("<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{secret}>/U<{secret}>>>"),
    ];
    for (i, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", i + 1));
    }
    finish(
        out,
        &places,
        "/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]",
    )
}

/// A page with a picture and no letters.
fn scan() -> Vec<u8> {
    pdf(&[
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</S 5 0 R>>>>>>",
        &stream("", b"q 595 0 0 842 0 0 cm /S Do Q"),
        &stream(
            "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8",
            &[0, 255, 255, 0],
        ),
    ])
}

/// Damaged versions of the given files, `count` in all, the same for the same seed. Half of the damage to packages is
/// done to their parts, so that it gets past the checksums.
#[must_use]
pub fn damaged(files: &[(String, Vec<u8>)], count: usize, seed: u64) -> Vec<Trial> {
    let mut dice = Dice(seed | 1);
    (0..count)
        .filter_map(|i| {
            let (name, bytes) = files.get(i % files.len().max(1))?;
            let inside = bytes.starts_with(b"PK") && (i / files.len().max(1)).is_multiple_of(2);
            let bytes = if inside {
                damage_parts(bytes, &mut dice)
            } else {
                damage(bytes, &mut dice)
            };
            Some(Trial {
                name: format!("{name} damaged {i}"),
                bytes,
                right: Vec::new(),
            })
        })
        .collect()
}

struct Dice(u64);

impl Dice {
    /// A number below `limit` (xorshift).
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % limit.max(1)
    }
}

fn damage(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        if out.is_empty() {
            break;
        }
        let at = dice.below(out.len());
        let end = (at + 1 + dice.below(200)).min(out.len());
        match dice.below(6) {
            0 => out.truncate(at),
            1 => drop(out.drain(at..end)),
            2 => {
                let piece = out[at..end].to_vec();
                let to = dice.below(out.len());
                out.splice(to..to, piece);
            }
            3 => out[at..end].fill(u8::try_from(dice.below(256)).unwrap_or(0)),
            4 => {
                let digits = b"-99999999999999999999";
                out.splice(at..at, digits.iter().copied());
            }
            _ => {
                for _ in 0..=dice.below(40) {
                    let at = dice.below(out.len());
                    out[at] = u8::try_from(dice.below(256)).unwrap_or(0);
                }
            }
        }
    }
    out
}

fn damage_parts(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return damage(bytes, dice);
    };
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for i in 0..archive.len() {
        let Ok(mut part) = archive.by_index(i) else {
            continue;
        };
        let mut content = Vec::new();
        let Ok(name) = part.name().map(std::borrow::Cow::into_owned) else {
            continue;
        };
        if part.read_to_end(&mut content).is_ok() {
            let text = name.ends_with("document.xml")
                || name.ends_with("content.xml")
                || name.ends_with("styles.xml")
                || name.ends_with("numbering.xml");
            parts.push((name, if text { damage(&content, dice) } else { content }));
        }
    }
    let borrowed: Vec<(&str, &[u8])> = parts.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    package(&borrowed)
}
