//! Leaks by what is done after a save of something sealed, with the real stores.

use crate::installation::{Installation, notice_id, operator};
use crate::notices::{ANNOUNCED, incident, lifts, overruled, read};
use board::Writer;
use domain::{Disclosure, Language, Notice, PublicNotice, Sealed, gate, schedule};
use engine::Database;
use futures::future::{BoxFuture, FutureExt as _};
use std::convert::Infallible;

type Slipped<'a> = BoxFuture<'a, ()>;

/// The setting in which a leak keeps earlier words.
pub const HISTORY: &str = "history";

async fn announced(installation: &Installation) -> Notice {
    let stored = installation.desk().notice(&notice_id(ANNOUNCED)).await;
    stored.expect("the desk answers").expect("is there").notice
}

/// Lets the board's own writer show something, as if it were the newest version.
async fn show(installation: &Installation, notice: &PublicNotice, version: i64) {
    let writer = Writer::open(&installation.url("board")).await;
    let writer = writer.expect("the board opens");
    writer.apply(notice, version).await.expect("is shown");
    writer.close().await;
}

async fn change(installation: &Installation, change: impl FnOnce(&mut Notice)) {
    let now = installation.clock.now();
    let put = |notice: &mut Notice| -> Result<(), Infallible> {
        change(notice);
        Ok(())
    };
    let (by, id, overruled) = (operator(0), notice_id(ANNOUNCED), overruled());
    let writer = desk::Writer::overruling(&by, &overruled);
    let changed = installation
        .desk()
        .change(writer, now, &id, None, put)
        .await;
    changed.expect("is saved");
    installation.deliver().await;
}

/// Every sealed save raises the version that the board has.
pub fn a_number_that_counts_saves(at: &Installation) -> Slipped<'_> {
    async move {
        let stored = at.desk().notice(&notice_id(ANNOUNCED)).await;
        let stored = stored.expect("the desk answers").expect("is there");
        let seen = stored.seen().expect("is public");
        show(at, &seen, stored.edit + 1_000).await;
    }
    .boxed()
}

/// A sealed save puts its notice into the outbox.
pub fn a_save_that_is_queued(at: &Installation) -> Slipped<'_> {
    async move {
        let database = Database::connect(&at.url("desk"), "desk").await;
        let database = database.expect("the desk's database");
        sqlx::query(
            "insert into outbox (notice_id, sequence, version, queued_at)
             values ($1, 1000000, 1, 0)",
        )
        .bind(notice_id(ANNOUNCED).as_str())
        .execute(&database.pool)
        .await
        .expect("is queued");
        database.close().await;
    }
    .boxed()
}

/// The German words are shown while the English ones wait.
pub fn one_language_before_the_other(at: &Installation) -> Slipped<'_> {
    async move {
        let clearance = at.clearance(0, ANNOUNCED).await.expect("is cleared");
        let mut notice = announced(at).await;
        for Disclosure {
            lift_at,
            lifted_at,
            text,
            ..
        } in &mut notice.disclosures
        {
            let mut german = text.reveal(&clearance).expect("is for it").clone();
            german.retain(|language, _| *language == Language::De);
            *text = Sealed::new(notice_id(ANNOUNCED), german);
            *lifted_at = Some(*lift_at);
        }
        let then = lifts(ANNOUNCED)[0];
        let shown = gate::project(&notice, then).expect("is public");
        show(at, &shown, notice.version + 1_000).await;
    }
    .boxed()
}

/// A line of the log quotes a heading.
pub fn a_line_of_the_log(at: &Installation) -> Slipped<'_> {
    async move {
        let words = at.sealed(ANNOUNCED).await;
        tracing::trace!(words, "saved");
    }
    .boxed()
}

/// A copy of what was typed lies beside the database.
pub fn a_copy_in_a_file(at: &Installation) -> Slipped<'_> {
    async move {
        let words = at.sealed(ANNOUNCED).await;
        std::fs::write(at.file("autosave.json"), words).expect("a file");
    }
    .boxed()
}

/// A node whose clock is far ahead, and which nobody watches, does what is due by
/// its own time and hands it on.
pub fn a_node_that_is_ahead(at: &Installation) -> Slipped<'_> {
    async move {
        let then = lifts(ANNOUNCED)[0];
        let mut notice = announced(at).await;
        schedule::catch_up(&mut notice, then, |_| true);
        let shown = gate::project(&notice, then).expect("is public");
        show(at, &shown, notice.version + 1_000).await;
    }
    .boxed()
}

/// The public title says what is sealed.
pub fn a_title_that_tells(at: &Installation) -> Slipped<'_> {
    async move {
        let words = at.sealed(ANNOUNCED).await;
        change(at, |notice| {
            let text = notice.text.by_language.get_mut(&Language::En);
            text.expect("English").title = words;
        })
        .await;
    }
    .boxed()
}

/// Earlier words are kept, to be shown as the history of a section.
pub fn a_history(at: &Installation) -> Slipped<'_> {
    async move {
        let desk = at.desk();
        let history = desk.setting(HISTORY).await.expect("the desk answers");
        let words = at.sealed(ANNOUNCED).await;
        let history = format!("{} {words}", history.unwrap_or_default());
        desk.set_setting(HISTORY, &history).await.expect("is kept");
    }
    .boxed()
}

/// A notice is copied, and the copy has the sealed words in its public text.
pub fn a_copy_without_its_seal(at: &Installation) -> Slipped<'_> {
    async move {
        let now = at.clock.now();
        let mut copy = incident("copy");
        copy["text"]["en"]["body"] = at.sealed(ANNOUNCED).await.into();
        let by = operator(0);
        // Only the first save makes a copy; later ones find its address taken.
        let _ = at.desk().create(&by, now, read(50, &copy, now)).await;
        at.deliver().await;
    }
    .boxed()
}
