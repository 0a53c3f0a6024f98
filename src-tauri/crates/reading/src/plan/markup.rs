//! A small, careful reading of XML: no DTD, no entities of its own, no deep nesting.

use super::ReadError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deeper nesting is refused: no office file comes near it.
const MAX_DEPTH: usize = 250;
/// More nodes are refused.
const MAX_NODES: usize = 3_000_000;

/// An element with its children.
#[derive(Debug, Default)]
pub(crate) struct Node {
    /// Name with its prefix, such as `w:p`.
    pub name: String,
    /// Attributes with prefixes.
    pub attributes: Vec<(String, String)>,
    /// Content in order.
    pub children: Vec<Child>,
}

/// Text or an element.
#[derive(Debug)]
pub(crate) enum Child {
    /// An element.
    Node(Node),
    /// Text.
    Text(String),
}

impl Node {
    /// An attribute by its full name.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }

    /// The elements right inside.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.children.iter().filter_map(|c| match c {
            Child::Node(n) => Some(n),
            Child::Text(_) => None,
        })
    }

    /// The first element of this name right inside.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.nodes().find(|n| n.name == name)
    }

    /// All elements of this name at any depth, in order.
    pub fn descendants<'a>(&'a self, name: &str) -> Vec<&'a Node> {
        let mut out = Vec::new();
        let mut stack: Vec<&Node> = vec![self];
        while let Some(node) = stack.pop() {
            if node.name == name {
                out.push(node);
            }
            let mut inner: Vec<&Node> = node.nodes().collect();
            inner.reverse();
            stack.extend(inner);
        }
        out
    }

    /// All text inside.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut stack: Vec<&Child> = self.children.iter().rev().collect();
        while let Some(child) = stack.pop() {
            match child {
                Child::Text(t) => out.push_str(t),
                Child::Node(n) => stack.extend(n.children.iter().rev()),
            }
        }
        out
    }
}

/// Reads a whole document. A DTD is refused as a bomb: office files have none, and entities live there.
pub(crate) fn parse(text: &str) -> Result<Node, ReadError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut stack: Vec<Node> = vec![Node::default()];
    let mut nodes = 0;
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            // What was read before the damage is worth more than nothing.
            Err(_) if nodes > 50 => break,
            Err(_) => return Err(ReadError::Damaged),
        };
        match event {
            Event::Start(start) => {
                nodes += 1;
                if stack.len() > MAX_DEPTH || nodes > MAX_NODES {
                    return Err(ReadError::Bomb);
                }
                stack.push(node(&start));
            }
            Event::Empty(start) => {
                nodes += 1;
                if nodes > MAX_NODES {
                    return Err(ReadError::Bomb);
                }
                let made = node(&start);
                add(&mut stack, Child::Node(made));
            }
            Event::End(_) => close(&mut stack),
            Event::Text(t) => {
                let text = t.into_inner().into_owned();
                add(&mut stack, Child::Text(text));
            }
            Event::CData(t) => {
                let text = t.into_inner().into_owned();
                add(&mut stack, Child::Text(text));
            }
            Event::GeneralRef(r) => {
                let name = r.into_inner().into_owned();
                if let Some(text) = reference(&name) {
                    add(&mut stack, Child::Text(text));
                }
            }
            Event::DocType(_) => return Err(ReadError::Bomb),
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    while stack.len() > 1 {
        close(&mut stack);
    }
    stack.pop().ok_or(ReadError::Damaged)
}

fn add(stack: &mut [Node], child: Child) {
    if let Some(top) = stack.last_mut() {
        top.children.push(child);
    }
}

fn close(stack: &mut Vec<Node>) {
    if stack.len() > 1
        && let Some(done) = stack.pop()
    {
        add(stack, Child::Node(done));
    }
}

fn node(start: &BytesStart<'_>) -> Node {
    let attributes = start
        .attributes()
        .with_checks(false)
        .flatten()
        .map(|a| {
            let key = a.key.as_ref().to_owned();
            (key, plain(&a.value))
        })
        .collect();
    Node {
        name: start.name().as_ref().to_owned(),
        attributes,
        children: Vec::new(),
    }
}

/// Resolves the five built-in entities and character references in an attribute.
fn plain(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let mut out = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        match tail.find(';').filter(|e| *e < 12) {
            Some(end) => {
                out.push_str(&reference(&tail[..end]).unwrap_or_default());
                rest = &tail[end + 1..];
            }
            None => {
                out.push('&');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<String> {
    let one = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some(one.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_of_a_dtd_are_refused() {
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"ha\">]><a>&b;</a>";
        assert_eq!(parse(bomb).err(), Some(ReadError::Bomb));
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = "<a>".repeat(100_000);
        assert_eq!(parse(&deep).err(), Some(ReadError::Bomb));
    }

    #[test]
    fn text_and_references_come_through() {
        let read = parse("<a b=\"x &amp; y\">één &#38; t&#x77;ee<c/></a>").ok();
        let root = read.as_ref().and_then(|n| n.child("a"));
        assert_eq!(root.map(Node::text).as_deref(), Some("één & twee"));
        assert_eq!(root.and_then(|n| n.attribute("b")), Some("x & y"));
    }
}
