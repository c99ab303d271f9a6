//! Markdown as HTML. The one place where HTML is put into a page as text; it
//! has been through the sanitiser.

use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, markdown};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Renders a text whose headings begin at `top_heading`. A text in another
/// language than the page's says so.
#[must_use]
pub fn view(reader: Reader, markdown: &str, language: Language, top_heading: u8) -> Markup {
    let html = rendered(reader, markdown, top_heading);
    view! { <div class="prose" lang=foreign(reader, language) inner_html=html></div> }.into_markup()
}

/// What is said above a text that is not in the page's language.
pub fn only_in(reader: Reader, language: Language) -> Option<Markup> {
    (language != reader.language).then(|| {
        let name = words::labels::language(reader.language, language);
        let sentence = fl!(loader(reader.language), "text-only-in", language = name);
        view! { <p class="only-in">{sentence}</p> }.into_markup()
    })
}

/// A text under a heading of its own, which is plain text.
#[must_use]
pub fn titled(reader: Reader, title: &str, id: &str, markdown: &str, language: Language) -> Markup {
    let title = escaped(title);
    let body = rendered(reader, markdown, 3);
    let html = format!("<h2 id=\"{id}\">{title}</h2>{body}");
    view! { <div class="prose" lang=foreign(reader, language) inner_html=html></div> }.into_markup()
}

/// What may be wider than a phone scrolls by itself, so the keyboard must get
/// there. The sanitiser leaves `<` in elements only, never in text or attributes,
/// and closes every element that it opens.
fn rendered(reader: Reader, markdown: &str, top_heading: u8) -> String {
    let html = markdown::render(markdown, top_heading).into_string();
    let label = fl!(loader(reader.language), "prose-table");
    let frame = format!(
        "<div class=\"prose-table\" role=\"group\" aria-label=\"{label}\" tabindex=\"0\"><table>"
    );
    html.replace("<pre>", "<pre tabindex=\"0\">")
        .replace("<table>", &frame)
        .replace("</table>", "</table></div>")
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

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Reader = Reader::of(Language::En);

    #[test]
    fn what_scrolls_can_be_reached_by_keyboard() {
        let html = rendered(ENGLISH, "    code\n\n| a |\n|---|\n| b |", 2);

        assert!(html.contains("<pre tabindex=\"0\"><code>"), "{html}");
        assert!(html.contains("tabindex=\"0\"><table>"), "{html}");
        assert!(html.contains("</table></div>"), "{html}");
    }

    #[test]
    fn a_tag_written_as_text_or_in_a_title_stays_what_it_is() {
        let html = rendered(ENGLISH, "`<pre>` <table> [x](/y \"<table>\") </table>", 2);

        assert!(!html.contains("tabindex"), "{html}");
    }
}
