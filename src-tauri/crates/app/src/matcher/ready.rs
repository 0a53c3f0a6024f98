//! The engine of her bridge and the plan made ready by it, kept between questions.
//!
//! Both are looked at with every question and made anew when what they were made from changed, so that nothing has to
//! remember to throw them away.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::id::Id;
use domain::lists::BridgeLineKind;
use matching::model::{TextVectors, text_hash};
use matching::{Bridge, BridgeLine, Element, Engine, Passage, PlanIndex, Register, Resources};
use store::Reader;
use store::tables::PlanElement;

use crate::plans::{candidates, elements};
use crate::{App, AppError, Result};

struct KeptEngine {
    lines: Vec<BridgeLine>,
    /// How many of her own sentences had a vector.
    embedded: usize,
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

/// What is kept between questions: two of each, so that looking at what a change of the bridge would do, accepting it
/// and taking it back cost nothing twice.
#[derive(Default)]
pub struct Matcher {
    engines: Mutex<VecDeque<KeptEngine>>,
    /// Held while an engine is built, so that two questions at once do not build the same one.
    building: Mutex<()>,
    indices: Mutex<VecDeque<KeptIndex>>,
}

/// How many engines and indices are kept; the one used longest ago goes first.
const KEPT: usize = 2;

impl Matcher {
    /// Forgets all, as when the dossier is locked.
    pub fn clear(&self) {
        self.engines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.indices
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

/// Takes what fits to the front and answers it.
fn recent<T>(kept: &mut VecDeque<T>, fits: impl FnMut(&T) -> bool) -> Option<&T> {
    let at = kept.iter().position(fits)?;
    let one = kept.remove(at)?;
    kept.push_front(one);
    kept.front()
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

/// What she added to the bridge or switched off, as the engine takes it.
pub(super) fn lines(read: &Reader<'_>) -> Result<Vec<BridgeLine>> {
    let rows = read.bridge_lines().all()?;
    Ok((rows.iter())
        .filter_map(|row| engine_line(&row.concept_id, row.kind, &row.text))
        .collect())
}

/// A row as the engine takes it; nothing for a row that only remembers what she declined.
pub(crate) fn engine_line(concept: &str, kind: BridgeLineKind, text: &str) -> Option<BridgeLine> {
    let kind = match kind {
        BridgeLineKind::Synonym => matching::BridgeLineKind::Synonym,
        BridgeLineKind::Lay => matching::BridgeLineKind::Lay,
        BridgeLineKind::Policy => matching::BridgeLineKind::Policy,
        BridgeLineKind::NewConcept => matching::BridgeLineKind::NewConcept,
        BridgeLineKind::Parent => matching::BridgeLineKind::Parent,
        BridgeLineKind::Related => matching::BridgeLineKind::Related,
        BridgeLineKind::Field => matching::BridgeLineKind::Field,
        BridgeLineKind::Off => matching::BridgeLineKind::Off,
        BridgeLineKind::OffConcept => matching::BridgeLineKind::OffConcept,
        BridgeLineKind::Declined => return None,
    };
    Some(BridgeLine {
        concept_id: concept.to_owned(),
        kind,
        text: text.to_owned(),
    })
}

/// Her own sentences: the model reads them as it read those of the shipped bridge at set-up.
pub(super) fn sentences(lines: &[BridgeLine]) -> impl Iterator<Item = &str> {
    lines
        .iter()
        .filter(|line| {
            matches!(
                line.kind,
                matching::BridgeLineKind::Lay | matching::BridgeLineKind::Policy
            )
        })
        .map(|line| line.text.trim())
}

/// The model the engine uses, or would: asking how far it is must not wait until the engine is built.
pub(super) fn installed(app: &App) -> Option<String> {
    let kept = (app.matcher().engines.lock()).unwrap_or_else(PoisonError::into_inner);
    match kept.front() {
        Some(kept) => kept.model.clone(),
        None => app
            .host()
            .model_dir()
            .and_then(|folder| Resources::model_in(&folder)),
    }
}

/// The engine of the bridge as it is in this dossier.
pub(crate) fn engine(app: &App, read: &Reader<'_>) -> Result<(Arc<Engine>, Option<String>)> {
    engine_of(app, read, lines(read)?)
}

fn engine_of(app: &App, read: &Reader<'_>, lines: Vec<BridgeLine>) -> Result<(Arc<Engine>, Option<String>)> {
    if let Some(found) = kept_engine(app, read, &lines)? {
        return Ok(found);
    }
    let _building = (app.matcher().building.lock()).unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = kept_engine(app, read, &lines)? {
        return Ok(found);
    }
    // What has no place, such as a line of a concept she took back, must not keep the rest from working.
    let (bridge, _) = (Bridge::shipped().map_err(AppError::internal)?).lay_over(&lines);
    let mut resources = app
        .host()
        .model_dir()
        .map(|folder| Resources::load(&folder))
        .unwrap_or_default();
    let model = resources
        .vectors
        .as_ref()
        .filter(|_| resources.model)
        .map(|vectors| vectors.model().to_owned());
    let own: Vec<&str> = sentences(&lines).collect();
    let known = vectors(read, model.as_deref(), &own)?;
    if let Some(shipped) = &mut resources.vectors {
        for (sentence, vectors) in &known {
            shipped.add(sentence, &vectors.whole);
        }
    }
    let engine = Arc::new(resources.engine(bridge));
    let model = model.filter(|_| engine.knows_meaning());
    let embedded = match &model {
        Some(model) => embedded(read, model, &own)?,
        None => 0,
    };
    let mut kept = engines(app);
    kept.push_front(KeptEngine {
        embedded,
        lines,
        engine: Arc::clone(&engine),
        model: model.clone(),
    });
    kept.truncate(KEPT);
    Ok((engine, model))
}

fn engines(app: &App) -> MutexGuard<'_, VecDeque<KeptEngine>> {
    (app.matcher().engines.lock()).unwrap_or_else(PoisonError::into_inner)
}

/// The engine of these lines when it is kept and knows all vectors there are by now.
fn kept_engine(
    app: &App,
    read: &Reader<'_>,
    lines: &[BridgeLine],
) -> Result<Option<(Arc<Engine>, Option<String>)>> {
    let mut kept = engines(app);
    let Some(found) = recent(&mut kept, |one| one.lines == lines) else {
        return Ok(None);
    };
    let own: Vec<&str> = sentences(lines).collect();
    let fresh = match &found.model {
        Some(model) => embedded(read, model, &own)? == found.embedded,
        None => true,
    };
    if !fresh {
        kept.pop_front();
        return Ok(None);
    }
    Ok(Some((Arc::clone(&found.engine), found.model.clone())))
}

/// How many of some texts have a vector.
fn embedded(read: &Reader<'_>, model: &str, texts: &[&str]) -> Result<usize> {
    let hashes: Vec<String> = texts.iter().map(|text| text_hash(text)).collect();
    Ok(read.embeddings(model, &hashes)?.iter().flatten().count())
}

/// The kept vectors of some texts. What cannot be read is computed again some day and counts as not there.
pub(crate) fn vectors(
    read: &Reader<'_>,
    model: Option<&str>,
    texts: &[&str],
) -> Result<HashMap<String, TextVectors>> {
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
    ready_with(app, read, version, lines(read)?, &|_| true)
}

/// As [`ready`], with other lines over the shipped bridge. `step` hears how many elements were read.
///
/// # Errors
/// `cancelled` when `step` answers `false`.
pub(crate) fn ready_with(
    app: &App,
    read: &Reader<'_>,
    version: &Id,
    lines: Vec<BridgeLine>,
    step: &dyn Fn(usize) -> bool,
) -> Result<Ready> {
    let (engine, model) = engine_of(app, read, lines)?;
    let rows = elements(read, version)?;
    let candidate: HashSet<Id> = candidates(&rows).iter().map(|one| one.id).collect();
    let plain: Vec<Element> = rows
        .iter()
        .filter(|one| !one.dropped)
        .map(|one| as_element(one, candidate.contains(&one.id)))
        .collect();
    let texts: Vec<&str> = plain.iter().map(|one| one.text.as_str()).collect();
    let embedded = match &model {
        Some(model) => embedded(read, model, &texts)?,
        None => 0,
    };
    let fits = |kept: &KeptIndex| {
        kept.version == *version
            && kept.embedded == embedded
            && Arc::ptr_eq(&kept.engine, &engine)
            && kept.elements == plain
    };
    let indices = || (app.matcher().indices.lock()).unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = recent(&mut indices(), fits) {
        return Ok(Ready {
            engine,
            index: Arc::clone(&found.index),
            elements: rows,
            model,
        });
    }
    // Not under the lock: reading a long plan takes a while, and judging goes on meanwhile.
    let known = vectors(read, model.as_deref(), &texts)?;
    let index = engine
        .index_in_steps(plain.clone(), &|text| known.get(text).cloned(), step)
        .ok_or_else(|| AppError::new("cancelled"))?;
    let index = Arc::new(index);
    let mut kept = indices();
    kept.push_front(KeptIndex {
        engine: Arc::clone(&engine),
        version: *version,
        elements: plain,
        embedded,
        index: Arc::clone(&index),
    });
    kept.truncate(KEPT);
    drop(kept);
    Ok(Ready {
        engine,
        index,
        elements: rows,
        model,
    })
}

impl Ready {
    /// The kept vectors of some texts, each by its text.
    pub(crate) fn vectors(&self, read: &Reader<'_>, texts: &[&str]) -> Result<HashMap<String, TextVectors>> {
        vectors(read, self.model.as_deref(), texts)
    }

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
