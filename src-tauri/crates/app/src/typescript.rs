//! The types that cross to the screen, as TypeScript. `tools generate` writes what this makes; a test fails on drift.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;

/// Collects declarations, each type once.
pub struct Types {
    config: Config,
    declarations: BTreeMap<String, String>,
    clashes: Vec<String>,
}

impl Default for Types {
    fn default() -> Self {
        Self {
            config: Config::default().with_large_int("number"),
            declarations: BTreeMap::new(),
            clashes: Vec::new(),
        }
    }
}

impl Types {
    /// Adds a type and all it is made of; answers how to write it.
    pub fn add<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        // The name of unit is `null` in TypeScript, and so it is on the wire.
        T::name(&self.config)
    }

    /// All declarations so far, by name.
    pub fn declarations(&self) -> &BTreeMap<String, String> {
        &self.declarations
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A list or an option is nothing of its own: what it holds is visited as its argument. Its dependencies are
        // those of what it holds, and to follow those from here would never end for a type that holds itself.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let declaration = format!(
                "{}export {}",
                T::docs().unwrap_or_default(),
                T::decl(&self.config)
            );
            match self.declarations.get(&name) {
                Some(known) if *known != declaration => self.clashes.push(name),
                Some(_) => {}
                None => {
                    self.declarations.insert(name, declaration);
                    T::visit_dependencies(self);
                }
            }
        }
        T::visit_generics(self);
    }
}

/// The two generated files of the screen: all types, and the map from command to request and response.
pub fn generate() -> (String, String) {
    let head = "// Made by `cargo xtask generate` from the command list. Do not edit.\n";
    let mut types = Types::default();
    let mut map = String::new();
    for command in commands::all() {
        let (request, response) = (command.types)(&mut types);
        let about = command.about.trim();
        map.push_str(&format!(
            "  /** {about} */\n  {}: {{ request: {}; response: {} }};\n",
            command.name,
            qualify(&request),
            qualify(&response)
        ));
    }
    let declarations: Vec<_> = types.declarations.into_values().collect();
    let types_file = format!("{head}\n{}\n", declarations.join("\n\n"));
    let mut names: Vec<&str> = commands::all().map(|command| command.name).collect();
    names.sort_unstable();
    let list = names
        .iter()
        .map(|name| format!("  '{name}',\n"))
        .collect::<String>();
    let commands_file = format!(
        "{head}import type * as T from './types';\n\n/** What each command takes and answers. */\nexport interface Commands {{\n{map}}}\n\n/** Every command's name. */\nexport const commandNames = [\n{list}] as const;\n"
    );
    (types_file, commands_file)
}

/// Puts `T.` before each of our own names in a type expression; TypeScript's own stay.
fn qualify(expression: &str) -> String {
    let own = [
        "Array",
        "Record",
        "string",
        "number",
        "boolean",
        "null",
        "unknown",
        "undefined",
    ];
    let mut out = String::new();
    let mut word = String::new();
    for character in expression.chars().chain(std::iter::once(' ')) {
        if character.is_alphanumeric() || character == '_' {
            word.push(character);
            continue;
        }
        if !word.is_empty() {
            if !own.contains(&word.as_str()) && word.starts_with(char::is_uppercase) {
                out.push_str("T.");
            }
            out.push_str(&word);
            word.clear();
        }
        out.push(character);
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_types_share_a_name() {
        let mut types = Types::default();
        for command in commands::all() {
            (command.types)(&mut types);
        }
        assert!(types.clashes.is_empty(), "{:?}", types.clashes);
    }

    #[test]
    fn own_names_are_qualified_and_others_stay() {
        assert_eq!(
            qualify("Outcome<Array<Row> | null>"),
            "T.Outcome<Array<T.Row> | null>"
        );
    }
}
