//! The table of sessions. The store knows the hash of a cookie only, and ends a
//! session after half an hour without use and, used or not, when it expires.

mod open;

pub use open::OpenSession;

use crate::audit::{self, Action, Entry};
use crate::columns::hex;
use crate::second_factor::{HAS_ONE, reset::DEMANDED, step};
use crate::{Actor, Desk, Role};
use chrono::TimeDelta;
use domain::{Instant, OperatorId};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::{AnyConnection, AssertSqlSafe};

const TABLE: &str = "sessions";

/// How long a session lasts without use.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);

/// How exactly the last use is kept: not every look at a page is worth a write.
const GRAIN: TimeDelta = TimeDelta::minutes(1);

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub operator: OperatorId,
    /// The address they signed in with.
    pub email: String,
    /// What they may do, as of now.
    pub role: Role,
    /// What the session is called on pages.
    pub name: String,
    /// What the tokens of its forms are made of.
    pub form_key: String,
    /// Since when.
    pub opened_at: Instant,
    /// When its operator last proved who they are.
    pub confirmed_at: Instant,
    /// Whether its operator has to get a second factor before anything else.
    pub lacks_second_factor: bool,
    /// Until when at most.
    pub expires_at: Instant,
    /// How often somebody failed at the second step of theirs since they last signed
    /// in before.
    pub failed_steps: u64,
    /// How many alerts they have not seen yet.
    pub unseen_alerts: u64,
    /// Whether the clock of a node has jumped and nobody has confirmed it.
    pub is_clock_doubted: bool,
}

/// A session that is to be opened.
#[derive(Clone)]
pub struct NewSession {
    /// The hash of its cookie.
    pub token_hash: [u8; 32],
    /// What it is called on pages; there is one of each.
    pub name: String,
    /// What the tokens of its forms are made of.
    pub form_key: String,
    /// Family and platform of the browser, in two words.
    pub browser: String,
    /// Until when it lasts at most.
    pub expires_at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    operator_id: String,
    email: String,
    role: String,
    name: String,
    form_key: String,
    opened_at: i64,
    seen_at: i64,
    confirmed_at: i64,
    lacks_second_factor: i64,
    failed_steps: i64,
    expires_at: i64,
    unseen_alerts: i64,
    clock_holds: i64,
}

impl Desk {
    /// Opens a session, and forgets those that are over. Only where the password
    /// hash is still the operator's: who knew a password that was changed
    /// meanwhile, or is removed, is not let in. Answers whether it is open.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn open_session(
        &self,
        operator: &OperatorId,
        password_hash: &str,
        new: &NewSession,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sessions where expires_at <= $1 or seen_at <= $2")
            .bind(micros(now))
            .bind(micros(now - IDLE))
            .execute(&mut *write)
            .await?;
        let is_open = insert(&mut write, operator, password_hash, new, now).await?;
        write.commit().await?;
        Ok(is_open)
    }

    /// The session of a cookie, where it is not over, and a note that it is used.
    /// With it comes what every page of the desk has to tell its operator.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn session(
        &self,
        token_hash: &[u8; 32],
        now: Instant,
    ) -> Result<Option<Session>, StoreError> {
        let statement = format!(
            "select s.operator_id, o.email, o.role, s.name, s.form_key,
                 s.opened_at, s.seen_at, s.confirmed_at, s.expires_at,
                 s.failed_steps + o.failed_steps as failed_steps,
                 (select count(*) from alerts a
                  where a.operator_id = s.operator_id and a.seen_at is null) as unseen_alerts,
                 (select count(*) from clock_holds) as clock_holds,
                 case when {HAS_ONE} then 0
                     else (select count(*) from settings d
                           where d.name = '{DEMANDED}' and d.value = '1')
                 end as lacks_second_factor
             from sessions s
             join operators o on o.id = s.operator_id
             where s.token_hash = $1 and s.expires_at > $2 and s.seen_at > $3"
        );
        let row: Option<Row> = sqlx::query_as(AssertSqlSafe(statement))
            .bind(hex(token_hash))
            .bind(micros(now))
            .bind(micros(now - IDLE))
            .fetch_optional(&self.database.pool)
            .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        if row.seen_at <= micros(now - GRAIN) {
            let mut write = self.database.begin_write().await?;
            sqlx::query("update sessions set seen_at = $2 where token_hash = $1 and seen_at < $2")
                .bind(hex(token_hash))
                .bind(micros(now))
                .execute(&mut *write)
                .await?;
            write.commit().await?;
        }
        let key = &row.operator_id;
        Ok(Some(Session {
            operator: OperatorId::parse(key).or_corrupt(TABLE, "operator_id", key)?,
            role: Role::from_word(&row.role).or_corrupt("operators", "role", key)?,
            opened_at: engine::instant(row.opened_at).or_corrupt(TABLE, "opened_at", key)?,
            expires_at: engine::instant(row.expires_at).or_corrupt(TABLE, "expires_at", key)?,
            confirmed_at: engine::instant(row.confirmed_at).or_corrupt(
                TABLE,
                "confirmed_at",
                key,
            )?,
            lacks_second_factor: row.lacks_second_factor > 0,
            failed_steps: u64::try_from(row.failed_steps).unwrap_or(0),
            name: row.name,
            form_key: row.form_key,
            email: row.email,
            unseen_alerts: u64::try_from(row.unseen_alerts).unwrap_or(0),
            is_clock_doubted: row.clock_holds > 0,
        }))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn close_session(&self, token_hash: &[u8; 32]) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sessions where token_hash = $1")
            .bind(hex(token_hash))
            .execute(&mut *write)
            .await?;
        write.commit().await
    }
}

/// Opens a session where the password hash is the operator's; whether it was.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    password_hash: &str,
    new: &NewSession,
    now: Instant,
) -> Result<bool, StoreError> {
    let inserted = sqlx::query(
        "insert into sessions (token_hash, name, operator_id, form_key, browser,
             opened_at, seen_at, confirmed_at, expires_at, failed_steps)
         select $1, $6, id, $7, $8, $3, $3, $3, $4, failed_steps
         from operators
         where id = $2 and password_hash = $5",
    )
    .bind(hex(&new.token_hash))
    .bind(operator.as_str())
    .bind(micros(now))
    .bind(micros(new.expires_at))
    .bind(password_hash)
    .bind(&*new.name)
    .bind(&*new.form_key)
    .bind(&*new.browser)
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 0 {
        return Ok(false);
    }
    // The session has them now, and tells of them as long as it is open.
    sqlx::query("update operators set failed_steps = 0 where id = $1")
        .bind(operator.as_str())
        .execute(connection)
        .await?;
    Ok(true)
}

/// Ends every session of an operator but the one of a name, and every sign-in that is
/// half way. Where there was one, that is on record.
pub(crate) async fn delete_others(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    but: &str,
    now: Instant,
) -> Result<(), StoreError> {
    let deleted = sqlx::query("delete from sessions where operator_id = $1 and name <> $2")
        .bind(operator.as_str())
        .bind(but)
        .execute(&mut *connection)
        .await?;
    step::delete_of(connection, operator).await?;
    if deleted.rows_affected() > 0 {
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::SessionsEnded).detail(operator.as_str());
        audit::append(connection, &entry, now).await?;
    }
    Ok(())
}

/// Ends every session of an operator, and every sign-in that is half way.
pub(crate) async fn delete_of(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    sqlx::query("delete from sessions where operator_id = $1")
        .bind(operator.as_str())
        .execute(&mut *connection)
        .await?;
    step::delete_of(connection, operator).await
}
