//! Sends the answer to "was this helpful?" without leaving the page, and then
//! asks for a remark, as the page does that stands there without a script. The
//! question's form is a child and works alone.

use js_sys::{JSON, Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, Headers, HtmlElement, HtmlTextAreaElement, RequestInit, Response};

/// How far it has got.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Asked,
    Answered,
    Remarked,
}

/// Wraps the form; says thanks in its place, with a field for a remark.
#[island]
pub fn Feedback(
    /// What is said once the answer is there.
    thanks: String,
    /// What is said once the remark is there, too.
    thanks_again: String,
    /// What is said when it could not be sent.
    failed: String,
    /// What the field for a remark is called.
    remark: String,
    /// What may stand in it.
    hint: String,
    /// What sends it.
    send: String,
    /// The longest remark, in characters.
    longest: usize,
    /// The form.
    children: Children,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::Asked);
    let has_failed = RwSignal::new(false);
    let answer = StoredValue::new(None::<Answer>);
    let field = NodeRef::<leptos::html::Textarea>::new();
    let said = NodeRef::<leptos::html::P>::new();
    // Sends, and goes on to a stage when it has arrived. What is under way is not
    // sent again; what has failed stays, to be sent again.
    let is_busy = StoredValue::new(false);
    let submit = move |sent: Answer, next: Stage| {
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        has_failed.set(false);
        spawn_local(async move {
            let id = sent.send().await;
            is_busy.set_value(false);
            has_failed.set(id.is_none());
            if id.is_some() {
                answer.set_value(Some(Answer { id, ..sent }));
                stage.set(next);
                focus(said.get_untracked());
            }
        });
    };
    let press = move |event: web_sys::MouseEvent| {
        if let Some(answer) = Answer::pressed(&event) {
            event.prevent_default();
            submit(answer, Stage::Answered);
        }
    };
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = field
            .get_untracked()
            .map(|field: HtmlTextAreaElement| field.value())
            .filter(|text| !text.trim().is_empty());
        if let Some((answer, text)) = answer.get_value().zip(text) {
            let comment = Some(text);
            submit(Answer { comment, ..answer }, Stage::Remarked);
        }
    };
    let thanked = move || match stage.get() {
        Stage::Asked => String::new(),
        Stage::Answered => thanks.clone(),
        Stage::Remarked => thanks_again.clone(),
    };
    let complaint = move || {
        if has_failed.get() {
            failed.clone()
        } else {
            String::new()
        }
    };
    view! {
        <div>
            <div on:click=press hidden=move || stage.get() != Stage::Asked>
                {children()}
            </div>
            <div class="feedback" hidden=move || stage.get() == Stage::Asked>
                <p class="feedback-thanks" role="status" tabindex="-1" node_ref=said>
                    {thanked}
                </p>
                <form class="feedback-more" on:submit=add hidden=move || stage.get() != Stage::Answered>
                    <div class="field">
                        <label for="remark">{remark}</label>
                        <p class="hint" id="remark-hint">
                            {hint}
                        </p>
                        <textarea
                            class="input"
                            id="remark"
                            rows="4"
                            maxlength=longest
                            required
                            aria-describedby="remark-hint"
                            node_ref=field
                        ></textarea>
                    </div>
                    <button class="button" type="submit">
                        {send}
                    </button>
                </form>
            </div>
            <p class="error" role="alert">
                {complaint}
            </p>
        </div>
    }
}

/// The button that had the focus is gone; whoever listens hears the thanks.
fn focus(thanks: Option<impl AsRef<HtmlElement> + 'static>) {
    if let Some(thanks) = thanks {
        // The browser takes the focus only once the element is shown.
        request_animation_frame(move || {
            let _ = thanks.as_ref().focus();
        });
    }
}

/// An answer and where it is to be sent.
#[derive(Clone)]
struct Answer {
    address: String,
    is_helpful: bool,
    comment: Option<String>,
    /// Under which id it was taken.
    id: Option<String>,
}

impl Answer {
    /// The answer of the button that was pressed, if one was.
    fn pressed(event: &Event) -> Option<Self> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let button = target.closest("button[name=helpful]").ok()??;
        let form = button.closest("form").ok()??;
        Some(Self {
            address: form.get_attribute("action")?,
            is_helpful: button.get_attribute("value")? == "yes",
            comment: None,
            id: None,
        })
    }

    /// Sends it; the id under which it was taken.
    async fn send(&self) -> Option<String> {
        let headers = Headers::new().ok()?;
        headers.set("content-type", "application/json").ok()?;
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(&self.body()?);
        let sent = web_sys::window()?.fetch_with_str_and_init(&self.address, &request);
        let response: Response = JsFuture::from(sent).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        let taken = JsFuture::from(response.json().ok()?).await.ok()?;
        Reflect::get(&taken, &"answer".into()).ok()?.as_string()
    }

    fn body(&self) -> Option<JsValue> {
        let body = Object::new();
        let set = |name: &str, value: JsValue| Reflect::set(&body, &name.into(), &value).ok();
        set("helpful", self.is_helpful.into())?;
        if let Some(comment) = &self.comment {
            set("comment", comment.into())?;
        }
        if let Some(id) = &self.id {
            set("answer", id.into())?;
        }
        Some(JSON::stringify(&body).ok()?.into())
    }
}
