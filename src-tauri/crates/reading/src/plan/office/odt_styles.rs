//! What an ODT says about styles, lists and automatic numbers.

use super::super::markup::Node;
use super::super::para;
use super::numbering::Level;
use std::collections::HashMap;

#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) shown: String,
    pub(super) parent: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) raised: Option<bool>,
    pub(super) size: Option<f32>,
    pub(super) ink: Option<u16>,
    pub(super) underlined: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) indent: Option<f32>,
    pub(super) list: Option<String>,
    pub(super) outline: Option<u8>,
}

#[derive(Default)]
pub(super) struct Styles {
    /// By family and name.
    by_name: HashMap<(String, String), Style>,
    pub(super) lists: HashMap<String, Vec<Level>>,
    pub(super) outline: Vec<Level>,
    pub(super) size: f32,
}

fn points(value: &str) -> Option<f32> {
    let number: String = value
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.' || *c == '-')
        .collect();
    let n: f32 = number.parse().ok()?;
    Some(match &value[number.len()..] {
        "cm" => n * 28.35,
        "mm" => n * 2.835,
        "in" => n * 72.0,
        "pt" => n,
        _ => return None,
    })
}

fn format_of(sign: &str) -> &'static str {
    match sign {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "" => "none",
        _ => "decimal",
    }
}

fn levels(list: &Node) -> Vec<Level> {
    let mut out = Vec::new();
    for node in list
        .nodes()
        .filter(|n| n.name.ends_with("-style") || n.name.contains("list-level-style"))
    {
        let at = node
            .attribute("text:level")
            .and_then(|v| v.parse::<usize>().ok())
            .unwrap_or(out.len() + 1)
            .clamp(1, 10);
        while out.len() < at {
            out.push(Level {
                format: "none".to_owned(),
                ..Level::default()
            });
        }
        let value = |name: &str| node.attribute(name).unwrap_or("");
        let bullet = node.name.contains("bullet") || node.name.contains("image");
        let shown: usize = value("text:display-levels").parse().unwrap_or(1);
        let format = if bullet {
            "bullet"
        } else {
            format_of(value("style:num-format"))
        };
        let numbers: Vec<String> = (at.saturating_sub(shown.max(1)) + 1..=at)
            .map(|l| format!("%{l}"))
            .collect();
        let pattern = if format == "none" {
            String::new()
        } else {
            format!(
                "{}{}{}",
                value("style:num-prefix"),
                numbers.join("."),
                value("style:num-suffix")
            )
        };
        out[at - 1] = Level {
            format: format.to_owned(),
            pattern,
            start: value("text:start-value").parse().unwrap_or(1),
        };
    }
    out
}

impl Styles {
    pub(super) fn take(&mut self, root: &Node) {
        if self.size == 0.0 {
            self.size = 12.0;
        }
        for node in root.descendants("style:default-style") {
            if node.attribute("style:family") == Some("paragraph")
                && let Some(size) = node
                    .child("style:text-properties")
                    .and_then(|t| t.attribute("fo:font-size"))
                    .and_then(points)
            {
                self.size = size;
            }
        }
        for node in root.descendants("style:style") {
            let (Some(family), Some(name)) = (node.attribute("style:family"), node.attribute("style:name"))
            else {
                continue;
            };
            let text = node.child("style:text-properties");
            let par = node.child("style:paragraph-properties");
            let style = Style {
                shown: node
                    .attribute("style:display-name")
                    .unwrap_or(name)
                    .to_lowercase(),
                parent: node.attribute("style:parent-style-name").map(str::to_owned),
                bold: text
                    .and_then(|t| t.attribute("fo:font-weight"))
                    .map(|w| w == "bold" || w.parse::<u32>().is_ok_and(|n| n >= 600)),
                italic: text
                    .and_then(|t| t.attribute("fo:font-style"))
                    .map(|s| s != "normal"),
                raised: text.and_then(|t| t.attribute("style:text-position")).map(|p| {
                    p.starts_with("super") || p.starts_with(|c: char| c.is_ascii_digit() && c != '0')
                }),
                size: text.and_then(|t| t.attribute("fo:font-size")).and_then(points),
                ink: text.and_then(|t| t.attribute("fo:color")).map(para::ink_of_hex),
                underlined: text
                    .and_then(|t| t.attribute("style:text-underline-style"))
                    .map(|s| s != "none"),
                capitals: text
                    .and_then(|t| t.attribute("fo:text-transform"))
                    .map(|s| s == "uppercase"),
                indent: par.and_then(|p| p.attribute("fo:margin-left")).and_then(points),
                list: node
                    .attribute("style:list-style-name")
                    .filter(|n| !n.is_empty())
                    .map(str::to_owned),
                outline: node
                    .attribute("style:default-outline-level")
                    .and_then(|v| v.parse().ok()),
            };
            self.by_name.insert((family.to_owned(), name.to_owned()), style);
        }
        for node in root.descendants("text:list-style") {
            if let Some(name) = node.attribute("style:name") {
                self.lists.insert(name.to_owned(), levels(node));
            }
        }
        if let Some(node) = root.descendants("text:outline-style").first() {
            self.outline = levels(node);
        }
    }

    pub(super) fn whole(&self, family: &str, name: Option<&str>) -> Style {
        let mut out = Style::default();
        let mut next = name.map(str::to_owned);
        for _ in 0..20 {
            let Some(style) = next
                .as_ref()
                .and_then(|n| self.by_name.get(&(family.to_owned(), n.clone())))
            else {
                break;
            };
            out.shown = format!("{} {}", out.shown, style.shown);
            out.bold = out.bold.or(style.bold);
            out.italic = out.italic.or(style.italic);
            out.raised = out.raised.or(style.raised);
            out.size = out.size.or(style.size);
            out.ink = out.ink.or(style.ink);
            out.underlined = out.underlined.or(style.underlined);
            out.capitals = out.capitals.or(style.capitals);
            out.indent = out.indent.or(style.indent);
            out.outline = out.outline.or(style.outline);
            if out.list.is_none() {
                out.list.clone_from(&style.list);
            }
            next = style.parent.clone();
        }
        out
    }
}
