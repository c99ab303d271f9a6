//! Text inside `<textarea>`.

/// Escapes text for the inside of a `<textarea>`, whose children Leptos writes
/// as they are. An HTML parser drops a line break right after the opening tag,
/// so that one is added which it may drop.
#[must_use]
pub fn textarea(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    html.push('\n');
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_textarea() {
        assert_eq!(
            textarea("</textarea><b>&"),
            "\n&lt;/textarea&gt;&lt;b&gt;&amp;"
        );
    }
}
