//! `read-plan`: what the program reads in a policy plan.

use std::io::Write;
use std::path::Path;

use reading::child::{Limits, read_plan_file};
use reading::plan::{self, PlanDocument};

const USAGE: &str = "read-plan FILE [--json]";

/// Reads the plan in a process of its own, as the program does, and prints its elements: as JSON, or indented for
/// the eye.
///
/// # Errors
/// The code of what the reader says, or standard output that is gone.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let as_json = arguments.iter().any(|word| word == "--json");
    let files: Vec<&String> = arguments.iter().filter(|word| *word != "--json").collect();
    let [file] = files.as_slice() else {
        return Err(USAGE.to_owned());
    };
    let read = read_plan_file(Path::new(file), &Limits::default(), &|| false);
    let document = read.map_err(|error| format!("{file}: {} ({error})", error.code()))?;
    let text = if as_json {
        serde_json::to_string_pretty(&plan::to_json(&document)).map_err(|error| error.to_string())?
    } else {
        outline(&document)
    };
    writeln!(std::io::stdout(), "{text}").map_err(|error| error.to_string())
}

/// The tree with its kinds and pages, one element a line.
fn outline(document: &PlanDocument) -> String {
    let mut lines = vec![format!("{} {}", document.title, document.period)];
    for element in &document.elements {
        let mut depth = 0;
        let mut above = element.parent.clone();
        while let Some(parent) = above {
            depth += 1;
            above = document
                .elements
                .iter()
                .find(|one| one.id == parent)
                .and_then(|one| one.parent.clone());
        }
        let page = element
            .page
            .map_or(String::new(), |page| format!("  (p. {page})"));
        let number = &element.number;
        lines.push(format!(
            "{}{} {number} {}{page}",
            "  ".repeat(depth),
            element.kind.as_str(),
            element.text
        ));
    }
    lines.join("\n")
}
