//! Markdown to safe HTML, the same for page, preview, feed and mail.
//!
//! Raw HTML becomes text, links lead to http, https, mailto or within the
//! site, bare URLs and CVE, XSA and GHSA ids become links, images become
//! links (a page loads nothing from elsewhere), and the result goes through a
//! sanitiser with a short list of elements.

mod filter;
mod headings;
mod links;
mod marks;
mod plain;
mod sanitize;

pub(crate) use filter::is_allowed;
pub(crate) use links::reference;
pub use plain::plain;

/// HTML that went through the sanitiser.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Renders Markdown. Headings begin at `top_heading` (2 for a page whose title
/// is the only first-level heading) and never skip a level.
#[must_use]
pub fn render(markdown: &str, top_heading: u8) -> SafeHtml {
    let events = filter::events(markdown);
    let events = links::autolink(events);
    let events = headings::outline(events, top_heading);
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    SafeHtml(marks::without(sanitize::clean(&marks::within(&html))))
}
