//! `fenster update`: posts an update from a shell or a script, as a client of the
//! API. However often it has to ask, the update is posted once.

use super::output::say;
use super::site::{Failure, Site, Token};
use crate::secret::Secret;
use clap::Args;
use serde_json::{Map, Value, json};
use std::io::Read;

/// What readers are told.
#[derive(Debug, Args)]
pub(super) struct Update {
    /// The notice, by slug or id.
    notice: String,
    /// The new state, such as identified, monitoring, resolved or completed;
    /// unchanged when absent.
    #[arg(long)]
    state: Option<String>,
    /// The text in English, as Markdown; - reads it from standard input.
    #[arg(long, value_name = "TEXT")]
    en: Option<String>,
    /// The text in German, as Markdown; - reads it from standard input.
    #[arg(long, value_name = "TEXT")]
    de: Option<String>,
    /// The time it speaks of, local in the notice's home zone or with an offset;
    /// now when absent. At one to come the update goes out by itself.
    #[arg(long)]
    at: Option<String>,
    /// A key under which the update is posted once, also by several calls.
    #[arg(long)]
    key: Option<String>,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    token: Token,
}

/// Posts it.
pub(super) fn run(update: &Update) -> anyhow::Result<()> {
    let document = document(update, &mut std::io::stdin().lock())?;
    let client = update.site.client(Some(update.token.read()?));
    let drawn = Secret::draw("");
    let key = update.key.as_deref().unwrap_or(drawn.reveal());
    let slug = path_segment(&update.notice);
    let path = format!("/api/v1/notices/{slug}/updates");
    let receipt = client.post_once(&path, &document, key)?;
    if update.site.json {
        return say(&receipt.to_string());
    }
    if update.site.quiet {
        return Ok(());
    }
    say(&sentence(&receipt))
}

fn document(update: &Update, input: &mut impl Read) -> Result<Value, Failure> {
    let given = [("en", &update.en), ("de", &update.de)];
    let piped = given
        .iter()
        .filter(|(_, text)| text.as_deref() == Some("-"));
    if piped.count() > 1 {
        return Err(Failure::Refused(
            "standard input holds one text. Please give the other one on the command line"
                .to_owned(),
        ));
    }
    let mut texts = Map::new();
    for (language, text) in given {
        let Some(text) = text else { continue };
        let text = match text.as_str() {
            "-" => read(input)?,
            text => text.to_owned(),
        };
        if text.trim().is_empty() {
            return Err(Failure::Refused(format!(
                "the text for --{language} is empty. Please write it, or leave the option out"
            )));
        }
        texts.insert(language.to_owned(), json!({"body": text}));
    }
    if texts.is_empty() && update.state.is_none() {
        return Err(Failure::Refused(
            "there is nothing to tell. Please give --en, --de or --state".to_owned(),
        ));
    }
    let mut document = json!({"text": texts});
    for (field, text) in [("state", &update.state), ("at", &update.at)] {
        if let Some(text) = text {
            document[field] = json!(text);
        }
    }
    Ok(document)
}

fn read(input: &mut impl Read) -> Result<String, Failure> {
    let mut text = String::new();
    let read = input.read_to_string(&mut text);
    read.map_err(|error| Failure::Refused(format!("failed to read standard input: {error}")))?;
    Ok(text)
}

/// A slug goes into an address as it is; what is none is not found there, and
/// leads to no other address.
fn path_segment(notice: &str) -> String {
    app::paths::in_query(notice)
}

fn sentence(receipt: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let slug = text(&receipt["slug"]);
    let state = text(&receipt["state"]).replace('_', " ");
    let url = receipt["urls"]["en"].as_str();
    if let Some(at) = receipt["planned"]["at"].as_str() {
        return format!("{slug} is {state}, and the update goes out at {at}");
    }
    match url {
        Some(url) => format!("{slug} is {state}: {url}"),
        None => format!("{slug} is {state}, and not public"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        update: Update,
    }

    fn document_of(arguments: &[&str], input: &str) -> Result<Value, Failure> {
        let fixed = ["update", "outage", "--url", "http://status.example.net"];
        let line = Line::try_parse_from([&fixed, arguments].concat()).expect("a command line");
        document(&line.update, &mut input.as_bytes())
    }

    #[test]
    fn a_text_can_come_from_standard_input() {
        let document = document_of(
            &["--state", "resolved", "--en", "-"],
            "Over.\n\nAll of it.\n",
        );

        assert_eq!(
            document.expect("a document"),
            json!({"state": "resolved", "text": {"en": {"body": "Over.\n\nAll of it.\n"}}})
        );
    }

    #[test]
    fn what_tells_nothing_is_refused_before_the_site_is_asked() {
        for (arguments, words) in [
            (&[][..], "nothing to tell"),
            (&["--en", " "], "--en is empty"),
            (&["--en", "-", "--de", "-"], "one text"),
        ] {
            let failure = document_of(arguments, "").expect_err("refused");
            assert!(failure.to_string().contains(words), "{failure}");
            assert_eq!(failure.code(), 1);
        }
    }

    #[test]
    fn no_name_of_a_notice_leads_to_another_address() {
        assert_eq!(path_segment("../hosts?x"), "..%2Fhosts%3Fx");
    }
}
