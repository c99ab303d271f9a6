//! Who is not cleared reads nothing that is sealed, whatever their role.

use crate::canaries::Canaries;
use crate::installation::{Installation, UNCLEARED, notice_id};
use crate::leaks::Leak;
use crate::logs::Level;
use crate::notices::{ANNOUNCED, TWICE, WITHDRAWN, bring_in};
use crate::questions::Question;
use crate::twins::Finding;
use http::header;
use server::routes::Audience;

/// Asks every page of the desk, about every notice, as an administrator who is
/// cleared for none.
pub async fn find(leak: Option<&'static Leak>) -> Option<Finding> {
    let installation = Installation::open(Level::Info, leak).await;
    bring_in(&installation).await;
    let canaries = Canaries::put_into(&installation).await;
    // The public text of a draft is for everybody at the desk.
    let searcher = canaries.searcher(|place| place.section.is_some());
    let cookie = installation.cookie(UNCLEARED).await;
    let table = installation.application.table.clone();
    let pages = table
        .iter()
        .filter(|route| route.audience == Audience::Operator && route.method == "GET");
    for route in pages {
        for number in [ANNOUNCED, TWICE, WITHDRAWN] {
            let id = notice_id(number).to_string();
            let path = route.path.replace("{id}", &id).replace("{code}", "guessed");
            for query in ["", "?as=lift&in=en", "?as=lift&in=de"] {
                let question = Question::get(format!("{path}{query}"));
                let question = question.with(header::COOKIE, &cookie);
                let answer = installation.ask(&question).await;
                if let Some(found) = searcher.find(&answer.body) {
                    return Some(format!("{path}{query}: {found:?}"));
                }
            }
        }
    }
    None
}

#[tokio::test]
async fn no_page_of_the_desk_shows_sealed_words_to_who_is_not_cleared() {
    assert_eq!(find(None).await, None);
}
