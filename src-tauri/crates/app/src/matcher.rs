//! The engine that lays texts beside each other, kept between questions.
//!
//! One engine per bridge and one index per version of a plan; both are made anew when what they were made from
//! changed, which is looked at with every question, so that nothing has to remember to throw them away. The ranking on
//! words is there at once; the model's vectors are computed by [`prepare`] and kept in the dossier.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::Id;
use domain::lists::{AmbitionState, BridgeLineKind};
use matching::model::{Embedder, ModelError, TextVectors, text_hash};
use matching::{Bridge, BridgeLine, Element, Engine, Passage, PlanIndex, Register, Resources};
use serde::{Deserialize, Serialize};
use store::tables::PlanElement;
use store::{Op, Reader};
use ts_rs::TS;

use crate::ambitions::newest_version;
use crate::commands::area;
use crate::plans::{candidates, elements};
use crate::{App, AppError, Result};

/// Texts embedded between two moments of keeping them: a stop loses at most these.
const BATCH: usize = 24;

struct KeptEngine {
    lines: Vec<BridgeLine>,
    engine: Arc<Engine>,
    /// Name of the model whose vectors may be used; nothing without model.
    model: Option<String>,
}

struct KeptIndex {
    engine: Arc<Engine>,
    version: Id,
    elements: Vec<Element>,
    embedded: usize,
    index: Arc<PlanIndex>,
}

/// What is kept between questions.
#[derive(Default)]
pub struct Matcher {
    engine: Mutex<Option<KeptEngine>>,
    index: Mutex<Option<KeptIndex>>,
}

impl Matcher {
    /// Forgets all, as when the dossier is locked.
    pub fn clear(&self) {
        *self.engine.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.index.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// A plan ready for ranking.
pub(crate) struct Ready {
    /// The engine.
    pub(crate) engine: Arc<Engine>,
    /// The plan.
    pub(crate) index: Arc<PlanIndex>,
    /// Its elements, in the order of the document.
    pub(crate) elements: Vec<PlanElement>,
    model: Option<String>,
}

fn lines(read: &Reader<'_>) -> Result<Vec<BridgeLine>> {
    let kind = |kind| match kind {
        BridgeLineKind::Synonym => matching::BridgeLineKind::Synonym,
        BridgeLineKind::Lay => matching::BridgeLineKind::Lay,
        BridgeLineKind::Policy => matching::BridgeLineKind::Policy,
        BridgeLineKind::NewConcept => matching::BridgeLineKind::NewConcept,
    };
    let rows = read.bridge_lines().all()?;
    Ok(rows
        .into_iter()
        .map(|row| BridgeLine {
            concept_id: row.concept_id,
            kind: kind(row.kind),
            text: row.text,
        })
        .collect())
}

fn engine(app: &App, read: &Reader<'_>) -> Result<(Arc<Engine>, Option<String>)> {
    let lines = lines(read)?;
    let mut kept = app
        .matcher()
        .engine
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some(kept) = kept.as_ref().filter(|kept| kept.lines == lines) {
        return Ok((Arc::clone(&kept.engine), kept.model.clone()));
    }
    let bridge = Bridge::shipped()
        .and_then(|bridge| bridge.with_lines(&lines))
        .map_err(AppError::internal)?;
    let resources = app
        .host()
        .model_dir()
        .map(|folder| Resources::load(&folder))
        .unwrap_or_default();
    let model = resources
        .vectors
        .as_ref()
        .filter(|_| resources.model)
        .map(|vectors| vectors.model().to_owned());
    let engine = Arc::new(resources.engine(bridge));
    let model = model.filter(|_| engine.knows_meaning());
    *kept = Some(KeptEngine {
        lines,
        engine: Arc::clone(&engine),
        model: model.clone(),
    });
    Ok((engine, model))
}

/// The kept vectors of some texts. What cannot be read is computed again some day and counts as not there.
fn vectors(read: &Reader<'_>, model: Option<&str>, texts: &[&str]) -> Result<HashMap<String, TextVectors>> {
    let Some(model) = model else {
        return Ok(HashMap::new());
    };
    let hashes: Vec<String> = texts.iter().map(|text| text_hash(text)).collect();
    let bytes = read.embeddings(model, &hashes)?;
    let found = texts.iter().zip(bytes).filter_map(|(text, bytes)| {
        let vectors = TextVectors::from_bytes(&bytes?).ok()?;
        Some(((*text).to_owned(), vectors))
    });
    Ok(found.collect())
}

fn as_element(element: &PlanElement, candidate: bool) -> Element {
    Element {
        id: element.id.to_string(),
        parent: element.parent_id.map(|id| id.to_string()),
        text: element.text.clone(),
        candidate,
    }
}

/// The plan version, ready for ranking.
pub(crate) fn ready(app: &App, read: &Reader<'_>, version: &Id) -> Result<Ready> {
    let (engine, model) = engine(app, read)?;
    let rows = elements(read, version)?;
    let candidate: HashSet<Id> = candidates(&rows).iter().map(|one| one.id).collect();
    let plain: Vec<Element> = rows
        .iter()
        .filter(|one| !one.dropped)
        .map(|one| as_element(one, candidate.contains(&one.id)))
        .collect();
    let texts: Vec<&str> = plain.iter().map(|one| one.text.as_str()).collect();
    let embedded = match &model {
        Some(model) => {
            let hashes: Vec<String> = texts.iter().map(|text| text_hash(text)).collect();
            read.embeddings(model, &hashes)?.iter().flatten().count()
        }
        None => 0,
    };
    let mut kept = app.matcher().index.lock().unwrap_or_else(PoisonError::into_inner);
    let fits = |kept: &&KeptIndex| {
        kept.version == *version
            && kept.embedded == embedded
            && Arc::ptr_eq(&kept.engine, &engine)
            && kept.elements == plain
    };
    if let Some(kept) = kept.as_ref().filter(fits) {
        return Ok(Ready {
            engine,
            index: Arc::clone(&kept.index),
            elements: rows,
            model,
        });
    }
    let known = vectors(read, model.as_deref(), &texts)?;
    let index = Arc::new(engine.index(plain.clone(), &|text| known.get(text).cloned()));
    *kept = Some(KeptIndex {
        engine: Arc::clone(&engine),
        version: *version,
        elements: plain,
        embedded,
        index: Arc::clone(&index),
    });
    Ok(Ready {
        engine,
        index,
        elements: rows,
        model,
    })
}

impl Ready {
    /// An ambition's words, read.
    pub(crate) fn passage(&self, read: &Reader<'_>, text: &str) -> Result<Passage> {
        let known = vectors(read, self.model.as_deref(), &[text])?;
        Ok(self.engine.read(text, Register::Lay, known.get(text)))
    }

    /// Elements that may be proposed.
    pub(crate) fn candidates(&self) -> usize {
        self.index.candidates().len()
    }
}

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

/// The model the engine uses, or would: asking how far it is must not wait until the engine is built.
fn installed(app: &App) -> Option<String> {
    let kept = app
        .matcher()
        .engine
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    match kept.as_ref() {
        Some(kept) => kept.model.clone(),
        None => app
            .host()
            .model_dir()
            .and_then(|folder| Resources::model_in(&folder)),
    }
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
    if let (Some((model, missing)), Some(folder)) = (work, app.host().model_dir())
        && !missing.is_empty()
    {
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
                Ok(tx.keep_embeddings(&model, &kept)?)
            })?;
            done += batch.len() as u64;
        }
    }
    Ok(look(app, &request.version_id)?.0)
}

area! {
    /// How far the sentence model is with a plan.
    matcher_state(MatcherRequest) -> MatcherState = state;
    /// Lets the sentence model read a plan and the ambitions.
    matcher_prepare(PrepareRequest) -> MatcherState = prepare;
}
