//! Delivery that is broken off at every step, in both directions: the next start
//! finishes it, nothing is done twice, nothing is lost, and the revision says so.
//!
//! A trigger refuses the statement of one step. Whatever was under way is undone
//! as after a death, and what was done before stays done.

use crate::documents::{incident, publish, save};
use board::{InboxId, InboxItem, Left, Writer};
use domain::{Instant, Language, NoticeId};
use engine::Engine;
use engine::testing::{TestDatabase, on_every_engine};
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use sqlx::{AssertSqlSafe, Connection as _};
use tempfile::TempDir;

fn now() -> Instant {
    "2020-12-14T10:00:00Z".parse().expect("RFC 3339")
}

/// A step that is refused: a statement on one table of one store.
#[derive(Clone, Copy, Debug)]
struct Step {
    store: &'static str,
    table: &'static str,
    statement: &'static str,
}

const fn step(store: &'static str, statement: &'static str, table: &'static str) -> Step {
    Step {
        store,
        table,
        statement,
    }
}

/// Where applying notices is refused: before the first statement, in the midst,
/// and after the last one.
const ON_THE_BOARD: [Step; 4] = [
    step("board", "before insert", "applied"),
    step("board", "after insert", "notices"),
    step("board", "after insert", "search_rows"),
    step("board", "after update", "revision"),
];

const NOTING: Step = step("desk", "before delete", "outbox");

/// Two stores, and the processes that come and go.
struct Stores<'a> {
    database: &'a TestDatabase,
    data: TempDir,
}

impl Stores<'_> {
    /// Starts a process; it does first what every start does.
    async fn start(&self) -> Application {
        let node = self.open().await;
        node.catch_up().await.expect("the stores answer");
        node
    }

    async fn open(&self) -> Application {
        let config = format!(
            "desk_url = {:?}\nboard_url = {:?}\ndata = {:?}",
            self.database.url("desk"),
            self.database.url("board"),
            self.data.path(),
        );
        let config = Config::from_toml(&config).expect("a configuration");
        let clock = Clock::manual(now());
        let node = Application::open(&config, Role::All, clock).await;
        node.expect("a process")
    }

    async fn execute(&self, store: &str, statements: &[String]) {
        let mut connection = self.database.connect(store).await;
        for statement in statements {
            let text = AssertSqlSafe(statement.clone());
            let done = sqlx::raw_sql(text).execute(&mut connection).await;
            done.unwrap_or_else(|error| panic!("{statement}: {error}"));
        }
        connection.close().await.expect("the store answers");
    }

    /// Refuses a step from now on, where a condition on the row holds.
    async fn refuse(&self, step: Step, condition: &str) {
        let Step {
            store,
            table,
            statement,
        } = step;
        let head = format!(
            "create trigger refused {statement} on {table} for each row when ({condition})"
        );
        let statements = match self.database.kind() {
            Engine::Sqlite => vec![format!("{head} begin select raise(abort, 'refused'); end")],
            Engine::Postgres => vec![
                "create function refused() returns trigger language plpgsql as
                 $$ begin raise exception 'refused'; end $$"
                    .to_owned(),
                format!("{head} execute function refused()"),
            ],
        };
        self.execute(store, &statements).await;
    }

    /// Lets the step be done again.
    async fn allow(&self, step: Step) {
        let statements = match self.database.kind() {
            Engine::Sqlite => "drop trigger refused",
            Engine::Postgres => "drop function refused() cascade",
        };
        self.execute(step.store, &[statements.to_owned()]).await;
    }

    /// The rows of the board that readers see, and its revision.
    async fn board(&self) -> (Vec<String>, i64) {
        let mut connection = self.database.connect("board").await;
        let mut rows = Vec::new();
        for (table, columns) in [
            ("applied", "notice || ' ' || version"),
            (
                "notices",
                "id || phase || occurred_at || published_at || updated_at || document",
            ),
            ("slugs", "notice || language || slug"),
            ("notice_systems", "notice || slug || name"),
            (
                "search_rows",
                "notice || language || shown_language || title || body",
            ),
        ] {
            let query = format!("select {columns} from {table} order by 1");
            let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(query))
                .fetch_all(&mut connection)
                .await
                .expect("the board answers");
            rows.extend(found.into_iter().map(|row| format!("{table}: {row}")));
        }
        let revision = sqlx::query_scalar("select number from revision")
            .fetch_one(&mut connection)
            .await
            .expect("the board answers");
        connection.close().await.expect("the board answers");
        (rows, revision)
    }

    /// Whether everything has been delivered once and noted, at a revision, and
    /// the board is what it would be if it were made anew.
    async fn assert_is_whole(&self, node: &Application, revision: i64, step: impl std::fmt::Debug) {
        let state = node.private.as_ref().expect("a desk");
        let pending = state.desk.pending().await.expect("the desk answers");
        assert_eq!(pending, [], "{step:?}");
        let (rows, found) = self.board().await;
        assert_eq!(found, revision, "{step:?}");
        rebuild(node).await.expect("the stores answer");
        assert_eq!(self.board().await.0, rows, "{step:?}");
    }
}

async fn deliver(node: &Application) -> Result<usize, server::delivery::DeliveryError> {
    let state = node.private.as_ref().expect("a desk");
    state.delivery.deliver().await
}

async fn rebuild(node: &Application) -> Result<usize, server::delivery::DeliveryError> {
    let state = node.private.as_ref().expect("a desk");
    state.delivery.rebuild(&desk::Actor::Console, now()).await
}

async fn close(node: Application) {
    let state = node.private.as_ref().expect("a desk");
    state.desk.close().await;
    node.public.board().close().await;
}

/// Runs a test on every engine, for each of the steps by itself.
async fn at_each(steps: &[Step], test: impl AsyncFn(&Stores<'_>, Step)) {
    for &step in steps {
        on_every_engine(&["desk", "board"], async |database| {
            let data = tempfile::tempdir().expect("a folder");
            test(&Stores { database, data }, step).await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_stop_between_the_desk_and_the_board_is_made_good_at_the_next_start() {
    at_each(&[NOTING], async |stores, step| {
        let node = stores.start().await;
        save(&node, &incident("one", "One."), now()).await;
        save(&node, &incident("two", "Two."), now()).await;
        close(node).await;
        assert_eq!(stores.board().await, (Vec::new(), 0));

        let node = stores.start().await;

        stores.assert_is_whole(&node, 2, step).await;
        close(node).await;
    })
    .await;
}

#[tokio::test]
async fn a_stop_anywhere_in_the_transaction_of_the_board_leaves_nothing_of_it() {
    at_each(&ON_THE_BOARD, async |stores, step| {
        let node = stores.start().await;
        publish(&node, &incident("before", "Before."), now()).await;
        let before = stores.board().await;
        stores.refuse(step, "1 = 1").await;
        save(&node, &incident("one", "One."), now()).await;
        let refused = deliver(&node).await;
        close(node).await;
        assert!(refused.is_err(), "{step:?}");
        assert_eq!(stores.board().await, before, "{step:?}");

        stores.allow(step).await;
        let node = stores.start().await;

        stores.assert_is_whole(&node, before.1 + 1, step).await;
        close(node).await;
    })
    .await;
}

#[tokio::test]
async fn a_stop_after_the_board_and_before_the_desk_notes_it_repeats_nothing() {
    let steps = [NOTING, step("desk", "after delete", "outbox")];
    at_each(&steps, async |stores, step| {
        let node = stores.start().await;
        stores.refuse(step, "1 = 1").await;
        save(&node, &incident("one", "One."), now()).await;
        let refused = deliver(&node).await;
        close(node).await;
        let after = stores.board().await;
        assert!(refused.is_err(), "{step:?}");
        assert_eq!(after.1, 1, "{step:?}");

        stores.allow(step).await;
        let node = stores.start().await;

        assert_eq!(stores.board().await, after, "{step:?}");
        stores.assert_is_whole(&node, 1, step).await;
        close(node).await;
    })
    .await;
}

#[tokio::test]
async fn a_stop_between_two_notices_delivers_each_of_them_once() {
    for is_noted in [true, false] {
        let second = step("board", "before insert", "applied");
        at_each(
            &[if is_noted { second } else { NOTING }],
            async |stores, step| {
                let node = stores.start().await;
                let one = save(&node, &incident("one", "One."), now()).await;
                let two = save(&node, &incident("two", "Two."), now()).await;
                let condition = if is_noted {
                    format!("new.notice = '{two}'")
                } else {
                    format!("old.notice_id = '{one}'")
                };
                stores.refuse(step, &condition).await;
                let refused = deliver(&node).await;
                close(node).await;
                assert!(refused.is_err(), "{step:?}");
                assert_eq!(stores.board().await.1, 1, "{step:?}");

                stores.allow(step).await;
                let node = stores.start().await;

                stores.assert_is_whole(&node, 2, step).await;
                close(node).await;
            },
        )
        .await;
    }
}

#[tokio::test]
async fn a_stop_in_the_midst_of_making_the_board_anew_leaves_the_old_one() {
    let mut steps = ON_THE_BOARD.to_vec();
    steps.push(step("board", "after delete", "notices"));
    at_each(&steps, async |stores, step| {
        let node = stores.start().await;
        publish(&node, &incident("one", "One."), now()).await;
        publish(&node, &incident("two", "Two."), now()).await;
        let before = stores.board().await;
        stores.refuse(step, "1 = 1").await;
        let refused = rebuild(&node).await;
        close(node).await;
        assert!(refused.is_err(), "{step:?}");
        assert_eq!(stores.board().await, before, "{step:?}");

        stores.allow(step).await;
        let node = stores.start().await;
        assert_eq!(stores.board().await, before, "{step:?}");
        rebuild(&node).await.expect("the stores answer");

        // One for the notices, and one for what is set about the site.
        stores.assert_is_whole(&node, before.1 + 2, step).await;
        close(node).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_that_waits_is_not_lost_when_the_board_is_made_anew_and_that_stops() {
    at_each(
        &[step("board", "after delete", "notices")],
        async |stores, step| {
            let node = stores.start().await;
            publish(&node, &incident("one", "One."), now()).await;
            save(&node, &incident("two", "Two."), now()).await;
            stores.refuse(step, "1 = 1").await;
            let refused = rebuild(&node).await;
            close(node).await;
            assert!(refused.is_err(), "{step:?}");

            stores.allow(step).await;
            let node = stores.start().await;

            stores.assert_is_whole(&node, 2, step).await;
            close(node).await;
        },
    )
    .await;
}

/// What a reader leaves about a notice.
fn left(notice: &NoticeId, number: u8) -> InboxItem {
    InboxItem {
        id: InboxId::from_random([number; 20]),
        left_at: now(),
        left: Left::Feedback {
            answer: None,
            notice: notice.clone(),
            language: Language::En,
            is_helpful: true,
            comment: Some(format!("Number {number}")),
        },
    }
}

#[tokio::test]
async fn what_visitors_left_is_kept_once_wherever_fetching_it_stops() {
    let steps = [
        step("desk", "before insert", "feedback"),
        step("desk", "after insert", "feedback"),
        step("board", "before delete", "inbox"),
        step("board", "after delete", "inbox"),
    ];
    at_each(&steps, async |stores, step| {
        let node = stores.start().await;
        let notice = publish(&node, &incident("one", "One."), now()).await;
        for number in 1..=3 {
            let item = left(&notice, number);
            let board = node.public.board();
            board.leave(&item).await.expect("the board answers");
        }
        // Two of the three have been done when it stops.
        let last = left(&notice, 3).id;
        let row = if step.statement.ends_with("insert") {
            "new"
        } else {
            "old"
        };
        stores.refuse(step, &format!("{row}.id = '{last}'")).await;
        let state = node.private.as_ref().expect("a desk");
        assert!(state.delivery.fetch().await.is_err(), "{step:?}");
        let writer = Writer::open(&stores.database.url("board")).await;
        let writer = writer.expect("a board");
        let waiting = writer.take_inbox().await.expect("the board answers");
        assert_eq!(waiting.len(), 3, "{step:?}");
        close(node).await;

        stores.allow(step).await;
        let node = stores.start().await;
        let state = node.private.as_ref().expect("a desk");
        state.delivery.fetch().await.expect("the stores answer");

        let kept = state.desk.feedback().await.expect("the desk answers");
        assert_eq!(kept.len(), 3, "{step:?}");
        let waiting = writer.take_inbox().await.expect("the board answers");
        assert_eq!(waiting, [], "{step:?}");
        writer.close().await;
        close(node).await;
    })
    .await;
}
