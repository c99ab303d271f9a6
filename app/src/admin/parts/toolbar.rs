//! The toolbar of a box for Markdown. It is written with the page and has its place
//! from the start; without a script it does nothing and is not shown.

use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// What a button looks like: letters, or a shape on a grid of 16 by 16.
enum Face {
    Letters(&'static str),
    Shape(&'static str),
}

/// The toolbar for the box with an id.
pub fn toolbar(language: Language, id: &str) -> Markup {
    let button = |mark: &'static str,
                  label: String,
                  key: Option<char>,
                  face: Face,
                  is_first: bool| {
        let (title, shortcuts) = match key {
            Some(key) => (
                say!(
                    language,
                    "desk-tool-with-key",
                    label = label.as_str(),
                    key = key.to_ascii_uppercase().to_string()
                ),
                Some(format!("Control+{0} Meta+{0}", key.to_ascii_uppercase())),
            ),
            None => (label.clone(), None),
        };
        let face = match face {
            Face::Letters(letters) => view! { <span aria-hidden="true">{letters}</span> }.into_markup(),
            Face::Shape(path) => {
                view! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=path></path></svg> }
                    .into_markup()
            }
        };
        let tabindex = if is_first { "0" } else { "-1" };
        view! {
            <button type="button" class="tool" data-mark=mark title=title aria-label=label aria-keyshortcuts=shortcuts tabindex=tabindex>{face}</button>
        }
        .into_markup()
    };
    let label = say!(language, "desk-tools");
    view! {
        <div class="tools" role="toolbar" aria-label=label aria-controls=id.to_owned() data-for=id.to_owned()>
            {button("bold", say!(language, "desk-tool-bold"), Some('b'), Face::Letters("B"), true)}
            {button("italic", say!(language, "desk-tool-italic"), Some('i'), Face::Letters("I"), false)}
            {button("link", say!(language, "desk-tool-link"), Some('k'), Face::Shape(LINK), false)}
            {button("code", say!(language, "desk-tool-code"), None, Face::Shape(CODE), false)}
            {button("heading", say!(language, "desk-tool-heading"), None, Face::Letters("H"), false)}
            {button("bullets", say!(language, "desk-tool-bullets"), None, Face::Shape(BULLETS), false)}
            {button("numbers", say!(language, "desk-tool-numbers"), None, Face::Shape(NUMBERS), false)}
            {button("quote", say!(language, "desk-tool-quote"), None, Face::Shape(QUOTE), false)}
        </div>
    }
    .into_markup()
}

const LINK: &str = "M6.5 4H4.2a4 4 0 0 0 0 8h2.3v-1.7H4.2a2.3 2.3 0 0 1 0-4.6h2.3zM9.5 4h2.3a4 4 0 0 1 0 8H9.5v-1.7h2.3a2.3 2.3 0 0 0 0-4.6H9.5zM5 7.15h6v1.7H5z";
const CODE: &str =
    "M5.2 3.2 6.4 4.4 2.8 8l3.6 3.6-1.2 1.2L.4 8zM10.8 3.2 9.6 4.4 13.2 8l-3.6 3.6 1.2 1.2L15.6 8z";
const BULLETS: &str =
    "M1 2.5h2.5V5H1zM6 3h9v1.5H6zM1 6.75h2.5v2.5H1zM6 7.25h9v1.5H6zM1 11h2.5v2.5H1zM6 11.5h9V13H6z";
const NUMBERS: &str = "M1.2 1.5h1.6V5.5H1.8V2.5h-.6zM6 3h9v1.5H6zM1 6.5h2.5v2.2H2v.6h1.5v1H1V8.1h1.5v-.6H1zM6 7.25h9v1.5H6zM1 11h2.5v4H1v-1h1.5v-.5H1.5v-1h1V12H1zM6 12h9v1.5H6z";
const QUOTE: &str = "M2 3h5v5.5L4.8 13H2.6l1.9-4H2zM9 3h5v5.5L11.8 13H9.6l1.9-4H9z";
