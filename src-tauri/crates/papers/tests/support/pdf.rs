//! Reading our own papers back with poppler, as a stranger would.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::io::Write;
use std::process::{Command, Stdio};

/// A word on a page, in points from the top left corner.
#[derive(Debug, Clone)]
pub struct Word {
    pub page: usize,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub text: String,
}

fn poppler(program: &str, args: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut command = Command::new(program);
    for arg in args {
        command.arg(if *arg == "FILE" {
            file.path().to_str().unwrap()
        } else {
            arg
        });
    }
    let output = command
        .stderr(Stdio::null())
        .output()
        .expect("poppler-utils is installed");
    assert!(output.status.success(), "{program} refused the file");
    String::from_utf8(output.stdout).unwrap()
}

/// The text of each page.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = poppler("pdftotext", &["-layout", "FILE", "-"], pdf);
    text.trim_end_matches('\u{c}')
        .split('\u{c}')
        .map(str::to_owned)
        .collect()
}

/// All text on one line, blanks collapsed.
pub fn flat(pdf: &[u8]) -> String {
    let text = poppler("pdftotext", &["-raw", "FILE", "-"], pdf).replace('\u{200B}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text without any blanks, for comparing what may break over lines.
pub fn bare(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// General information: title, pages, whether it is tagged.
pub fn info(pdf: &[u8]) -> String {
    poppler("pdfinfo", &["FILE"], pdf)
}

/// The structure tree with its text, as a reader program walks it.
pub fn structure(pdf: &[u8]) -> String {
    poppler("pdfinfo", &["-struct-text", "FILE"], pdf)
}

/// Every word with its place; also the size of each page.
pub fn words(pdf: &[u8]) -> (Vec<Word>, Vec<(f64, f64)>) {
    let xml = poppler("pdftotext", &["-bbox", "FILE", "-"], pdf);
    let number = |line: &str, name: &str| -> f64 {
        let from = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        line[from..].split('"').next().unwrap().parse().unwrap()
    };
    let (mut words, mut sizes) = (Vec::new(), Vec::new());
    for line in xml.lines().map(str::trim) {
        if line.starts_with("<page ") {
            sizes.push((number(line, "width"), number(line, "height")));
        } else if line.starts_with("<word ") {
            let text = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            words.push(Word {
                page: sizes.len() - 1,
                left: number(line, "xMin"),
                right: number(line, "xMax"),
                top: number(line, "yMin"),
                bottom: number(line, "yMax"),
                text: text.to_owned(),
            });
        }
    }
    (words, sizes)
}
