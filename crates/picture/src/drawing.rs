//! SVG: looked through for what no logo needs, and refused where there is any;
//! then read as shapes and paint, and written anew from these alone.

use crate::{Kind, MOST_DOTS, Picture, Refused};
use std::collections::HashMap;
use usvg::roxmltree::{Document, Node, NodeId, ParsingOptions};
use usvg::{ImageHrefResolver, Options, Tree, WriteOptions};

/// The most elements, counted as often as they are drawn.
const MOST_ELEMENTS: usize = 20_000;

/// How deep elements may lie in each other.
const DEEPEST: usize = 100;

/// What draws, or says how it is drawn.
const DRAWING: [&str; 44] = [
    "svg",
    "g",
    "a",
    "switch",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "title",
    "desc",
    "metadata",
    "style",
    "view",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "feTile",
];

const TEXT: [&str; 4] = ["text", "tspan", "textPath", "tref"];

const MOVING: [&str; 6] = [
    "script",
    "animate",
    "animateTransform",
    "animateMotion",
    "animateColor",
    "set",
];

const SVG: &str = "http://www.w3.org/2000/svg";

/// The bytes as the text of a drawing, where they may be one.
pub(crate) fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    (text.starts_with('<') && text.contains("<svg")).then_some(text)
}

pub(crate) fn read(text: &str) -> Result<Picture, Refused> {
    if text.contains("<!ENTITY") {
        return Err(Refused::Entities);
    }
    let options = ParsingOptions {
        // Many programs write a document type; without entities it says nothing.
        allow_dtd: true,
        nodes_limit: 100_000,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_| Refused::Damaged)?;
    look_through(&document)?;
    let tree = Tree::from_xmltree(&document, &without_pictures()).map_err(|_| Refused::Damaged)?;
    if tree.root().children().is_empty() {
        return Err(Refused::Blank);
    }
    let (width, height) = (tree.size().width(), tree.size().height());
    if !(1.0..=4096.0).contains(&width) || !(1.0..=4096.0).contains(&height) {
        return Err(Refused::TooManyDots { max: MOST_DOTS });
    }
    let written = tree.to_string(&WriteOptions {
        use_single_quote: false,
        indent: usvg::Indent::None,
        attributes_indent: usvg::Indent::None,
        ..WriteOptions::default()
    });
    // So that it is drawn whole at whatever size it is shown.
    let frame = format!("<svg viewBox=\"0 0 {width} {height}\" ");
    let written = written.replacen("<svg ", &frame, 1);
    prove(&written)?;
    let whole = |side: f32| rounded(side);
    Ok(Picture {
        kind: Kind::Drawing,
        bytes: written.into_bytes(),
        width: whole(width),
        height: whole(height),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 1 and 4096"
)]
fn rounded(side: f32) -> u32 {
    side.round() as u32
}

/// Nothing is ever read from a file or out of an address.
fn without_pictures() -> Options<'static> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// What we wrote ourselves holds nothing but drawing.
fn prove(written: &str) -> Result<(), Refused> {
    let document = Document::parse(written).map_err(|_| Refused::Damaged)?;
    look_through(&document)
}

fn look_through(document: &Document<'_>) -> Result<(), Refused> {
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(Refused::NotAPicture);
    }
    for node in document.descendants() {
        if node.is_pi() {
            // A style sheet of elsewhere.
            return Err(Refused::External);
        }
        if node.is_element() {
            look_at(node)?;
        }
    }
    Weights::of(document)?.weigh(document.root_element(), 0)?;
    Ok(())
}

fn look_at(node: Node<'_, '_>) -> Result<(), Refused> {
    let name = node.tag_name();
    // What drawing programs note for themselves is not drawn, but a document of
    // another kind would be.
    if name.namespace() == Some(SVG) {
        let local = name.name();
        if MOVING.contains(&local) {
            return Err(Refused::Script);
        }
        if TEXT.contains(&local) {
            return Err(Refused::Text);
        }
        if !DRAWING.contains(&local) {
            return Err(Refused::Embedded);
        }
        if local == "style" {
            look_at_style(&style(node))?;
        }
    } else if name
        .namespace()
        .is_some_and(|space| space.ends_with("xhtml"))
    {
        return Err(Refused::Embedded);
    } else if name.name().eq_ignore_ascii_case("script") {
        return Err(Refused::Script);
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if name.len() > 2 && name[..2].eq_ignore_ascii_case("on") {
            return Err(Refused::Script);
        }
        let is_within = value.trim().starts_with('#') || value.trim().is_empty();
        if matches!(name, "href" | "src") && !is_within && node.tag_name().name() != "a" {
            return Err(Refused::External);
        }
        if value
            .trim_start()
            .to_ascii_lowercase()
            .starts_with("javascript:")
        {
            return Err(Refused::Script);
        }
        look_at_style(value)?;
    }
    Ok(())
}

fn style(node: Node<'_, '_>) -> String {
    let texts = node.children().filter_map(|child| child.text());
    texts.collect()
}

/// Paint may be taken from this drawing only.
fn look_at_style(text: &str) -> Result<(), Refused> {
    let text = text.to_ascii_lowercase();
    let is_elsewhere = |rest: &str| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        !rest.trim_start().starts_with('#')
    };
    if text.contains("@import") || text.contains("@font-face") {
        return Err(Refused::External);
    }
    if text.split("url(").skip(1).any(is_elsewhere) {
        return Err(Refused::External);
    }
    Ok(())
}

/// How much is drawn, where the same may be drawn many times over: ten elements
/// that each use the one before ten times are ten thousand million.
struct Weights<'a, 'input> {
    named: HashMap<&'a str, Node<'a, 'input>>,
    of_class: HashMap<String, Vec<String>>,
    known: HashMap<NodeId, usize>,
}

impl<'a, 'input> Weights<'a, 'input> {
    fn of(document: &'a Document<'input>) -> Result<Self, Refused> {
        let elements = || document.descendants().filter(Node::is_element);
        let named = elements().filter_map(|node| Some((node.attribute("id")?, node)));
        let mut of_class: HashMap<String, Vec<String>> = HashMap::new();
        for sheet in elements().filter(|node| node.has_tag_name((SVG, "style"))) {
            for rule in style(sheet).split('}') {
                let Some((selectors, rule)) = rule.split_once('{') else {
                    continue;
                };
                let used: Vec<_> = used(rule).map(str::to_owned).collect();
                if used.is_empty() {
                    continue;
                }
                for selector in selectors.split(',') {
                    let class = selector.trim().strip_prefix('.');
                    let is_word = |c: char| c.is_alphanumeric() || "-_".contains(c);
                    let class = class.filter(|class| class.chars().all(is_word));
                    // Whatever else it may mean.
                    let class = class.ok_or(Refused::TooComplex)?;
                    of_class
                        .entry(class.to_owned())
                        .or_default()
                        .extend(used.clone());
                }
            }
        }
        Ok(Self {
            named: named.collect(),
            of_class,
            known: HashMap::new(),
        })
    }

    fn weigh(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<usize, Refused> {
        if let Some(weight) = self.known.get(&node.id()) {
            return Ok(*weight);
        }
        // What contains itself has no end either.
        if depth > DEEPEST {
            return Err(Refused::TooComplex);
        }
        let mut weight = 1;
        for child in node.children().filter(Node::is_element) {
            weight += self.weigh(child, depth + 1)?;
        }
        for name in self.uses(node) {
            if let Some(other) = self.named.get(name.as_str()).copied() {
                weight += self.weigh(other, depth + 1)?;
            }
        }
        if weight > MOST_ELEMENTS {
            return Err(Refused::TooComplex);
        }
        self.known.insert(node.id(), weight);
        Ok(weight)
    }

    fn uses(&self, node: Node<'a, 'input>) -> Vec<String> {
        let mut names = Vec::new();
        for attribute in node.attributes() {
            let value = attribute.value();
            match attribute.name() {
                "href" => names.extend(value.trim().strip_prefix('#').map(str::to_owned)),
                "class" => {
                    let classes = value.split_whitespace();
                    let used = classes.filter_map(|class| self.of_class.get(class));
                    names.extend(used.flatten().cloned());
                }
                _ => names.extend(used(value).map(str::to_owned)),
            }
        }
        names
    }
}

/// The names in `url(#name)`.
fn used(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|rest| {
        let rest = rest.split(')').next()?;
        let name = rest.trim().trim_matches(['"', '\'']);
        name.trim().strip_prefix('#')
    })
}
