//! No canary is found: not in any answer, header or line of the log, at whatever
//! level, not in the board's files and its backups, and not in what browsers load.

use crate::canaries::Canaries;
use crate::files::{back_up, everything_in, is_of};
use crate::installation::{Installation, at, notice_id, operator};
use crate::leaks::Leak;
use crate::logs::Level;
use crate::notices::{ANNOUNCED, bring_in, incident, read, sealed, section};
use crate::questions::{Question, of_guesses, of_routes};
use crate::searcher::Searcher;
use crate::twins::{Finding, hidden};
use domain::{Instant, Notice};
use http::{StatusCode, header};
use std::path::Path;

/// When the section of the announced maintenance opens, and no other.
const LIFT: &str = "2020-12-20T12:00:00Z";

/// Searches everything before a lift and after it.
pub async fn find(leak: Option<&'static Leak>) -> Option<Finding> {
    let installation = Installation::open(Level::Trace, leak).await;
    bring_in(&installation).await;
    let canaries = Canaries::put_into(&installation).await;
    work_at_the_desk(&installation).await;
    stumble(&installation, &canaries).await;
    let searcher = canaries.searcher(|_| true);
    let found = match search_everything(&installation, &searcher).await {
        Some(found) => Some(found),
        None => search_for(&installation, &canaries).await,
    };
    if found.is_some() {
        return found;
    }
    let opens = |notice: u8, section: Option<usize>| notice == ANNOUNCED && section == Some(0);
    let told = canaries.searcher(|place| !place.is_old && opens(place.notice, place.section));
    let untold = canaries.searcher(|place| place.is_old || !opens(place.notice, place.section));
    let lift: Instant = at(LIFT);
    installation.pass(lift - installation.clock.now()).await;
    assert!(
        search_answers(&installation, &told).await.is_some(),
        "or this search sees nothing"
    );
    search_everything(&installation, &untold).await
}

async fn search_everything(installation: &Installation, searcher: &Searcher) -> Option<Finding> {
    if let Some(found) = search_answers(installation, searcher).await {
        return Some(found);
    }
    if let Some(found) = searcher.find(&installation.log.take()) {
        return Some(format!("the log: {found:?}"));
    }
    back_up(&installation.url("board"), "board", installation.folder()).await;
    search_files(installation.folder(), searcher, |path| !is_of(path, "desk"))
}

/// Asks everything as a stranger, and every asset.
async fn search_answers(installation: &Installation, searcher: &Searcher) -> Option<Finding> {
    installation.forget_pages();
    let mut questions = of_routes(&installation.application.table);
    questions.extend(of_guesses(&hidden(), &[]));
    questions.extend(assets());
    for question in questions {
        let mut asked = vec![question];
        while let Some(question) = asked.pop() {
            let answer = installation.ask(&question).await;
            let head = format!("{} {:?}", answer.status, answer.headers);
            let found = searcher
                .find(head.as_bytes())
                .or_else(|| searcher.find(&answer.body));
            if let Some(found) = found {
                return Some(format!("{question:?}: {found:?}"));
            }
            let is_plain = question.headers.is_empty();
            asked.extend(
                is_plain
                    .then(|| question.conditional(&answer))
                    .into_iter()
                    .flatten(),
            );
        }
    }
    None
}

/// Every file that the build made for browsers, each compressed too.
fn assets() -> Vec<Question> {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site");
    let names = everything_in(&site).into_iter();
    let names = names.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    let ask = |name: String| {
        let get = Question::get(format!("/pkg/{name}"));
        [get.clone(), get.with(header::ACCEPT_ENCODING, "br")]
    };
    names.flat_map(ask).collect()
}

/// Searches files for words.
pub fn search_files(
    folder: &Path,
    searcher: &Searcher,
    is_meant: impl Fn(&Path) -> bool,
) -> Option<Finding> {
    let files = everything_in(folder)
        .into_iter()
        .filter(|path| is_meant(path));
    for path in files {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let found = searcher.find(name.as_bytes());
        let found = found.or_else(|| searcher.find(&std::fs::read(&path).expect("a file")));
        if let Some(found) = found {
            return Some(format!("{name}: {found:?}"));
        }
    }
    None
}

/// A search shows what was searched for; so a sealed word has to be answered as a
/// word that is nowhere, but for the word.
async fn search_for(installation: &Installation, canaries: &Canaries) -> Option<Finding> {
    let nowhere = Canaries::default().draw_for_nothing();
    let ask = async |word: &str, language: &str| {
        let path = format!("/{language}/search?q={word}");
        let answer = installation.ask(&Question::get(path)).await;
        assert_eq!(answer.status, StatusCode::OK);
        String::from_utf8(answer.body)
            .expect("UTF-8")
            .replace(word, "")
    };
    for language in ["en", "de"] {
        let expected = ask(&nowhere, language).await;
        for word in canaries.words(|_| true) {
            if ask(&word, language).await != expected {
                return Some(format!(
                    "a search for a sealed word is answered otherwise: {word}"
                ));
            }
        }
    }
    None
}

/// Somebody who is cleared looks at everything; only the log may not show it.
pub async fn work_at_the_desk(installation: &Installation) {
    let cookie = installation.cookie(0).await;
    let notice = format!("/admin/notices/{}", notice_id(ANNOUNCED));
    let mut is_shown = false;
    for rest in [
        "",
        "/edit",
        "/preview?as=lift&in=de",
        "/preview?as=lift&in=en",
    ] {
        let question = Question::get(format!("{notice}{rest}")).with(header::COOKIE, &cookie);
        let shown = installation.ask(&question).await;
        assert_eq!(shown.status, StatusCode::OK, "{rest}");
        is_shown |= shown.body.windows(7).any(|window| window == b"It was ");
    }
    assert!(is_shown, "who is cleared is shown it");
}

/// Saves that fail, with sealed words in them: what is refused may be quoted in an
/// error, and an error in the log.
async fn stumble(installation: &Installation, canaries: &Canaries) {
    let now = installation.clock.now();
    let desk = installation.desk();
    let word = &canaries.words(|_| true)[0];
    let notice = |slug: &str, text: &str| -> Notice {
        let mut notice = read(90, &incident(slug), now);
        notice.disclosures.push(domain::Disclosure {
            id: crate::notices::disclosure_id(1),
            lift_at: at(LIFT),
            lifted_at: None,
            text: sealed(90, section(text, text)),
            bases: sealed(90, domain::Localized::new()),
        });
        notice
    };
    let taken = notice("mail-late", word);
    let mut foreign = notice("foreign", word);
    foreign.disclosures[0].text = sealed(ANNOUNCED, section(word, word));
    let mut twice = notice("twice", word);
    let other = notice("twice", word).disclosures.remove(0);
    twice.disclosures.push(other);
    for refused in [taken, foreign, twice] {
        let by = operator(0);
        let saved = installation.log.over(desk.create(&by, now, refused)).await;
        let error = saved.expect_err("is refused");
        let told = || tracing::error!(%error, ?error, "a save was refused");
        installation.log.over(async { told() }).await;
    }
}

#[tokio::test]
async fn no_canary_is_found_in_answers_logs_board_files_backups_and_assets() {
    assert_eq!(find(None).await, None);
}
