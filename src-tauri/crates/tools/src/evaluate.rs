//! `evaluate`: how good the ranking is, on files of queries and judgements, beside the full-text baseline.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use matching::measure::{Grades, Intervals, Measures, intervals, mean, measure, told_apart};
use matching::model::{Embedder, TextVectors};
use matching::{Bridge, Element, Engine, OfferText, Passage, PlanIndex, Register, Resources, System};
use serde::{Deserialize, Serialize};
use store::fts_baseline::FtsBaseline;

use crate::development::{CAUTION, SETS};

const USAGE: &str = "\
evaluate --plan P --queries Q --qrels R [--without-model] [--json]
evaluate --sets [--without-model] [--json]     the development sets of the checkout
evaluate --offers O --queries NEEDS --qrels R [--without-model] [--json]
evaluate --clusters NOTES [--without-model] [--json]
         [--model FOLDER]  where the sentence model lies; else the cache folder of `cargo xtask model`";

/// What is ranked, best first.
const SYSTEMS: [(&str, System); 4] = [
    ("lexical", System::Lexical),
    ("dense", System::Dense),
    ("maxsim", System::MaxSim),
    ("hybrid", System::Hybrid),
];

#[derive(Debug, Clone, Default)]
struct Options {
    plan: Option<PathBuf>,
    offers: Option<PathBuf>,
    queries: Option<PathBuf>,
    qrels: Option<PathBuf>,
    clusters: Option<PathBuf>,
    model: Option<PathBuf>,
    sets: bool,
    without_model: bool,
    json: bool,
}

#[derive(Deserialize)]
struct PlanFile {
    #[serde(default)]
    title: String,
    elements: Vec<PlanFileElement>,
}

#[derive(Deserialize)]
struct PlanFileElement {
    id: String,
    #[serde(default)]
    parent: Option<String>,
    #[serde(default, alias = "kind")]
    level: String,
    text: String,
}

#[derive(Deserialize)]
struct Query {
    id: String,
    text: String,
    #[serde(default)]
    category: Option<String>,
}

#[derive(Deserialize)]
struct Note {
    id: String,
    text: String,
    /// The truth; nothing but the score below sees it.
    #[serde(default)]
    cluster: String,
}

type Qrels = BTreeMap<String, Grades>;

/// What is printed for queries and judgements.
#[derive(Serialize)]
struct Report {
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<String>,
    queries: usize,
    outside: Outside,
    model: bool,
    systems: Vec<SystemReport>,
}

/// Queries without any grade: what the plan (or the offers) is silent about.
#[derive(Serialize)]
struct Outside {
    queries: Vec<String>,
    /// Mean of the best fit (0–1) of queries with an answer.
    fit_inside: f64,
    /// The same for those without.
    fit_outside: f64,
    /// Chance that one with an answer fits better than one without; 0.5 is a toss.
    told_apart: Option<f64>,
}

#[derive(Serialize)]
struct SystemReport {
    system: &'static str,
    #[serde(flatten)]
    measures: Measures,
    ci: Intervals,
}

#[derive(Serialize)]
struct ClusterReport {
    notes: usize,
    model: bool,
    systems: Vec<ClusterScore>,
}

#[derive(Serialize)]
struct ClusterScore {
    system: &'static str,
    #[serde(rename = "precision@3")]
    precision: f64,
    #[serde(rename = "recall@3")]
    recall: f64,
}

/// Runs the command.
///
/// # Errors
/// A sentence that says what is wrong with the arguments or a file.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let options = read_options(arguments)?;
    let answer = match (&options.clusters, &options.queries, &options.qrels) {
        _ if options.sets => development_sets(&options)?,
        (Some(notes), _, _) => clusters(notes, &options)?,
        (None, Some(queries), Some(qrels)) => rankings(queries, qrels, &options)?,
        _ => return Err(USAGE.to_owned()),
    };
    use std::io::Write as _;
    writeln!(std::io::stdout(), "{}", answer.trim_end()).map_err(|error| error.to_string())
}

fn read_options(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut path = || {
            rest.next()
                .map(PathBuf::from)
                .ok_or_else(|| format!("{argument} needs a file\n{USAGE}"))
        };
        match argument.as_str() {
            "--plan" => options.plan = Some(path()?),
            "--offers" => options.offers = Some(path()?),
            "--queries" => options.queries = Some(path()?),
            "--qrels" => options.qrels = Some(path()?),
            "--clusters" => options.clusters = Some(path()?),
            "--model" => options.model = Some(path()?),
            "--sets" => options.sets = true,
            "--without-model" => options.without_model = true,
            "--json" => options.json = true,
            _ => return Err(format!("unknown argument {argument}\n{USAGE}")),
        }
    }
    Ok(options)
}

/// The engine, and the vectors of the texts at hand when there is a model.
struct Bench {
    engine: Engine,
    vectors: HashMap<String, TextVectors>,
}

impl Bench {
    fn prepare(options: &Options, texts: &[&str]) -> Result<Self, String> {
        let folder = options.model.clone().unwrap_or_else(crate::model::model_folder);
        let mut resources = Resources::load(&folder);
        if options.without_model {
            resources.vectors = None;
        }
        let bridge = Bridge::shipped().map_err(|error| error.to_string())?;
        let missing = resources
            .vectors
            .as_ref()
            .map_or(0, |vectors| vectors.missing(&bridge).len());
        if missing > 0 {
            say(&format!(
                "{missing} sentences of the bridge have no vector yet: run `cargo xtask model`"
            ));
        }
        resources.problems.iter().for_each(|problem| say(problem));
        let engine = resources.engine(bridge);
        let vectors = if engine.knows_meaning() {
            embed(&folder, texts)?
        } else {
            HashMap::new()
        };
        if !engine.knows_meaning() && !options.without_model {
            say("no sentence model: measuring without it");
        }
        if !engine.splits_compounds() {
            say("no word list: compounds stay whole");
        }
        Ok(Self { engine, vectors })
    }

    fn vectors_of(&self, text: &str) -> Option<TextVectors> {
        self.vectors.get(text).cloned()
    }
}

fn embed(folder: &Path, texts: &[&str]) -> Result<HashMap<String, TextVectors>, String> {
    let embedder = Embedder::load(folder).map_err(|error| error.to_string())?;
    let vectors = embedder
        .embed(texts, &|_| (), &|| false)
        .map_err(|error| error.to_string())?;
    Ok(texts.iter().map(|text| (*text).to_owned()).zip(vectors).collect())
}

/// What the queries are held against.
struct Documents {
    name: String,
    index: PlanIndex,
    texts: Vec<String>,
    offers: bool,
}

/// The three sets one after another, with what they are worth.
fn development_sets(options: &Options) -> Result<String, String> {
    let mut answers = Vec::new();
    for set in &SETS {
        let (plan, queries, qrels) = set.files();
        let options = Options {
            plan: Some(plan),
            ..options.clone()
        };
        let answer = rankings(&queries, &qrels, &options)?;
        answers.push(if options.json {
            answer
        } else {
            format!("set {}: {}\n{}", set.name, set.origin, answer)
        });
    }
    Ok(if options.json {
        format!("[{}]", answers.join(","))
    } else {
        format!("{}\n{CAUTION}", answers.join("\n"))
    })
}

fn rankings(queries: &Path, qrels: &Path, options: &Options) -> Result<String, String> {
    let queries: Vec<Query> = read(queries)?;
    let qrels: Qrels = read(qrels)?;
    let (bench, documents) = match (&options.plan, &options.offers) {
        (Some(plan), None) => plan_documents(read(plan)?, &queries, options)?,
        (None, Some(offers)) => offer_documents(read(offers)?, offers, &queries, options)?,
        _ => return Err(USAGE.to_owned()),
    };
    let report = evaluate(&bench, &documents, &queries, &qrels)?;
    if options.json {
        return serde_json::to_string_pretty(&report).map_err(|error| error.to_string());
    }
    Ok(as_table(&report))
}

fn plan_documents(
    plan: PlanFile,
    queries: &[Query],
    options: &Options,
) -> Result<(Bench, Documents), String> {
    let texts: Vec<&str> = queries
        .iter()
        .map(|q| q.text.as_str())
        .chain(plan.elements.iter().map(|e| e.text.as_str()))
        .collect();
    let bench = Bench::prepare(options, &texts)?;
    let elements: Vec<Element> = plan
        .elements
        .iter()
        .map(|e| Element {
            id: e.id.clone(),
            parent: e.parent.clone(),
            text: e.text.clone(),
            candidate: is_candidate(&e.level),
        })
        .collect();
    let index = bench.engine.index(elements, &|text| bench.vectors_of(text));
    let texts = index.candidates().map(|e| e.text.clone()).collect();
    Ok((
        bench,
        Documents {
            name: plan.title,
            index,
            texts,
            offers: false,
        },
    ))
}

/// Objectives, results and measures are judged; the Dutch names are those of prepared plans, the English ones those of
/// `read-plan`.
fn is_candidate(level: &str) -> bool {
    [
        "doelstelling",
        "resultaat",
        "maatregel",
        "objective",
        "result",
        "measure",
    ]
    .contains(&level)
}

fn offer_documents(
    offers: Vec<Query>,
    file: &Path,
    queries: &[Query],
    options: &Options,
) -> Result<(Bench, Documents), String> {
    let texts: Vec<&str> = queries.iter().chain(&offers).map(|q| q.text.as_str()).collect();
    let bench = Bench::prepare(options, &texts)?;
    let given: Vec<OfferText> = offers
        .into_iter()
        .map(|o| OfferText {
            id: o.id,
            text: o.text,
            category: o.category.unwrap_or_default(),
        })
        .collect();
    let index = bench.engine.index_offers(&given, &|text| bench.vectors_of(text));
    let texts = given.into_iter().map(|o| o.text).collect();
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok((
        bench,
        Documents {
            name,
            index,
            texts,
            offers: true,
        },
    ))
}

fn evaluate(
    bench: &Bench,
    documents: &Documents,
    queries: &[Query],
    qrels: &Qrels,
) -> Result<Report, String> {
    let ids: Vec<&str> = documents.index.candidates().map(|e| e.id.as_str()).collect();
    let none = Grades::new();
    let grades = |query: &Query| qrels.get(&query.id).unwrap_or(&none);
    let passages: Vec<Passage> = queries
        .iter()
        .map(|query| read_query(bench, documents, query))
        .collect();
    let mut systems = vec![baseline(documents, queries, &ids, &grades)?];
    for (name, system) in SYSTEMS {
        let measured: Option<Vec<Option<Measures>>> = queries
            .iter()
            .zip(&passages)
            .map(|(query, passage)| {
                let scores = if documents.offers {
                    bench.engine.offer_scores(passage, &documents.index, system)?
                } else {
                    bench.engine.scores(passage, &documents.index, system)?
                };
                let scores: Vec<f64> = scores.into_iter().map(f64::from).collect();
                Some(measure(&best_first(&ids, &scores), grades(query)))
            })
            .collect();
        if let Some(measured) = measured {
            systems.push(system_report(name, measured.into_iter().flatten().collect()));
        }
    }
    Ok(Report {
        plan: (!documents.offers).then(|| documents.name.clone()),
        offers: documents.offers.then(|| documents.name.clone()),
        queries: queries.iter().filter(|q| !is_outside(grades(q))).count(),
        outside: outside(bench, documents, queries, &passages, &grades),
        model: bench.engine.knows_meaning(),
        systems,
    })
}

fn read_query(bench: &Bench, documents: &Documents, query: &Query) -> Passage {
    let vectors = bench.vectors_of(&query.text);
    if documents.offers {
        bench.engine.read_need(
            &query.text,
            query.category.as_deref().unwrap_or_default(),
            vectors.as_ref(),
        )
    } else {
        bench.engine.read(&query.text, Register::Lay, vectors.as_ref())
    }
}

fn baseline<'a>(
    documents: &Documents,
    queries: &[Query],
    ids: &[&str],
    grades: &dyn Fn(&Query) -> &'a Grades,
) -> Result<SystemReport, String> {
    let fts =
        FtsBaseline::build(documents.texts.iter().map(String::as_str)).map_err(|error| error.to_string())?;
    let mut measured = Vec::new();
    for query in queries {
        let scores = fts.scores(&query.text).map_err(|error| error.to_string())?;
        measured.extend(measure(&best_first(ids, &scores), grades(query)));
    }
    Ok(system_report("fts5", measured))
}

fn system_report(system: &'static str, measured: Vec<Measures>) -> SystemReport {
    SystemReport {
        system,
        measures: mean(&measured),
        ci: intervals(&measured),
    }
}

fn is_outside(grades: &Grades) -> bool {
    grades.values().all(|grade| *grade == 0)
}

fn outside<'a>(
    bench: &Bench,
    documents: &Documents,
    queries: &[Query],
    passages: &[Passage],
    grades: &dyn Fn(&Query) -> &'a Grades,
) -> Outside {
    let (mut with, mut without, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (query, passage) in queries.iter().zip(passages) {
        let fit = f64::from(bench.engine.best_fit(passage, &documents.index));
        if is_outside(grades(query)) {
            without.push(fit);
            names.push(query.id.clone());
        } else {
            with.push(fit);
        }
    }
    let average = |all: &[f64]| all.iter().sum::<f64>() / all.len().max(1) as f64;
    Outside {
        queries: names,
        fit_inside: average(&with),
        fit_outside: average(&without),
        told_apart: told_apart(&with, &without),
    }
}

fn best_first<'a>(ids: &[&'a str], scores: &[f64]) -> Vec<&'a str> {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    order.into_iter().map(|at| ids[at]).collect()
}

fn clusters(file: &Path, options: &Options) -> Result<String, String> {
    let notes: Vec<Note> = read(file)?;
    let texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
    let mut systems = Vec::new();
    let mut with_model = false;
    for without in [true, false] {
        if options.without_model && !without {
            continue;
        }
        let bench = Bench::prepare(
            &Options {
                without_model: without,
                model: options.model.clone(),
                ..Options::default()
            },
            &texts,
        )?;
        if !without && !bench.engine.knows_meaning() {
            continue;
        }
        with_model |= !without;
        systems.push(score_clusters(
            &bench,
            &notes,
            if without { "lexical" } else { "hybrid" },
        ));
    }
    let report = ClusterReport {
        notes: notes.len(),
        model: with_model,
        systems,
    };
    if options.json {
        return serde_json::to_string_pretty(&report).map_err(|error| error.to_string());
    }
    let mut out = format!(
        "{} notes\n{:8} {:>12} {:>9}\n",
        report.notes, "system", "precision@3", "recall@3"
    );
    for score in &report.systems {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{:8} {:>12.3} {:>9.3}",
            score.system, score.precision, score.recall
        );
    }
    Ok(out)
}

fn score_clusters(bench: &Bench, notes: &[Note], system: &'static str) -> ClusterScore {
    let given: Vec<(String, String)> = notes.iter().map(|n| (n.id.clone(), n.text.clone())).collect();
    let index = bench.engine.index_notes(&given, &|text| bench.vectors_of(text));
    let truth: HashMap<&str, &str> = notes
        .iter()
        .map(|n| (n.id.as_str(), n.cluster.as_str()))
        .collect();
    let (mut precision, mut recall, mut count) = (0.0, 0.0, 0.0);
    for note in notes {
        let others = notes
            .iter()
            .filter(|n| n.cluster == note.cluster && n.id != note.id)
            .count();
        if others == 0 {
            continue;
        }
        let found = bench
            .engine
            .neighbours(&index, &note.id, 3)
            .iter()
            .filter(|n| truth.get(n.id.as_str()) == Some(&note.cluster.as_str()))
            .count();
        precision += found as f64 / 3.0;
        recall += found as f64 / others as f64;
        count += 1.0;
    }
    ClusterScore {
        system,
        precision: precision / f64::max(count, 1.0),
        recall: recall / f64::max(count, 1.0),
    }
}

fn as_table(report: &Report) -> String {
    let mut out = String::new();
    let name = report
        .plan
        .as_deref()
        .or(report.offers.as_deref())
        .unwrap_or_default();
    let outside = &report.outside;
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "{name}: {} queries, {} outside",
        report.queries,
        outside.queries.len()
    );
    let _ = writeln!(
        out,
        "best fit {:.2} inside, {:.2} outside; told apart {}",
        outside.fit_inside,
        outside.fit_outside,
        outside
            .told_apart
            .map_or_else(|| "–".to_owned(), |chance| format!("{chance:.2}"))
    );
    let _ = writeln!(
        out,
        "{:8} {:>20} {:>20} {:>8} {:>8} {:>8}",
        "system", "ndcg@5", "hit@5", "recall@5", "hit@1", "mrr"
    );
    for s in &report.systems {
        let with = |value: f64, ci: [f64; 2]| format!("{value:.3} [{:.2}–{:.2}]", ci[0], ci[1]);
        let _ = writeln!(
            out,
            "{:8} {:>20} {:>20} {:>8.3} {:>8.3} {:>8.3}",
            s.system,
            with(s.measures.ndcg, s.ci.ndcg),
            with(s.measures.hit, s.ci.hit),
            s.measures.recall,
            s.measures.first,
            s.measures.mrr
        );
    }
    out
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn say(sentence: &str) {
    use std::io::Write as _;
    // When standard error is gone there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
