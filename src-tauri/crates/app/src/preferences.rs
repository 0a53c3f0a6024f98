//! Settings of the program on this laptop, apart from any dossier: language, text size, recent dossiers.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Result};

/// How many recent dossiers are remembered.
const RECENT: usize = 8;

/// A dossier that was open before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecentDossier {
    /// Where it is.
    pub path: String,
    /// When it was last opened.
    pub opened_at: DateTime<Utc>,
    /// Whether it is still there.
    #[serde(default)]
    pub exists: bool,
}

/// What she set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// `nl` or `en`.
    pub language: String,
    /// Percent; 100 to 200.
    pub text_size: u16,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Single letters act outside text fields.
    pub single_keys: bool,
    /// Minutes without a key or click until the dossier locks; 0 is never.
    pub idle_minutes: u16,
    /// Recent dossiers, newest first.
    pub recent: Vec<RecentDossier>,
    /// What the screens remember of themselves: sorting, the screen that was open.
    #[ts(type = "Record<string, unknown>")]
    pub screens: serde_json::Map<String, serde_json::Value>,
    /// Names this laptop in the history.
    pub device: String,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: "nl".into(),
            text_size: 100,
            theme: "system".into(),
            single_keys: true,
            idle_minutes: 15,
            recent: Vec::new(),
            screens: serde_json::Map::new(),
            device: String::new(),
        }
    }
}

fn file(app: &App) -> PathBuf {
    app.host().config_dir().join("preferences.json")
}

/// What she set, or the defaults. A damaged file counts as none: nothing of a dossier is in it.
pub(crate) fn load(app: &App) -> Preferences {
    let text = std::fs::read_to_string(file(app)).unwrap_or_default();
    let mut found: Preferences = serde_json::from_str(&text).unwrap_or_default();
    for recent in &mut found.recent {
        recent.exists = Path::new(&recent.path).exists();
    }
    found
}

/// Writes the settings, all or nothing.
pub(crate) fn store(app: &App, preferences: &Preferences) -> Result<()> {
    let failed = |error: std::io::Error| {
        AppError::new("preferences-not-saved").arg("reason", error.kind().to_string())
    };
    let path = file(app);
    std::fs::create_dir_all(app.host().config_dir()).map_err(failed)?;
    let text = serde_json::to_string_pretty(preferences).map_err(AppError::internal)?;
    let beside = path.with_extension("json.new");
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, &path))
        .map_err(failed)
}

/// The name of this laptop in the history; made once.
pub(crate) fn device(app: &App) -> Result<String> {
    let mut preferences = load(app);
    if preferences.device.is_empty() {
        preferences.device = format!("laptop-{:x}", app.now().timestamp_micros());
        store(app, &preferences)?;
    }
    Ok(preferences.device)
}

/// Puts a dossier at the head of the recent ones.
pub(crate) fn remember(app: &App, path: &Path) -> Result<()> {
    let mut preferences = load(app);
    let path = path.display().to_string();
    preferences.recent.retain(|recent| recent.path != path);
    preferences.recent.insert(
        0,
        RecentDossier {
            path,
            opened_at: app.now(),
            exists: true,
        },
    );
    preferences.recent.truncate(RECENT);
    store(app, &preferences)
}

/// What she set.
pub fn get(app: &App, (): ()) -> Result<Preferences> {
    Ok(load(app))
}

/// Keeps what she set. The name of the laptop and the recent dossiers are not hers to set here.
pub fn save(app: &App, request: Preferences) -> Result<Preferences> {
    let old = load(app);
    let kept = Preferences {
        text_size: request.text_size.clamp(100, 200),
        recent: old.recent,
        device: old.device,
        ..request
    };
    store(app, &kept)?;
    Ok(kept)
}

area! {
    /// Settings of the program on this laptop.
    preferences_get(()) -> Preferences = get;
    /// Keeps settings of the program on this laptop.
    preferences_save(Preferences) -> Preferences = save;
}
