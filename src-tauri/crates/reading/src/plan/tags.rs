//! Proposals for the fields of the law an element belongs to, with the words that say so.

use super::topics::{self, TOPICS};
use super::{ElementKind, FieldTag, PlanElement};
use std::collections::{BTreeMap, HashMap};

/// Adds tags to every element that is not prose. A field that is given by the plan itself (an element under
/// prestatieveld 4) comes first, with the words of that heading.
pub(crate) fn propose(elements: &mut [PlanElement]) {
    let mut given: HashMap<String, (String, String)> = HashMap::new();
    for e in elements.iter_mut() {
        if e.kind == ElementKind::PerformanceField {
            let field = topics::performance_field(&e.text)
                .map(|f| f.to_string())
                .or_else(|| {
                    e.number
                        .parse::<u8>()
                        .ok()
                        .filter(|n| (1..=9).contains(n))
                        .map(|n| n.to_string())
                });
            if let Some(field) = field {
                given.insert(e.id.clone(), (field, e.text.clone()));
            }
        } else if let Some(above) = e.parent.as_ref().and_then(|p| given.get(p)).cloned() {
            given.insert(e.id.clone(), above);
        }
        if matches!(e.kind, ElementKind::Prose | ElementKind::Chapter) {
            continue;
        }
        e.tags = of_text(&e.text, given.get(&e.id));
    }
}

/// Tags for one text; `given` is the field of the part it stands in and that part's title.
fn of_text(text: &str, given: Option<&(String, String)>) -> Vec<FieldTag> {
    let mut old: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut new: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (index, words) in topics::find(text) {
        let topic = &TOPICS[index];
        if let Some(first) = topic.fields.first() {
            extend(old.entry(first.to_string()).or_default(), &words);
        }
        if topic.letter != ' ' {
            extend(new.entry(topic.letter.to_string()).or_default(), &words);
        }
    }
    let mut tags = Vec::new();
    if let Some((field, title)) = given {
        let words = old.remove(field).unwrap_or_else(|| vec![title.clone()]);
        tags.push(FieldTag {
            set: "wmo2007".to_owned(),
            field: field.clone(),
            words,
        });
    }
    tags.extend(best("wmo2007", old));
    tags.extend(best("wmo2015", new));
    tags
}

/// At most three fields of a set, those with the most words first.
fn best(set: &str, found: BTreeMap<String, Vec<String>>) -> Vec<FieldTag> {
    let mut all: Vec<(String, Vec<String>)> = found.into_iter().collect();
    all.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(&b.0)));
    all.into_iter()
        .take(3)
        .map(|(field, words)| FieldTag {
            set: set.to_owned(),
            field,
            words,
        })
        .collect()
}

fn extend(all: &mut Vec<String>, more: &[String]) {
    for word in more {
        if !all.contains(word) {
            all.push(word.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_the_field() {
        let tags = of_text(
            "Mantelzorgers houden het zorgen voor hun naaste langer vol.",
            None,
        );
        assert!(
            tags.iter().any(|t| t.set == "wmo2007"
                && t.field == "4"
                && t.words.contains(&"mantelzorgers".to_owned()))
        );
        assert!(tags.iter().any(|t| t.set == "wmo2015" && t.field == "b"));
        assert!(of_text("De gemeente schrijft een brief.", None).is_empty());
    }
}
