//! Puts a question to an authenticator, fills its answer into the form around the
//! button, and sends the form: browsers let nothing but a script do that. Every
//! other way in works without it.

use crate::islands::dom;
use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, FormData, Headers, HtmlFormElement, HtmlInputElement, RequestInit, Response,
    UrlSearchParams,
};

/// What the desk needs to know to ask: whose form it is, and of which step.
const TOLD: [&str; 2] = ["csrf", "step"];

/// Around the button and the fields for the answer.
#[island]
pub fn PasskeyPrompt(
    /// Where the question is asked for; empty where the page has it.
    ask: String,
    /// The question, as JSON; empty where it is asked for.
    question: String,
    /// What is said when nothing was chosen, or too late.
    cancelled: String,
    /// What is said when there is one for this account already.
    known: String,
    /// What is said when the address is not the one that passkeys belong to.
    elsewhere: String,
    /// What is said when the browser knows no passkeys.
    too_old: String,
    /// What is said when something else is wrong.
    failed: String,
    /// The button and the fields.
    children: Children,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let is_busy = StoredValue::new(false);
    let sentence = StoredValue::new(move |trouble: Trouble| match trouble {
        Trouble::Cancelled => cancelled.clone(),
        Trouble::Known => known.clone(),
        Trouble::Elsewhere => elsewhere.clone(),
        Trouble::TooOld => too_old.clone(),
        Trouble::Failed => failed.clone(),
    });
    let pressed = move |event: web_sys::MouseEvent| {
        let Some(place) = Place::pressed(&event) else {
            return;
        };
        event.prevent_default();
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        said.set(String::new());
        let (ask, question) = (ask.clone(), question.clone());
        spawn_local(async move {
            let answered = place.prompt(&ask, &question).await;
            let sent = answered.and_then(|()| place.form.submit().map_err(|_| Trouble::Failed));
            if let Err(trouble) = sent {
                is_busy.set_value(false);
                said.set(sentence.with_value(|sentence| sentence(trouble)));
            }
        });
    };
    // A page that is come back to is as it was left, also in this.
    Effect::new(move |_| {
        if let Some(window) = web_sys::window() {
            dom::on(&window, "pageshow", move |_| {
                is_busy.try_update_value(|is_busy| *is_busy = false);
            });
        }
    });
    view! {
        <div class="passkey-prompt needs-script" on:click=pressed>
            {children()}
            <p class="error" role="alert" hidden=move || said.get().is_empty()>
                {move || said.get()}
            </p>
        </div>
    }
}

/// Why there is no answer.
#[derive(Clone, Copy)]
enum Trouble {
    Cancelled,
    Known,
    Elsewhere,
    TooOld,
    Failed,
}

impl Trouble {
    /// By the names that the standard gives them.
    fn of(error: &JsValue) -> Self {
        let name = get(error, "name").and_then(|name| name.as_string());
        match name.as_deref() {
            Some("NotAllowedError" | "AbortError") => Self::Cancelled,
            Some("InvalidStateError") => Self::Known,
            Some("SecurityError") => Self::Elsewhere,
            Some("NotSupportedError") => Self::TooOld,
            _ => Self::Failed,
        }
    }
}

/// The form around the button that was pressed.
struct Place {
    form: HtmlFormElement,
    around: Element,
}

impl Place {
    fn pressed(event: &Event) -> Option<Self> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let button = target.closest("button").ok()??;
        Some(Self {
            form: button.closest("form").ok()??.dyn_into().ok()?,
            around: button.closest(".passkey-prompt").ok()??,
        })
    }

    /// Puts the question and fills in the answer.
    async fn prompt(&self, ask: &str, question: &str) -> Result<(), Trouble> {
        let options = if ask.is_empty() {
            JSON::parse(question).map_err(|_| Trouble::Failed)?
        } else {
            let asked = self.ask(ask).await.ok_or(Trouble::Failed)?;
            let ceremony = get(&asked, "ceremony").and_then(|text| text.as_string());
            self.fill("ceremony", &ceremony.ok_or(Trouble::Failed)?)?;
            get(&asked, "options").ok_or(Trouble::Failed)?
        };
        let answer = answer(&options, ask.is_empty()).await?;
        self.fill("answer", &answer)
    }

    async fn ask(&self, address: &str) -> Option<JsValue> {
        let headers = Headers::new().ok()?;
        headers
            .set("content-type", "application/x-www-form-urlencoded")
            .ok()?;
        let form = FormData::new_with_form(&self.form).ok()?;
        let told = UrlSearchParams::new().ok()?;
        for name in TOLD {
            if let Some(value) = form.get(name).as_string() {
                told.append(name, &value);
            }
        }
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(&String::from(told.to_string()).into());
        // Whoever is signed out is led to a page, which is no question.
        Reflect::set(&request, &"redirect".into(), &"manual".into()).ok()?;
        let asked = web_sys::window()?.fetch_with_str_and_init(address, &request);
        let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        JsFuture::from(response.json().ok()?).await.ok()
    }

    fn fill(&self, what: &str, value: &str) -> Result<(), Trouble> {
        let field = self
            .around
            .query_selector(&format!("[data-passkey={what}]"));
        let field = field.ok().flatten();
        let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        field.ok_or(Trouble::Failed)?.set_value(value);
        Ok(())
    }
}

/// What an authenticator answers, as JSON. The browser reads the question and writes
/// the answer by itself.
async fn answer(options: &JsValue, is_new: bool) -> Result<String, Trouble> {
    let window = web_sys::window().ok_or(Trouble::Failed)?;
    let kinds = get(&window, "PublicKeyCredential").ok_or(Trouble::TooOld)?;
    let credentials = get(&window, "navigator").and_then(|own| get(&own, "credentials"));
    let credentials = credentials.ok_or(Trouble::TooOld)?;
    let (reads, puts) = if is_new {
        ("parseCreationOptionsFromJSON", "create")
    } else {
        ("parseRequestOptionsFromJSON", "get")
    };
    let read = call(&kinds, reads, options)?;
    let asked = Object::new();
    Reflect::set(&asked, &"publicKey".into(), &read).map_err(|_| Trouble::Failed)?;
    let answered = call(&credentials, puts, &asked)?;
    let answered: Promise = answered.dyn_into().map_err(|_| Trouble::Failed)?;
    let credential = JsFuture::from(answered).await;
    let credential = credential.map_err(|error| Trouble::of(&error))?;
    let written = call(&credential, "toJSON", &JsValue::UNDEFINED)?;
    let text = JSON::stringify(&written).map_err(|_| Trouble::Failed)?;
    Ok(text.into())
}

/// What an object has under a name, where it is something.
fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Calls what browsers have for some years and `web-sys` does not name. One that does
/// not have it is too old.
fn call(object: &JsValue, name: &str, with: &JsValue) -> Result<JsValue, Trouble> {
    let function = get(object, name).and_then(|found| found.dyn_into::<Function>().ok());
    let function = function.ok_or(Trouble::TooOld)?;
    function
        .call1(object, with)
        .map_err(|error| Trouble::of(&error))
}
