//! Writes every paper with fictional records into a folder, to be looked at:
//! `cargo run -p papers --example all_papers -- OUT [en]`.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a tool for makers, never shipped"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use papers::Locale;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let folder = std::path::PathBuf::from(args.next().unwrap_or_else(|| "out".into()));
    let locale = if args.next().as_deref() == Some("en") {
        Locale::En
    } else {
        Locale::Nl
    };
    std::fs::create_dir_all(&folder)?;
    for (name, document) in support::all() {
        let start = std::time::Instant::now();
        match support::press().make(document.as_ref(), &support::print(locale)) {
            Ok(paper) => {
                std::fs::write(folder.join(format!("{name}.pdf")), &paper.pdf)?;
                println!(
                    "{name}: {} pages, {:?}, {}",
                    paper.pages,
                    start.elapsed(),
                    paper.file_name
                );
            }
            Err(error) => println!("{name}: {error}"),
        }
    }
    Ok(())
}
