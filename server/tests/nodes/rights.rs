//! The two roles of `docs/postgresql.sql`: what the one that serves the public
//! can do, and everything that it cannot.

use crate::documents::{SEALED, incident, publish, sealed_until};
use crate::postgres::{BOARD, DESK, OwnDatabase, execute, run};
use axum::body::Body;
use domain::Instant;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use server::routes::{Audience, Route};
use sqlx::{AnyConnection, AssertSqlSafe};
use tempfile::TempDir;
use tower::ServiceExt as _;

const NOW: &str = "2020-12-14T10:00:00Z";
const LIFT: &str = "2020-12-15T12:00:00Z";

fn at(text: &str) -> Instant {
    text.parse().expect("RFC 3339")
}

/// A desk with both sides by its own role, on a prepared database.
struct Nodes {
    database: OwnDatabase,
    desk: Application,
    clock: Clock,
    _data: TempDir,
}

async fn open(role: Role, clock: &Clock, settings: &str) -> Application {
    let config = format!("base_url = \"https://status.example.net\"\n{settings}");
    let config = Config::from_toml(&config).expect("a configuration");
    let application = Application::open(&config, role, clock.clone()).await;
    application.expect("a node")
}

impl Nodes {
    async fn new() -> Option<Self> {
        let database = OwnDatabase::prepared().await?;
        let (data, clock) = (
            tempfile::tempdir().expect("a folder"),
            Clock::manual(at(NOW)),
        );
        let url = database.url(DESK);
        let folder = data.path();
        let both = format!("desk_url = {url:?}\nboard_url = {url:?}\ndata = {folder:?}");
        let desk = open(Role::All, &clock, &both).await;
        let late = incident("mail-late", "Mail was *late*.");
        publish(&desk, &late, clock.now()).await;
        publish(&desk, &sealed_until(at(LIFT)), clock.now()).await;
        Some(Self {
            database,
            desk,
            clock,
            _data: data,
        })
    }

    /// A node for readers by the other role, as it is after its start.
    async fn readers(&self) -> Application {
        let url = self.database.url(BOARD);
        // Nothing can be made in there.
        let board = format!("board_url = {url:?}\ndata = \"/dev/null/none\"");
        open(Role::Board, &self.clock, &board).await
    }

    async fn close(self) {
        self.database.drop().await;
    }
}

async fn ask(node: &Application, request: Request<Body>) -> (StatusCode, HeaderMap, Vec<u8>) {
    let response = node.router.clone().oneshot(request).await;
    let (parts, body) = response.expect("an answer").into_parts();
    let body = body.collect().await.expect("a whole body").to_bytes();
    (parts.status, parts.headers, body.to_vec())
}

async fn get(node: &Application, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
    ask(
        node,
        Request::get(path).body(Body::empty()).expect("a request"),
    )
    .await
}

/// Addresses of a route: each `{name}` filled with everything that could be meant.
fn addresses(route: &Route) -> Vec<String> {
    const VALUES: [(&str, &[&str]); 7] = [
        ("{language}", &["en", "de"]),
        (
            "{slug}",
            &["hypervisor-update", "mail-late", "nz-datacentre", "mail"],
        ),
        ("{key}", &["hypervisor-update", "mail-late"]),
        ("{year}", &["2020"]),
        ("{month}", &["12"]),
        ("{name}", &["host1.example.net"]),
        ("{file}", &["main.css"]),
    ];
    let mut paths = vec![route.path.clone()];
    for (name, values) in VALUES {
        let fill = |path: String| match path.contains(name) {
            true => values
                .iter()
                .map(|value| path.replace(name, value))
                .collect(),
            false => vec![path],
        };
        paths = paths.into_iter().flat_map(fill).collect();
    }
    let searches = ["?q=mail", "?q=late+nothing", "?q=branchpredictor"];
    match route.path.ends_with("/search") {
        true => searches
            .iter()
            .map(|query| format!("{}{query}", paths[0]))
            .collect(),
        false => paths,
    }
}

#[tokio::test]
async fn the_role_of_the_board_serves_every_public_page_as_the_desk_s_does() {
    let Some(nodes) = Nodes::new().await else {
        return;
    };
    // What goes on for ever has tests of its own.
    let is_public = |route: &&Route| {
        route.audience == Audience::Public && route.method == "GET" && route.path != "/live"
    };
    let mut fine = 0;
    for instant in [NOW, LIFT] {
        nodes.clock.set(at(instant));
        nodes.desk.catch_up().await.expect("the stores answer");
        let readers = nodes.readers().await;
        for route in readers.table.iter().filter(is_public) {
            for path in addresses(route) {
                let (status, headers, body) = get(&readers, &path).await;

                let (expected_status, expected_headers, expected) = get(&nodes.desk, &path).await;
                assert_eq!(status, expected_status, "{path}");
                assert_eq!(headers, expected_headers, "{path}");
                assert!(body == expected, "{path} differs");
                assert!(status.as_u16() < 500, "{path}: {status}");
                fine += usize::from(status == StatusCode::OK);
            }
        }
        let (_, _, page) = get(&readers, "/en/notices/hypervisor-update").await;
        let is_open = String::from_utf8_lossy(&page).contains(SEALED);
        assert_eq!(is_open, instant == LIFT);
    }
    assert!(fine > 100, "{fine}");
    nodes.close().await;
}

#[tokio::test]
async fn what_a_reader_says_gets_to_the_desk_through_the_role_of_the_board() {
    let Some(nodes) = Nodes::new().await else {
        return;
    };
    let say = Request::post("/en/notices/mail-late/feedback")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("helpful=no&comment=Too+late"));
    let (status, _, _) = ask(&nodes.readers().await, say.expect("a request")).await;
    let mut connection = nodes.database.as_role(BOARD).await;
    let read = execute(&mut connection, "select comment from board.inbox").await;
    let state = nodes.desk.private.as_ref().expect("a desk");
    let fetched = state.delivery.fetch().await.expect("the stores answer");

    assert_eq!(status, StatusCode::OK);
    assert!(read.is_err(), "what others wrote can be read");
    assert_eq!(fetched, 1);
    let feedback = state.desk.feedback().await.expect("the desk answers");
    assert_eq!(feedback[0].comment.as_deref(), Some("Too late"));
    nodes.close().await;
}

/// The names of the tables of a schema, as an administrator sees them.
async fn tables(database: &OwnDatabase, schema: &str) -> Vec<String> {
    let names: Vec<String> = sqlx::query_scalar(
        "select cast(table_name as text) from information_schema.tables where cast(table_schema as text) = $1",
    )
    .bind(schema)
    .fetch_all(&mut database.as_administrator().await)
    .await
    .expect("the server answers");
    assert!(names.len() > 8, "{names:?}");
    names
}

async fn count(connection: &mut AnyConnection, query: &str) -> i64 {
    let query = format!("select count(*) from {query}");
    sqlx::query_scalar(AssertSqlSafe(query.clone()))
        .fetch_one(connection)
        .await
        .unwrap_or_else(|error| panic!("{query}: {error}"))
}

#[tokio::test]
async fn the_role_of_the_board_reads_nothing_of_the_desk() {
    let Some(nodes) = Nodes::new().await else {
        return;
    };
    let mut administrator = nodes.database.as_administrator().await;
    // What the planner knows of a table are values out of it.
    run(&mut administrator, "analyze").await;
    let mut board = nodes.database.as_role(BOARD).await;

    for table in tables(&nodes.database, "desk").await {
        for statement in [
            format!("select 1 from desk.{table}"),
            format!("select count(*) from desk.{table}"),
            format!("copy desk.{table} to stdout"),
            format!("explain analyze select * from desk.{table}"),
            format!("select query_to_xml('select * from desk.{table}', true, true, '')"),
            format!("select table_to_xml('desk.{table}', true, true, '')"),
        ] {
            let read = execute(&mut board, &statement).await;
            assert!(read.is_err(), "{statement}");
        }
    }
    for view in [
        "tables",
        "columns",
        "table_privileges",
        "key_column_usage",
        "check_constraints",
    ] {
        let column = if view == "check_constraints" {
            "constraint_schema"
        } else {
            "table_schema"
        };
        let query = format!("information_schema.{view} where {column} = 'desk'");
        assert_eq!(count(&mut board, &query).await, 0, "{view}");
    }
    assert!(count(&mut administrator, "pg_stats where schemaname = 'desk'").await > 50);
    assert_eq!(
        count(&mut board, "pg_stats where schemaname = 'desk'").await,
        0
    );
    let of_the_desk = format!("pg_stat_activity where usename = '{DESK}'");
    assert!(count(&mut board, &of_the_desk).await > 0);
    let told = format!("{of_the_desk} and query <> '<insufficient privilege>'");
    assert_eq!(count(&mut board, &told).await, 0);
    let toast: String = sqlx::query_scalar(
        "select cast(cast(reltoastrelid as regclass) as text) from pg_class
         where oid = cast('desk.notice_texts' as regclass)",
    )
    .fetch_one(&mut administrator)
    .await
    .expect("long texts have a place of their own");
    for statement in [
        &*format!("select * from {toast}"),
        "select * from pg_statistic",
        "select * from pg_stat_statements",
        "select * from pg_authid",
        "select pg_read_file('PG_VERSION')",
        "select pg_ls_waldir()",
        "select * from pg_logical_slot_peek_changes('any', null, null)",
        "set role fenster_desk",
        "set session authorization fenster_desk",
        "grant fenster_desk to fenster_board",
        "grant usage on schema desk to fenster_board",
    ] {
        let done = execute(&mut board, statement).await;
        assert!(done.is_err(), "{statement}");
    }
    nodes.close().await;
}

#[tokio::test]
async fn the_role_of_the_board_writes_nothing_but_the_inbox() {
    let Some(nodes) = Nodes::new().await else {
        return;
    };
    let mut board = nodes.database.as_role(BOARD).await;
    // Answered with a warning; what follows shows that it did nothing.
    let grant = "grant insert, update, delete on all tables in schema board to fenster_board";
    let _ = execute(&mut board, grant).await;
    let mut statements: Vec<String> = [
        "create table board.more (id bigint)",
        "create table desk.more (id bigint)",
        "create table public.more (id bigint)",
        "create temporary table more (id bigint)",
        "create view board.more as select 1",
        "create function board.more() returns bigint language sql as 'select 1'",
        "create schema more",
        "create role more",
        "create database more",
        "alter schema board rename to other",
        "update board.inbox set comment = 'x'",
        "delete from board.inbox",
        // Who could take one could keep the desk from its work.
        "select pg_advisory_lock(70, hashtext('desk'))",
        "select pg_try_advisory_xact_lock(70, hashtext('board'))",
    ]
    .map(str::to_owned)
    .to_vec();
    for table in tables(&nodes.database, "board").await {
        statements.push(format!("delete from board.{table}"));
        statements.push(format!("truncate board.{table}"));
        statements.push(format!("drop table board.{table}"));
        statements.push(format!(
            "do $$ begin lock table board.{table} in exclusive mode; end $$"
        ));
        statements.push(format!(
            "create index more on board.{table} using btree ((1))"
        ));
        if table != "inbox" {
            statements.push(format!("insert into board.{table} default values"));
            statements.push(format!("select * from board.{table} for update"));
        }
    }
    for statement in statements {
        let done = execute(&mut board, &statement).await;
        let error = done.expect_err(&statement);
        let code = error.as_database_error().and_then(|error| error.code());
        let is_forbidden = matches!(code.as_deref(), Some("42501" | "25006"));
        // A view that joins takes nothing from anybody, and is no table.
        let is_view = statement.contains("board.listed");
        let is_impossible = is_view && matches!(code.as_deref(), Some("55000" | "42809"));
        assert!(is_forbidden || is_impossible, "{statement}: {error}");
    }
    let (status, _, _) = get(&nodes.readers().await, "/en/notices/mail-late").await;
    assert_eq!(status, StatusCode::OK);
    nodes.close().await;
}

#[tokio::test]
async fn rights_hold_for_tables_that_come_later_and_when_the_file_is_run_again() {
    let Some(nodes) = Nodes::new().await else {
        return;
    };
    let mut desk = nodes.database.as_role(DESK).await;
    run(
        &mut desk,
        "create table board.later (id bigint); create table desk.later (id bigint)",
    )
    .await;
    nodes.database.prepare().await;
    let mut board = nodes.database.as_role(BOARD).await;

    let done = async |board: &mut AnyConnection, statement| execute(board, statement).await.is_ok();
    assert!(done(&mut board, "select * from board.later").await);
    assert!(!done(&mut board, "insert into board.later values (1)").await);
    assert!(!done(&mut board, "select * from desk.later").await);
    assert!(!done(&mut board, "select * from board.inbox").await);
    let left = "insert into board.inbox (id, left_at, kind, notice, language, is_helpful)
        values ('a', 1, 'feedback', 'a', 'en', 1) on conflict do nothing";
    assert!(done(&mut board, left).await);
    nodes.close().await;
}

#[tokio::test]
async fn an_installation_that_had_one_role_is_divided_by_the_same_file() {
    let Some(database) = OwnDatabase::empty().await else {
        return;
    };
    let mut administrator = database.as_administrator().await;
    let name = database.name();
    let former = format!("{name}_former");
    run(
        &mut administrator,
        &format!("create role {former} login; grant create on database {name} to {former}"),
    )
    .await;
    let writer = board::Writer::open(&database.url(&former)).await;
    writer.expect("a board").close().await;

    database.prepare().await;
    let hand_over = format!("reassign owned by {former} to {DESK}; drop owned by {former}");
    run(&mut administrator, &hand_over).await;

    let readers = board::Board::open(&database.url(BOARD)).await;
    let revision = readers.expect("a board").revision().await;
    assert_eq!(revision.expect("the board answers"), 0);
    let writer = board::Writer::open(&database.url(DESK)).await;
    writer.expect("the desk's role owns it").close().await;
    run(&mut administrator, &format!("drop role {former}")).await;
    database.drop().await;
}
