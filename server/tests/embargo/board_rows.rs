//! Every row of the board, table by table, but for what visitors left.

use engine::Database;
use sqlx::AssertSqlSafe;

/// What visitors leave is theirs: with a drawn id and not of the desk's making.
const OF_VISITORS: &str = "inbox";

/// When a table was made is told by the machine's own clock.
const OF_THE_MACHINE: [&str; 2] = ["installed_on", "execution_time"];

/// The board's tables, ready to be read again and again.
pub struct BoardRows {
    database: Database,
    /// The tables' names, and the statement that reads each as text.
    tables: Vec<(String, String)>,
}

impl BoardRows {
    pub async fn open(url: &str) -> Self {
        let database = Database::connect_read_only(url, "board").await;
        let database = database.expect("the board can be read");
        let names: Vec<String> = sqlx::query_scalar(
            "select name from sqlite_master
             where type = 'table' and name not like 'sqlite_%' and name <> $1
             order by name",
        )
        .bind(OF_VISITORS)
        .fetch_all(&database.pool)
        .await
        .expect("tables");
        let mut tables = Vec::new();
        for name in names {
            let columns: Vec<String> =
                sqlx::query_scalar("select name from pragma_table_info($1) order by cid")
                    .bind(&name)
                    .fetch_all(&database.pool)
                    .await
                    .expect("columns");
            let quoted: Vec<_> = columns
                .iter()
                .filter(|column| !OF_THE_MACHINE.contains(&column.as_str()))
                .map(|column| format!("quote(\"{column}\")"))
                .collect();
            let values = quoted.join(" || ', ' || ");
            let statement = format!("select {values} as line from \"{name}\" order by 1");
            tables.push((name, statement));
        }
        Self { database, tables }
    }

    /// The names of the tables that are compared.
    pub fn names(&self) -> Vec<&str> {
        self.tables.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// Every row as it is now: table and values.
    pub async fn read(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for (name, statement) in &self.tables {
            let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(statement.as_str()))
                .fetch_all(&self.database.pool)
                .await
                .expect("rows");
            rows.extend(lines.into_iter().map(|line| format!("{name}: {line}")));
        }
        rows
    }
}

/// The first row that one board has and the other has not.
pub fn difference(a: &[String], b: &[String]) -> Option<String> {
    let only =
        |one: &[String], other: &[String]| one.iter().find(|row| !other.contains(row)).cloned();
    if a == b {
        return None;
    }
    let (a, b) = (only(a, b), only(b, a));
    Some(format!("a row of the board: {a:?} and {b:?}"))
}
