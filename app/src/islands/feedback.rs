//! Sends the answer to "was this helpful?" without leaving the page. The form
//! itself is a child and works alone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, Headers, RequestInit, Response};

/// Where the answer has got to.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Asked,
    Sent,
    Failed,
}

/// Wraps the form; says thanks in its place.
#[island]
pub fn Feedback(
    /// What is said once the answer is there.
    thanks: String,
    /// What is said when it could not be sent.
    failed: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::Asked);
    let press = move |event: web_sys::MouseEvent| {
        if let Some(answer) = Answer::pressed(&event) {
            event.prevent_default();
            spawn_local(async move {
                let is_taken = answer.send().await.is_some_and(|response| response.ok());
                stage.set(if is_taken { Stage::Sent } else { Stage::Failed });
            });
        }
    };
    let said = move || match stage.get() {
        Stage::Asked => String::new(),
        Stage::Sent => thanks.clone(),
        Stage::Failed => failed.clone(),
    };
    view! {
        <div on:click=press>
            <div hidden=move || stage.get() == Stage::Sent>{children()}</div>
            <p class="feedback-thanks" role="status" hidden=move || stage.get() == Stage::Asked>
                {said}
            </p>
        </div>
    }
}

/// An answer and where it is to be sent.
struct Answer {
    address: String,
    body: String,
}

impl Answer {
    /// The answer of the button that was pressed, if one was.
    fn pressed(event: &Event) -> Option<Self> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let button = target.closest("button[name=helpful]").ok()??;
        let form = button.closest("form").ok()??;
        Some(Self {
            address: form.get_attribute("action")?,
            body: format!("helpful={}", button.get_attribute("value")?),
        })
    }

    async fn send(&self) -> Option<Response> {
        let headers = Headers::new().ok()?;
        headers
            .set("content-type", "application/x-www-form-urlencoded")
            .ok()?;
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(&JsValue::from_str(&self.body));
        let sent = web_sys::window()?.fetch_with_str_and_init(&self.address, &request);
        JsFuture::from(sent).await.ok()?.dyn_into().ok()
    }
}
