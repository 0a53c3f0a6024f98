//! The one list of commands. Hosts, permissions and TypeScript are made from it.
//!
//! Each area declares its commands with [`area!`] beside the functions; this file only names the areas. A command
//! is a function `fn(&App, Request) -> Result<Response>`; request and response cross as JSON.

use std::any::TypeId;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::typescript::Types;
use crate::{App, AppError, Result};

/// One command as hosts see it.
pub struct Command {
    /// `area_verb`, unique.
    pub name: &'static str,
    /// What it does, one line.
    pub about: &'static str,
    /// Runs it; the answer is JSON text.
    pub run: fn(&App, Value) -> Result<String>,
    /// Adds its request and response to the TypeScript declarations; answers their names.
    pub types: fn(&mut Types) -> (String, String),
}

/// Declares the commands of an area: `/// about` then `name(Request) -> Response = function;`.
macro_rules! area {
    ($( $(#[doc = $about:literal])+ $name:ident ( $request:ty ) -> $response:ty = $function:path; )*) => {
        /// The commands of this area.
        pub const COMMANDS: &[$crate::commands::Command] = &[$(
            $crate::commands::Command {
                name: stringify!($name),
                about: concat!($($about),+),
                run: |app, body| $crate::commands::run(app, body, $function),
                types: |types| (types.add::<$request>(), types.add::<$response>()),
            },
        )*];
    };
}
pub(crate) use area;

const AREAS: &[&[Command]] = &[
    crate::dossier::COMMANDS,
    crate::example::COMMANDS,
    crate::preferences::COMMANDS,
    crate::jobs::COMMANDS,
    crate::documents::COMMANDS,
    crate::history::COMMANDS,
    crate::organisations::COMMANDS,
    crate::people::COMMANDS,
    crate::erasure::COMMANDS,
    crate::person_report::COMMANDS,
    crate::areas::COMMANDS,
    crate::import::COMMANDS,
    crate::export::COMMANDS,
    crate::merge::COMMANDS,
    crate::meetings::COMMANDS,
    crate::invitations::COMMANDS,
    crate::reply_board::COMMANDS,
    crate::replies::COMMANDS,
    crate::contact_attempts::COMMANDS,
    crate::groups::COMMANDS,
    crate::checkin::COMMANDS,
    crate::attendance_overview::COMMANDS,
    crate::programme::COMMANDS,
    crate::paper_list::COMMANDS,
    crate::organiser::COMMANDS,
    crate::meeting_papers::COMMANDS,
    crate::ambitions::COMMANDS,
    crate::ambition_import::COMMANDS,
    crate::plans::COMMANDS,
    crate::matcher::COMMANDS,
    crate::alignments::COMMANDS,
    crate::concepts::COMMANDS,
    crate::bridge::COMMANDS,
    crate::coverage::COMMANDS,
    crate::overview::COMMANDS,
    crate::search::COMMANDS,
    crate::backups::COMMANDS,
    crate::passphrase::COMMANDS,
    crate::program::COMMANDS,
];

/// All commands, area by area.
pub fn all() -> impl Iterator<Item = &'static Command> {
    AREAS.iter().flat_map(|area| area.iter())
}

/// Runs the command with this name; the answer is JSON text. Hosts pass it on as it is: making a tree of values of
/// thousands of rows only to write it out again takes longer than reading them from the disk.
///
/// # Errors
/// `unknown-command`, `bad-request`, or what the command answers.
pub fn answer(app: &App, name: &str, body: Value) -> Result<String> {
    let command = all()
        .find(|command| command.name == name)
        .ok_or_else(|| AppError::new("unknown-command").arg("command", name))?;
    (command.run)(app, body)
}

/// As [`answer`], for whoever looks into the answer.
///
/// # Errors
/// As [`answer`].
pub fn dispatch(app: &App, name: &str, body: Value) -> Result<Value> {
    serde_json::from_str(&answer(app, name, body)?).map_err(AppError::internal)
}

/// Reads the request, runs the function, writes the response. A panic ends the command, not the program.
pub fn run<Q, A>(app: &App, body: Value, function: fn(&App, Q) -> Result<A>) -> Result<String>
where
    Q: DeserializeOwned + TS + 'static,
    A: Serialize + TS,
{
    let request: Q = serde_json::from_value(nothing_said::<Q>(body))
        .map_err(|error| AppError::new("bad-request").arg("detail", error.to_string()))?;
    let answer = catch_unwind(AssertUnwindSafe(|| function(app, request)))
        .unwrap_or_else(|_| Err(AppError::internal("panic")))
        .map_err(|error| app.explained(error))?;
    serde_json::to_string(&answer).map_err(AppError::internal)
}

/// A script that has nothing to say may send nothing or an empty object; both mean the same to every command.
fn nothing_said<Q: 'static>(body: Value) -> Value {
    let nothing = body.is_null() || body.as_object().is_some_and(serde_json::Map::is_empty);
    match (nothing, TypeId::of::<Q>() == TypeId::of::<()>()) {
        (true, true) => Value::Null,
        (true, false) => Value::Object(serde_json::Map::new()),
        (false, _) => body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_an_empty_object_mean_the_same() {
        for body in [Value::Null, serde_json::json!({})] {
            assert_eq!(nothing_said::<()>(body.clone()), Value::Null);
            assert_eq!(nothing_said::<String>(body), serde_json::json!({}));
        }
        assert_eq!(
            nothing_said::<String>(serde_json::json!("x")),
            serde_json::json!("x")
        );
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = all().map(|command| command.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn every_command_says_what_it_does() {
        for command in all() {
            assert!(command.about.trim().len() > 5, "{}", command.name);
        }
    }
}
