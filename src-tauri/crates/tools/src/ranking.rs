//! Times of the ranking, each beside its reference in the same run.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use matching::model::{Embedder, TextVectors};
use matching::{Bridge, Element, Engine, Judgements, PlanIndex, Register, Resources, System};
use store::fts_baseline::FtsBaseline;

/// Ambitions of the bar.
const AMBITIONS: usize = 50;
/// Plan elements of the bar.
const ELEMENTS: usize = 500;
/// Goes; the fastest counts, because the machine does other things too.
const GOES: usize = 5;

/// Two times of the same work, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Beside {
    /// Ours.
    pub ours: f64,
    /// The reference.
    pub reference: f64,
}

/// Made-up texts: sentences of the bridge, so that nothing of anybody's is needed.
struct Texts {
    ambitions: Vec<String>,
    elements: Vec<Element>,
}

fn texts(bridge: &Bridge) -> Texts {
    let lay: Vec<&str> = bridge
        .concepts()
        .iter()
        .flat_map(|c| c.lay.iter().take(3))
        .map(String::as_str)
        .collect();
    let policy = bridge.concepts().iter().flat_map(|c| &c.policy);
    Texts {
        ambitions: lay
            .chunks(3)
            .take(AMBITIONS)
            .map(|three| three.join(" "))
            .collect(),
        elements: policy
            .take(ELEMENTS)
            .enumerate()
            .map(|(at, text)| Element {
                id: at.to_string(),
                parent: None,
                text: text.clone(),
                candidate: true,
            })
            .collect(),
    }
}

fn fastest(mut work: impl FnMut() -> Result<(), String>) -> Result<f64, String> {
    let mut best = f64::INFINITY;
    for _ in 0..GOES {
        let start = Instant::now();
        work()?;
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(best)
}

fn engine(vectors: bool) -> Result<Engine, String> {
    let mut resources = Resources::load(&crate::model::model_folder());
    if !vectors {
        resources.vectors = None;
    }
    Ok(resources.engine(Bridge::shipped().map_err(|error| error.to_string())?))
}

/// 50 ambitions over 500 elements: lexical ranking beside FTS5's `bm25()`, indexes built before.
///
/// # Errors
/// When the bridge or SQLite refuses.
pub fn lexical_beside_fts5() -> Result<Beside, String> {
    let engine = engine(false)?;
    let texts = texts(engine.bridge());
    let plan = engine.index(texts.elements.clone(), &|_| None);
    let ours = fastest(|| {
        for ambition in &texts.ambitions {
            let passage = engine.read(ambition, Register::Lay, None);
            engine
                .scores(&passage, &plan, System::Lexical)
                .ok_or("no scores")?;
        }
        Ok(())
    })?;
    let fts = FtsBaseline::build(texts.elements.iter().map(|e| e.text.as_str()))
        .map_err(|error| error.to_string())?;
    let reference = fastest(|| {
        for ambition in &texts.ambitions {
            fts.scores(ambition).map_err(|error| error.to_string())?;
        }
        Ok(())
    })?;
    Ok(Beside { ours, reference })
}

/// One new ambition to five proposals with their reasons over a cached plan of 500 elements, in milliseconds; the model
/// reads the ambition too.
///
/// # Errors
/// Without the model.
pub fn one_ambition() -> Result<f64, String> {
    let engine = engine(true)?;
    let embedder = Embedder::load(&crate::model::model_folder()).map_err(|error| error.to_string())?;
    let texts = texts(engine.bridge());
    let plan: PlanIndex = {
        let borrowed: Vec<&str> = texts.elements.iter().map(|e| e.text.as_str()).collect();
        let vectors = embedder
            .embed(&borrowed, &|_| (), &|| false)
            .map_err(|error| error.to_string())?;
        let known: std::collections::HashMap<&str, TextVectors> = borrowed.into_iter().zip(vectors).collect();
        engine.index(texts.elements.clone(), &|text| known.get(text).cloned())
    };
    let mut next = texts.ambitions.iter().cycle();
    fastest(|| {
        let text = next.next().ok_or("no ambition")?;
        let passage = engine.read(text, Register::Lay, Some(&embedder.embed_one(text)));
        let proposals = engine.rank(&passage, &plan, &Judgements::default(), 5);
        if proposals.len() == 5 {
            Ok(())
        } else {
            Err("fewer than five proposals".to_owned())
        }
    })
}

/// A plan of 500 elements embedded on all cores, beside the C engine of the model's own package on the same cores.
///
/// # Errors
/// Without the model, without Python, or when the package was not taken apart on this machine.
pub fn embedding_beside_package() -> Result<Beside, String> {
    let embedder = Embedder::load(&crate::model::model_folder()).map_err(|error| error.to_string())?;
    let bridge = Bridge::shipped().map_err(|error| error.to_string())?;
    let texts = texts(&bridge);
    let borrowed: Vec<&str> = texts.elements.iter().map(|e| e.text.as_str()).collect();
    let mut ours = f64::INFINITY;
    for _ in 0..2 {
        let start = Instant::now();
        embedder
            .embed(&borrowed, &|_| (), &|| false)
            .map_err(|error| error.to_string())?;
        ours = ours.min(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(Beside {
        ours,
        reference: package_time(&borrowed)?,
    })
}

/// Loads the package's engine without installing or importing the package, and times it.
const TIMING: &str = "
import ctypes, json, sys, time
library = ctypes.CDLL(sys.argv[1])
library.e5_load.restype = ctypes.c_void_p
library.e5_load.argtypes = [ctypes.c_char_p]
library.e5_embed_batch.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int, ctypes.POINTER(ctypes.c_float)]
model = library.e5_load(sys.argv[2].encode())
texts = [text.encode() for text in json.load(sys.stdin)]
out = (ctypes.c_float * (384 * len(texts)))()
best = 1e9
for _ in range(2):
    start = time.perf_counter()
    library.e5_embed_batch(model, (ctypes.c_char_p * len(texts))(*texts), len(texts), 1, out)
    best = min(best, time.perf_counter() - start)
print(best * 1000)
";

fn package_time(texts: &[&str]) -> Result<f64, String> {
    use std::io::Write as _;
    let downloads = crate::model::model_folder().join("../downloads");
    let library = find(&downloads, &|name| name.starts_with("_engine"));
    let model = find(&downloads, &|name| name == "e5-small-q4.bin");
    let (Some(library), Some(model)) = (library, model) else {
        return Err("the model's package is not on this machine (cargo xtask model --again)".to_owned());
    };
    let mut python = Command::new("python3")
        .args(["-c", TIMING])
        .arg(library)
        .arg(model)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("python3: {error}"))?;
    let json = serde_json::to_string(texts).map_err(|error| error.to_string())?;
    if let Some(mut input) = python.stdin.take() {
        input
            .write_all(json.as_bytes())
            .map_err(|error| error.to_string())?;
    }
    let answer = python.wait_with_output().map_err(|error| error.to_string())?;
    String::from_utf8_lossy(&answer.stdout)
        .trim()
        .parse()
        .map_err(|_| "the package's engine did not answer".to_owned())
}

fn find(folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Option<PathBuf> {
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).ok()?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if entry.file_name().to_str().is_some_and(wanted) {
                return Some(path);
            }
        }
    }
    None
}

/// `bench-ranking`: prints the three.
///
/// # Errors
/// When nothing can be printed; a figure that cannot be had says why.
pub fn run(_arguments: &[String]) -> Result<(), String> {
    use std::io::Write as _;
    let beside = |found: Result<Beside, String>| match found {
        Ok(b) => format!(
            "{:.1} ms, reference {:.1} ms, ratio {:.2}",
            b.ours,
            b.reference,
            b.ours / b.reference
        ),
        Err(problem) => problem,
    };
    let one = one_ambition().map_or_else(|problem| problem, |ms| format!("{ms:.1} ms"));
    let lines = [
        format!(
            "lexical, 50 ambitions × 500 elements, beside FTS5: {}",
            beside(lexical_beside_fts5())
        ),
        format!("one ambition to five proposals, plan of 500 cached: {one}"),
        format!(
            "500 elements embedded, beside the package's engine: {}",
            beside(embedding_beside_package())
        ),
    ];
    writeln!(std::io::stdout(), "{}", lines.join("\n")).map_err(|error| error.to_string())
}
