//! Public notices for tests, made as the real ones are: a document, a notice,
//! the gate.

use board::{Board, Page, Writer};
use domain::document::{Context, Draft, apply};
use domain::id::ID_LENGTH;
use domain::{
    Instant, Language, Localized, NoticeId, PublicNotice, Publication, Related, Slug, gate,
};
use engine::testing::{TestDatabase, on_every_engine};
use serde_json::{Value, json};

/// What a test is about, on top of what every notice has.
pub struct Sample {
    number: u32,
    document: Value,
    published_at: Instant,
    changed_at: Option<Instant>,
    related: Vec<u32>,
    former_slugs: Localized<Vec<Slug>>,
}

/// A notice: a resolved incident of a day, unless a test says more. `fields`
/// are fields of the notice document.
pub fn sample(number: u32, fields: Value) -> Sample {
    let mut document = json!({
        "slug": format!("notice-{number}"),
        "kind": "incident",
        "state": "resolved",
        "home_zone": "UTC",
        "window": { "start": "2026-03-01T10:00" },
        "text": { "en": { "title": format!("Notice {number}"), "body": "Something happened." } },
    });
    let (Value::Object(all), Value::Object(fields)) = (&mut document, fields) else {
        panic!("fields are an object");
    };
    all.extend(fields);
    Sample {
        number,
        document,
        published_at: at("2026-03-01T09:00:00Z"),
        changed_at: None,
        related: Vec::new(),
        former_slugs: Localized::new(),
    }
}

impl Sample {
    /// When readers were told of it last.
    pub fn changed_at(mut self, instant: &str) -> Self {
        self.changed_at = Some(at(instant));
        self
    }

    /// Which public notices it links to.
    pub fn related(mut self, numbers: &[u32]) -> Self {
        self.related = numbers.to_vec();
        self
    }

    /// Slugs that readers of a language were given before.
    pub fn formerly(mut self, language: Language, slugs: &[&str]) -> Self {
        let slugs = slugs.iter().map(|slug| Slug::parse(slug).expect("a slug"));
        self.former_slugs.insert(language, slugs.collect());
        self
    }

    /// What the gate lets through when every lift has happened.
    pub fn public(self) -> PublicNotice {
        let (written_at, now) = (at("2029-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z"));
        let draft: Draft = serde_json::from_value(self.document).expect("a document");
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            bytes(self.number * 1_000 + count)
        };
        let mut context = Context {
            id: id(self.number),
            now: written_at,
            new_id: &mut new_id,
            is_cleared: true,
        };
        let mut notice = match apply(&draft, &mut context, None) {
            Ok(notice) => notice,
            Err(problems) => panic!("{problems:?}"),
        };
        notice.publication = Publication::Published {
            at: self.published_at,
        };
        notice.public_changed_at = self.changed_at;
        notice.public_slugs = self.former_slugs;
        notice.related = self
            .related
            .iter()
            .map(|number| Related {
                slug: notice.slug.clone(),
                public_id: Some(id(*number)),
            })
            .collect();
        for disclosure in &mut notice.disclosures {
            disclosure.lifted_at = Some(disclosure.lift_at);
        }
        gate::project(&notice, now).expect("it is published")
    }
}

/// The id of the notice with a number; ids sort like numbers.
pub fn id(number: u32) -> NoticeId {
    NoticeId::from_random(bytes(number))
}

fn bytes(number: u32) -> [u8; ID_LENGTH] {
    let mut bytes = [0; ID_LENGTH];
    for (place, byte) in bytes.iter_mut().rev().take(6).enumerate() {
        *byte = u8::try_from((number >> (5 * place)) & 31).expect("five bits");
    }
    bytes
}

pub fn at(text: &str) -> Instant {
    text.parse().expect("RFC 3339")
}

/// The numbers of notices, by which a test names them.
pub fn numbers<'a>(notices: impl IntoIterator<Item = &'a PublicNotice>) -> Vec<u32> {
    let number = |notice: &PublicNotice| (0..2_000).find(|number| id(*number) == notice.id);
    notices
        .into_iter()
        .map(|notice| number(notice).expect("a notice of this test"))
        .collect()
}

/// A board and its writer, on each engine at hand.
pub async fn with_board(test: impl AsyncFn(&Board, &Writer, &TestDatabase)) {
    on_every_engine(&["board"], async |database| {
        let url = database.url("board");
        let writer = Writer::open(&url).await.expect("the writer opens");
        let board = Board::open(&url).await.expect("the board opens");
        test(&board, &writer, database).await;
        board.close().await;
        writer.close().await;
    })
    .await;
}

/// A board that shows some notices.
pub async fn with_notices(notices: Vec<Sample>, test: impl AsyncFn(&Board)) {
    let notices: Vec<_> = notices.into_iter().map(Sample::public).collect();
    with_board(async |board, writer, _| {
        for notice in &notices {
            writer.apply(notice, 1).await.expect("is applied");
        }
        test(board).await;
    })
    .await;
}

/// Everything a board shows, for comparing two boards.
pub async fn everything(board: &Board) -> Vec<String> {
    let mut all = Vec::new();
    let list = board
        .list(None, Page::of_size(1, 100))
        .await
        .expect("lists");
    for notice in &list.notices {
        let related = board.related(notice).await.expect("finds links");
        all.push(format!(
            "{} is related to {:?}",
            notice.id,
            numbers(&related)
        ));
        for language in Language::ALL {
            let slug = notice.slug_in(language).as_str();
            let found = board.by_slug(language, slug).await.expect("finds a slug");
            all.push(format!("{language} {slug}: {found:?}"));
            for words in ["notice", "something happened", "host1.example.net", "koeln"] {
                let found = board.search(language, words, Page::default()).await;
                all.push(format!(
                    "{language} {words}: {:?}",
                    found.expect("searches")
                ));
            }
        }
    }
    all.push(format!("{list:?}"));
    all.push(format!("{:?}", board.current().await.expect("is current")));
    all.push(format!("{:?}", board.systems().await.expect("has systems")));
    all.push(format!("{:?}", board.months().await.expect("has months")));
    all.push(format!(
        "{:?}",
        board.sitemap().await.expect("has addresses")
    ));
    all.push(format!(
        "{:?}",
        board
            .feed(&board::Selection::All, 100)
            .await
            .expect("feeds")
    ));
    all
}
