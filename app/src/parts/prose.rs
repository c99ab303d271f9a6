//! Markdown as HTML. The one place where HTML is put into a page as text; it
//! has been through the sanitiser.

use crate::Reader;
use domain::{Language, markdown};
use leptos::prelude::*;

/// Renders a text whose headings begin at `top_heading`. A text in another
/// language than the page's says so.
#[must_use]
pub fn view(reader: Reader, markdown: &str, language: Language, top_heading: u8) -> AnyView {
    let html = markdown::render(markdown, top_heading).into_string();
    view! { <div class="prose" lang=foreign(reader, language) inner_html=html></div> }.into_any()
}

/// A text under a heading of its own, which is plain text.
#[must_use]
pub fn titled(
    reader: Reader,
    title: &str,
    id: &str,
    markdown: &str,
    language: Language,
) -> AnyView {
    let title = escaped(title);
    let body = markdown::render(markdown, 3).into_string();
    let html = format!("<h2 id=\"{id}\">{title}</h2>{body}");
    view! { <div class="prose" lang=foreign(reader, language) inner_html=html></div> }.into_any()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The `lang` attribute of a text; none where it is the page's own.
#[must_use]
pub fn foreign(reader: Reader, language: Language) -> Option<&'static str> {
    (language != reader.language).then(|| language.tag())
}
