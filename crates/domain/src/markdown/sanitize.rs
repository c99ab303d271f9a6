//! The last line of defense: only these elements and attributes leave.

use ammonia::Builder;
use std::sync::LazyLock;

static BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .add_tags([
            "a",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ])
        .add_tag_attributes("a", ["href", "title"])
        .add_allowed_classes("a", ["bare"])
        .add_tag_attributes("ol", ["start"])
        .add_url_schemes(["http", "https", "mailto"])
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// Keeps the allowed elements and attributes of an HTML text.
pub(super) fn clean(html: &str) -> String {
    BUILDER.clean(html).to_string()
}
