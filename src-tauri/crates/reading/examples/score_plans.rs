//! Scores readings against the truth: `cargo run -p reading --example score_plans -- FOLDER [NAME…]`. A plan is
//! `NAME.json` with the truth beside `NAME.pdf`, `.docx`, `.odt` and so on.
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use reading::plan::measure::{Truth, measure};
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let Some(folder) = arguments.get(1).map(Path::new) else {
        return;
    };
    let brief = arguments.iter().any(|a| a == "--brief");
    let wanted: Vec<&String> = arguments.iter().skip(2).filter(|a| *a != "--brief").collect();
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|e| e.file_name().to_str()?.strip_suffix(".json").map(str::to_owned))
        .filter(|n| wanted.is_empty() || wanted.contains(&n))
        .collect();
    names.sort();
    for name in names {
        let Some(truth) = std::fs::read_to_string(folder.join(format!("{name}.json")))
            .ok()
            .and_then(|t| serde_json::from_str::<Truth>(&t).ok())
        else {
            continue;
        };
        for ending in ["pdf", "docx", "odt", "html", "rtf", "txt"] {
            let Ok(bytes) = std::fs::read(folder.join(format!("{name}.{ending}"))) else {
                continue;
            };
            let plan = match reading::plan::read_bytes(&bytes) {
                Ok(plan) => plan,
                Err(e) => {
                    println!("{name}.{ending}: {}", e.code());
                    continue;
                }
            };
            let s = measure(&plan, &truth);
            println!(
                "{:<20} found {:.3} precision {:.3} parent {:.3} page {:.3}  {:?} {:?}",
                format!("{name}.{ending}"),
                s.found,
                s.precision,
                s.parent,
                s.page,
                plan.title,
                plan.period
            );
            if !brief {
                println!(
                    "   missed {:?}\n   wrong {:?}\n   misplaced {:?}\n   numbers {:?}",
                    s.missed, s.wrong, s.misplaced, s.misnumbered
                );
            }
        }
    }
}
