//! A maintenance with hosts, and its table.

use crate::support::{Browser, Reply, publish};
use http::StatusCode;

pub const LIST: &str = "a.example.net - 2026-12-14 20:00 - Completed\n\
                    b.example.net - exploded\n\
                    c.example.net\n\
                    d.example.net - 2026-12-14 21:00 - erledigt\n";

/// A public maintenance with hosts a, b and c.
pub async fn maintenance(operator: &mut Browser) -> String {
    let names = "a.example.net\nb.example.net\nc.example.net";
    publish(operator, &[("slug", "hosts"), ("hosts.paste", names)]).await
}

/// Pastes a text and presses a button of what is answered.
pub async fn paste(operator: &mut Browser, notice: &str, text: &str, taking: &str) -> Reply {
    let page = format!("{notice}/hosts/paste");
    let fields = [("text", text), ("taking", taking), ("do", "look")];
    operator.fill(&page, &page, &fields).await
}

pub async fn table(operator: &mut Browser, notice: &str) -> String {
    let csv = operator.get(&format!("{notice}/hosts.csv")).await;
    assert_eq!(csv.status, StatusCode::OK);
    csv.body
}
