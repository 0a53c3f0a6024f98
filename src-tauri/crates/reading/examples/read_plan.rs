//! Reads a plan and prints its elements: `cargo run -p reading --example read_plan -- FILE [--tree]`.
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let Some(file) = arguments.get(1) else { return };
    let Ok(bytes) = std::fs::read(file) else { return };
    match reading::plan::read_bytes(&bytes) {
        Ok(plan) if arguments.iter().any(|a| a == "--tree") => {
            println!("{} | {} | {:?}", plan.title, plan.period, plan.warnings);
            for e in &plan.elements {
                let text: String = e.text.chars().take(110).collect();
                println!(
                    "{:>4} {:>5} p{:<3} {:<11} {:<14} [{}] {text} {:?}",
                    e.id,
                    e.parent.as_deref().unwrap_or("-"),
                    e.page.unwrap_or(0),
                    e.kind.as_str(),
                    e.level,
                    e.number,
                    e.fields
                );
            }
        }
        Ok(plan) => println!("{:#}", reading::plan::to_json(&plan)),
        Err(e) => println!("{}", e.code()),
    }
}
