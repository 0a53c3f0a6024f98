//! The fictional dossier to look around in.

use crate::{App, Result};

/// The setting that marks a dossier as the example.
const MARK: &str = "example";

/// Whether the open dossier is the fictional example.
pub(crate) fn is_example(app: &App) -> Result<bool> {
    app.read(|read| Ok(read.settings().get(&MARK.to_owned())?.is_some()))
}
