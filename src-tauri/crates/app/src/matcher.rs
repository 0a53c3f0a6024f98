//! The engine that lays texts beside each other, kept between questions.
//!
//! One engine per bridge and one index per version of a plan. The ranking on words is there at once; the model's vectors
//! are computed by [`prepare`] and kept in the dossier.

mod ready;

use std::collections::HashSet;

use domain::id::Id;
use domain::lists::AmbitionState;
use matching::BridgeLine;
use matching::model::{Embedder, ModelError, text_hash};
use serde::{Deserialize, Serialize};
use store::{Op, Reader};
use ts_rs::TS;

use crate::ambitions::newest_version;
use crate::commands::area;
use crate::jobs::Job;
use crate::plans::elements;
use crate::{App, AppError, Result};

pub use ready::Matcher;
pub(crate) use ready::{Ready, engine, engine_line, ready, ready_with, vectors};
use ready::{installed, lines, sentences};

/// Texts embedded between two moments of keeping them: a stop loses at most these.
const BATCH: usize = 24;

/// Which version to make ready.
#[derive(Debug, Deserialize, TS)]
pub struct PrepareRequest {
    /// The version.
    pub version_id: Id,
    /// Name of the job.
    pub job: String,
}

/// Which version.
#[derive(Debug, Deserialize, TS)]
pub struct MatcherRequest {
    /// The version.
    pub version_id: Id,
}

/// How far the engine is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MatcherState {
    /// Whether a sentence model is installed.
    pub model: bool,
    /// Texts it has not read yet.
    pub waiting: u32,
    /// Texts in all.
    pub texts: u32,
}

/// Every text that ranking wants vectors of, each once.
fn wanted(read: &Reader<'_>, version: &Id) -> Result<Vec<String>> {
    let mut texts: Vec<String> = Vec::new();
    for ambition in read.ambitions().all()? {
        if ambition.state != AmbitionState::Withdrawn {
            texts.push(newest_version(read, &ambition.id)?.text);
        }
    }
    texts.extend(
        elements(read, version)?
            .into_iter()
            .filter(|one| !one.dropped)
            .map(|one| one.text),
    );
    texts.extend(sentences(&lines(read)?).map(str::to_owned));
    let mut seen = HashSet::new();
    texts.retain(|text| !text.trim().is_empty() && seen.insert(text.clone()));
    Ok(texts)
}

fn missing(read: &Reader<'_>, model: &str, texts: Vec<String>) -> Result<Vec<String>> {
    let hashes: Vec<String> = texts.iter().map(|text| text_hash(text)).collect();
    let known = read.embeddings(model, &hashes)?;
    Ok(texts
        .into_iter()
        .zip(known)
        .filter(|(_, known)| known.is_none())
        .map(|(text, _)| text)
        .collect())
}

/// The model's name and the texts it has not read yet.
type Unread = Option<(String, Vec<String>)>;

fn look(app: &App, version: &Id) -> Result<(MatcherState, Unread)> {
    app.read(|read| {
        let model = installed(app);
        let texts = wanted(read, version)?;
        let count = |texts: usize| u32::try_from(texts).unwrap_or(u32::MAX);
        let all = count(texts.len());
        let Some(model) = model else {
            return Ok((
                MatcherState {
                    model: false,
                    waiting: 0,
                    texts: all,
                },
                None,
            ));
        };
        let missing = missing(read, &model, texts)?;
        Ok((
            MatcherState {
                model: true,
                waiting: count(missing.len()),
                texts: all,
            },
            Some((model, missing)),
        ))
    })
}

/// How far the engine is with a version.
pub fn state(app: &App, request: MatcherRequest) -> Result<MatcherState> {
    Ok(look(app, &request.version_id)?.0)
}

/// Lets the model read what it has not read yet, with progress and stop. What is read stays in the dossier.
///
/// # Errors
/// `cancelled` when she stopped it; what was read until then is kept. `model-unusable` when the model is damaged.
pub fn prepare(app: &App, request: PrepareRequest) -> Result<MatcherState> {
    let job = app.jobs().start(&request.job);
    let (_, work) = look(app, &request.version_id)?;
    if let Some((model, missing)) = work {
        embed(app, &model, &missing, &job)?;
    }
    Ok(look(app, &request.version_id)?.0)
}

/// Lets the model read her own sentences of the bridge as it would be, so that they count at once.
///
/// # Errors
/// As [`prepare`].
pub(crate) fn prepare_lines(app: &App, lines: &[BridgeLine], job: &Job) -> Result<()> {
    let work = app.read(|read| {
        let (_, model) = engine(app, read)?;
        let Some(model) = model else { return Ok(None) };
        let mut texts: Vec<String> = sentences(lines).map(str::to_owned).collect();
        texts.sort_unstable();
        texts.dedup();
        let missing = missing(read, &model, texts)?;
        Ok(Some((model, missing)))
    })?;
    match work {
        Some((model, missing)) => embed(app, &model, &missing, job),
        None => Ok(()),
    }
}

/// Computes vectors and keeps them, some at a time.
fn embed(app: &App, model: &str, missing: &[String], job: &Job) -> Result<()> {
    let (Some(folder), false) = (app.host().model_dir(), missing.is_empty()) else {
        return Ok(());
    };
    let total = missing.len() as u64;
    job.progress(0, total);
    let embedder = Embedder::load(&folder).map_err(|_| AppError::new("model-unusable"))?;
    let mut done = 0;
    for batch in missing.chunks(BATCH) {
        job.check()?;
        let texts: Vec<&str> = batch.iter().map(String::as_str).collect();
        let vectors = embedder
            .embed(&texts, &|read| job.progress(done + read as u64, total), &|| {
                job.stopped()
            })
            .map_err(|error| match error {
                ModelError::Cancelled => AppError::new("cancelled"),
                _ => AppError::new("model-unusable"),
            })?;
        let kept: Vec<(String, Vec<u8>)> = batch
            .iter()
            .zip(&vectors)
            .map(|(text, vectors)| (text_hash(text), vectors.to_bytes()))
            .collect();
        app.write(Op::new("matcher.prepare").without_undo(), |tx| {
            Ok(tx.keep_embeddings(model, &kept)?)
        })?;
        done += batch.len() as u64;
    }
    Ok(())
}

area! {
    /// How far the sentence model is with a plan.
    matcher_state(MatcherRequest) -> MatcherState = state;
    /// Lets the sentence model read a plan and the ambitions.
    matcher_prepare(PrepareRequest) -> MatcherState = prepare;
}
