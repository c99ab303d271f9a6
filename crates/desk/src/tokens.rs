//! The table of tokens: what programs sign in with, and what for.

use crate::audit::{Action, Entry};
use crate::columns::{hex, notice_id, optional_instant};
use crate::words::words;
use crate::{Actor, Desk, audit};
use chrono::TimeDelta;
use domain::{Instant, NoticeId};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use std::collections::BTreeSet;
use std::fmt;

const TABLE: &str = "tokens";

/// How exactly the last use is kept.
const GRAIN: TimeDelta = TimeDelta::minutes(1);

words!(
    /// One thing that a token is for.
    Scope {
        /// To write notices and their updates.
        NoticesWrite = "notices:write",
        /// To post updates.
        UpdatesWrite = "updates:write",
        /// To report the states of hosts.
        HostsWrite = "hosts:write",
    }
);

/// What a token is for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scopes(BTreeSet<Scope>);

/// A word that is no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("scopes are notices:write, updates:write and hosts:write, separated by commas")]
pub struct NotAScope;

impl Scopes {
    /// Reads scopes separated by commas or spaces; one at least.
    ///
    /// # Errors
    /// When there is none, or a word that is no scope.
    pub fn parse(text: &str) -> Result<Self, NotAScope> {
        let words = text.split([',', ' ']).filter(|word| !word.is_empty());
        let scopes: Option<BTreeSet<_>> = words.map(Scope::from_word).collect();
        let scopes = scopes.filter(|scopes| !scopes.is_empty());
        scopes.map(Self).ok_or(NotAScope)
    }

    /// Whether a scope is among them. None contains another.
    #[must_use]
    pub fn allow(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().collect())
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<_> = self.0.iter().map(|scope| scope.word()).collect();
        f.write_str(&words.join(","))
    }
}

/// What a program signs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its name; there is one of each.
    pub name: String,
    /// What it is for.
    pub scopes: Scopes,
    /// When it was made.
    pub created_at: Instant,
    /// Who made it.
    pub created_by: Actor,
    /// How it begins, to tell it from others; nothing for tokens of before.
    pub shown: Option<String>,
    /// The one notice that it is for; none where it is for every one.
    pub notice: Option<NoticeId>,
    /// When it ends by itself; none where it does not.
    pub expires_at: Option<Instant>,
    /// When it was last used, to the minute.
    pub used_at: Option<Instant>,
    /// Since when it is of no use any more.
    pub revoked_at: Option<Instant>,
}

/// A token that is to be added.
#[derive(Debug, Clone)]
pub struct NewToken<'a> {
    /// Its name; there is one of each.
    pub name: &'a str,
    /// The hash of it.
    pub token_hash: [u8; 32],
    /// How it begins.
    pub shown: &'a str,
    /// What it is for.
    pub scopes: &'a Scopes,
    /// The one notice that it is for.
    pub notice: Option<&'a NoticeId>,
    /// When it ends by itself.
    pub expires_at: Option<Instant>,
}

/// Why a token was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddTokenError {
    /// There is a token of this name.
    #[error("there is a token of this name already")]
    NameTaken,
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    scopes: String,
    created_at: i64,
    created_by_kind: String,
    created_by: Option<String>,
    shown: Option<String>,
    notice_id: Option<String>,
    expires_at: Option<i64>,
    used_at: Option<i64>,
    revoked_at: Option<i64>,
}

impl Row {
    fn into_domain(self) -> Result<Token, Corrupt> {
        let key = &*self.name;
        Ok(Token {
            scopes: Scopes::parse(&self.scopes).or_corrupt(TABLE, "scopes", key)?,
            created_at: engine::instant(self.created_at).or_corrupt(TABLE, "created_at", key)?,
            created_by: Actor::from_columns(&self.created_by_kind, self.created_by, TABLE, key)?,
            notice: self
                .notice_id
                .as_deref()
                .map(|id| notice_id(id, TABLE))
                .transpose()?,
            expires_at: optional_instant(self.expires_at, (TABLE, "expires_at"), key)?,
            shown: self.shown,
            used_at: optional_instant(self.used_at, (TABLE, "used_at"), key)?,
            revoked_at: optional_instant(self.revoked_at, (TABLE, "revoked_at"), key)?,
            name: self.name,
        })
    }
}

impl Desk {
    /// Adds a token, of which only the hash is kept.
    ///
    /// # Errors
    /// When there is one of the name, or the store cannot answer.
    pub async fn add_token(
        &self,
        new: &NewToken<'_>,
        created_by: &Actor,
        now: Instant,
    ) -> Result<(), AddTokenError> {
        let mut write = self.database.begin_write().await?;
        let inserted = sqlx::query(
            "insert into tokens (name, token_hash, scopes, created_at, created_by_kind, created_by,
                 shown, notice_id, expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(new.name)
        .bind(hex(&new.token_hash))
        .bind(new.scopes.to_string())
        .bind(micros(now))
        .bind(created_by.kind())
        .bind(created_by.key())
        .bind(new.shown)
        .bind(new.notice.map(NoticeId::as_str))
        .bind(new.expires_at.map(micros))
        .execute(&mut *write)
        .await
        .map_err(StoreError::from);
        match inserted {
            Err(error) if error.is_unique_violation() => return Err(AddTokenError::NameTaken),
            other => other?,
        };
        let entry = Entry::of(created_by, Action::TokenAdded).detail(new.name);
        audit::append(&mut write, &entry, now).await?;
        Ok(write.commit().await?)
    }

    /// The token with a hash, where it is not revoked and not over, and a note that
    /// it is used.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn token(
        &self,
        token_hash: &[u8; 32],
        now: Instant,
    ) -> Result<Option<Token>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "select name, scopes, created_at, created_by_kind, created_by, shown, notice_id,
                 expires_at, used_at, revoked_at
             from tokens
             where token_hash = $1 and revoked_at is null
                 and (expires_at is null or expires_at > $2)",
        )
        .bind(hex(token_hash))
        .bind(micros(now))
        .fetch_optional(&self.database.pool)
        .await?;
        let Some(token) = row.map(Row::into_domain).transpose()? else {
            return Ok(None);
        };
        if token.used_at.is_none_or(|used_at| used_at <= now - GRAIN) {
            let mut write = self.database.begin_write().await?;
            sqlx::query("update tokens set used_at = $2 where name = $1")
                .bind(&token.name)
                .bind(micros(now))
                .execute(&mut *write)
                .await?;
            write.commit().await?;
        }
        Ok(Some(token))
    }

    /// Whether a token that is of no use would be, if it were not over.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn is_token_over(
        &self,
        token_hash: &[u8; 32],
        now: Instant,
    ) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar(
            "select count(*)
             from tokens
             where token_hash = $1 and revoked_at is null and expires_at <= $2",
        )
        .bind(hex(token_hash))
        .bind(micros(now))
        .fetch_one(&self.database.pool)
        .await?;
        Ok(count > 0)
    }

    /// Every token, revoked ones included, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select name, scopes, created_at, created_by_kind, created_by, shown, notice_id,
                 expires_at, used_at, revoked_at
             from tokens
             order by name",
        )
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// Makes a token useless, for good. Tells whether it was of use until now.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn revoke_token(
        &self,
        actor: &Actor,
        name: &str,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query(
            "update tokens
             set revoked_at = $2
             where name = $1 and revoked_at is null",
        )
        .bind(name)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        let is_revoked = updated.rows_affected() > 0;
        if is_revoked {
            let entry = Entry::of(actor, Action::TokenRevoked).detail(name);
            audit::append(&mut write, &entry, now).await?;
        }
        write.commit().await?;
        Ok(is_revoked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_read_as_they_are_written() {
        let both = Scopes::parse("hosts:write,notices:write").expect("good scopes");
        let one = Scopes::parse("hosts:write").expect("a good scope");

        assert_eq!(Scopes::parse(&both.to_string()), Ok(both.clone()));
        assert!(both.allow(Scope::HostsWrite) && both.allow(Scope::NoticesWrite));
        assert!(!one.allow(Scope::NoticesWrite));
    }

    #[test]
    fn a_token_without_a_known_scope_is_refused() {
        for text in ["", ",", "notices", "notices:read", "notices:write,admin"] {
            assert_eq!(Scopes::parse(text), Err(NotAScope), "{text}");
        }
    }
}
