//! What a DOCX says about styles and automatic numbers.

use super::super::markup::Node;
use super::super::para;
use super::numbering::{self, Level};
use std::collections::HashMap;

/// What a style says, its bases included.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    based_on: Option<String>,
    pub(super) level: Option<u8>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) size: Option<f32>,
    pub(super) ink: Option<u16>,
    pub(super) caps: Option<bool>,
    pub(super) underlined: Option<bool>,
    pub(super) list: Option<(String, usize)>,
}

#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
    pub(super) size: f32,
}

pub(super) fn on(node: Option<&Node>) -> Option<bool> {
    node.map(|n| !matches!(n.attribute("w:val"), Some("0" | "false" | "none" | "off")))
}

/// The colour of letters; `auto` is black.
pub(super) fn ink(node: Option<&Node>) -> Option<u16> {
    node.and_then(|n| n.attribute("w:val")).map(para::ink_of_hex)
}

pub(super) fn half_points(node: Option<&Node>) -> Option<f32> {
    node.and_then(|n| n.attribute("w:val"))
        .and_then(|v| v.parse::<f32>().ok())
        .map(|s| s / 2.0)
}

pub(super) fn list_of(properties: &Node) -> Option<(String, usize)> {
    let list = properties.child("w:numPr")?;
    let id = list
        .child("w:numId")
        .and_then(|n| n.attribute("w:val"))?
        .to_owned();
    let level = list
        .child("w:ilvl")
        .and_then(|n| n.attribute("w:val"))
        .and_then(|v| v.parse().ok())
        .unwrap_or(0);
    Some((id, level))
}

impl Styles {
    pub(super) fn read(root: Option<&Node>) -> Self {
        let mut styles = Self {
            size: 11.0,
            ..Self::default()
        };
        let Some(root) = root else { return styles };
        if let Some(size) = root
            .descendants("w:docDefaults")
            .first()
            .and_then(|d| half_points(d.descendants("w:sz").first().copied()))
        {
            styles.size = size;
        }
        for node in root.descendants("w:style") {
            let Some(id) = node.attribute("w:styleId") else {
                continue;
            };
            let run = node.child("w:rPr");
            let paragraph = node.child("w:pPr");
            let name = node
                .child("w:name")
                .and_then(|n| n.attribute("w:val"))
                .unwrap_or(id)
                .to_lowercase();
            let outline = paragraph
                .and_then(|p| p.child("w:outlineLvl"))
                .and_then(|n| n.attribute("w:val"))
                .and_then(|v| v.parse::<u8>().ok());
            let style = Style {
                level: outline
                    .filter(|l| *l < 9)
                    .map(|l| l + 1)
                    .or_else(|| named_level(&name))
                    .or_else(|| named_level(&id.to_lowercase())),
                name,
                based_on: node
                    .child("w:basedOn")
                    .and_then(|n| n.attribute("w:val"))
                    .map(str::to_owned),
                bold: on(run.and_then(|r| r.child("w:b"))),
                italic: on(run.and_then(|r| r.child("w:i"))),
                size: half_points(run.and_then(|r| r.child("w:sz"))),
                ink: ink(run.and_then(|r| r.child("w:color"))),
                caps: on(run.and_then(|r| r.child("w:caps"))),
                underlined: on(run.and_then(|r| r.child("w:u"))),
                list: paragraph.and_then(list_of),
            };
            if node.attribute("w:type") == Some("paragraph")
                && matches!(node.attribute("w:default"), Some("1" | "true"))
            {
                styles.default_paragraph = Some(id.to_owned());
            }
            styles.by_id.insert(id.to_owned(), style);
        }
        styles
    }

    /// The style with what it inherits filled in.
    pub(super) fn whole(&self, id: Option<&str>) -> Style {
        let mut out = Style::default();
        let mut next = id.map(str::to_owned).or_else(|| self.default_paragraph.clone());
        for step in 0..20 {
            let Some(style) = next.as_ref().and_then(|n| self.by_id.get(n)) else {
                break;
            };
            if step == 0 {
                out.name.clone_from(&style.name);
            }
            out.level = out.level.or(style.level);
            out.bold = out.bold.or(style.bold);
            out.italic = out.italic.or(style.italic);
            out.size = out.size.or(style.size);
            out.ink = out.ink.or(style.ink);
            out.caps = out.caps.or(style.caps);
            out.underlined = out.underlined.or(style.underlined);
            if out.list.is_none() {
                out.list.clone_from(&style.list);
            }
            next = style.based_on.clone();
        }
        out
    }
}

/// "heading 2", "kop 2", "Kop2".
fn named_level(name: &str) -> Option<u8> {
    let rest = ["heading", "kop", "überschrift", "titre"]
        .iter()
        .find_map(|p| name.strip_prefix(p))?;
    rest.trim().parse::<u8>().ok().filter(|n| (1..=9).contains(n))
}

#[derive(Default)]
pub(super) struct Lists {
    levels: HashMap<String, Vec<Level>>,
    abstract_of: HashMap<String, String>,
    counters: HashMap<String, Vec<u32>>,
}

impl Lists {
    pub(super) fn read(root: Option<&Node>) -> Self {
        let mut lists = Self::default();
        let Some(root) = root else { return lists };
        for node in root.descendants("w:abstractNum") {
            let Some(id) = node.attribute("w:abstractNumId") else {
                continue;
            };
            let value = |l: &Node, name: &str| {
                l.child(name)
                    .and_then(|n| n.attribute("w:val"))
                    .map(str::to_owned)
            };
            let levels = node
                .nodes()
                .filter(|n| n.name == "w:lvl")
                .map(|l| Level {
                    format: value(l, "w:numFmt").unwrap_or_else(|| "decimal".to_owned()),
                    pattern: value(l, "w:lvlText").unwrap_or_default(),
                    start: value(l, "w:start").and_then(|s| s.parse().ok()).unwrap_or(1),
                })
                .collect();
            lists.levels.insert(id.to_owned(), levels);
        }
        for node in root.descendants("w:num") {
            if let (Some(id), Some(of)) = (
                node.attribute("w:numId"),
                node.child("w:abstractNumId").and_then(|n| n.attribute("w:val")),
            ) {
                lists.abstract_of.insert(id.to_owned(), of.to_owned());
            }
        }
        lists
    }

    /// Counts an item and returns its printed mark; `None` for an unknown list.
    pub(super) fn next(&mut self, id: &str, level: usize) -> Option<String> {
        let kind = self.abstract_of.get(id)?.clone();
        let levels = self.levels.get(&kind)?;
        let level = level.min(levels.len().checked_sub(1)?);
        let counters = self.counters.entry(kind).or_default();
        while counters.len() <= level {
            let start = levels.get(counters.len()).map_or(1, |l| l.start);
            counters.push(start.saturating_sub(1));
        }
        counters.truncate(level + 1);
        counters[level] = counters[level].saturating_add(1);
        for (i, n) in counters.iter_mut().enumerate().take(level) {
            *n = (*n).max(levels.get(i).map_or(1, |l| l.start));
        }
        Some(numbering::printed(levels, counters, level))
    }
}
