//! Who calls: a program with a token, and what the token is for.

use crate::auth::token::is_whole;
use crate::errors::AppError;
use crate::http_parts::Network;
use crate::public::ClientAddress;
use crate::secret;
use crate::state::DeskState;
use axum::extract::FromRequestParts;
use desk::{Actor, Scope, Token};
use domain::NoticeId;
use http::{header, request::Parts};

/// A program whose token is valid. Handlers that take one cannot be reached
/// without.
#[derive(Debug)]
pub struct Caller {
    token: Token,
    network: Network,
}

impl Caller {
    /// The name of the token, which no other one has.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token.name
    }

    /// Lets the program go on if its token is for this.
    ///
    /// # Errors
    /// When it is not.
    pub fn require(&self, scope: Scope) -> Result<Actor, AppError> {
        self.require_one_of(&[scope])
    }

    /// Lets the program go on if its token is for one of these; the first is the
    /// one that is asked for where it is for none.
    ///
    /// # Errors
    /// When it is not.
    pub fn require_one_of(&self, scopes: &[Scope]) -> Result<Actor, AppError> {
        if scopes.iter().any(|scope| self.token.scopes.allow(*scope)) {
            return Ok(Actor::Token(self.token.name.clone()));
        }
        let (network, token) = (self.network, &self.token.name);
        let scope = scopes.first().map_or("", |scope| scope.word());
        tracing::warn!(%network, token, lacks = scope, "refused a token");
        Err(AppError::MissingScope { scope })
    }

    /// Lets the program go on to a notice, or to a new one, if its token is not for
    /// another one alone.
    ///
    /// # Errors
    /// When it is.
    pub fn reach(&self, notice: Option<&NoticeId>) -> Result<(), AppError> {
        match &self.token.notice {
            Some(only) if Some(only) != notice => {
                let (network, token) = (self.network, &self.token.name);
                tracing::warn!(%network, token, why = "another notice", "refused a token");
                Err(AppError::AnotherNotice)
            }
            _ => Ok(()),
        }
    }
}

impl FromRequestParts<DeskState> for Caller {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &DeskState) -> Result<Self, AppError> {
        let Ok(address) = ClientAddress::from_request_parts(parts, state).await;
        let network = address.network();
        let header = parts.headers.get(header::AUTHORIZATION);
        let token = header.and_then(|value| bearer(value.to_str().ok()?));
        let Some(token) = token else {
            tracing::warn!(%network, why = "none was sent", "refused a token");
            return Err(AppError::NoToken);
        };
        if !is_whole(token) {
            tracing::warn!(%network, why = "mistyped or cut", "refused a token");
            return Err(AppError::TokenMistyped);
        }
        let (hash, now) = (secret::hash(token), state.clock.now());
        let found = state.desk.token(&hash, now).await?;
        let Some(token) = found else {
            if state.desk.is_token_over(&hash, now).await? {
                tracing::warn!(%network, why = "over", "refused a token");
                return Err(AppError::TokenOver);
            }
            tracing::warn!(%network, why = "unknown or revoked", "refused a token");
            return Err(AppError::NoToken);
        };
        Ok(Self { token, network })
    }
}

/// The token of an `Authorization` header (RFC 6750 2.1).
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_bearer_token_is_one() {
        assert_eq!(bearer("Bearer fen_x"), Some("fen_x"));
        assert_eq!(bearer("bearer  fen_x"), Some("fen_x"));
        assert_eq!(bearer("Basic fen_x"), None);
        assert_eq!(bearer("Bearer "), None);
        assert_eq!(bearer("fen_x"), None);
    }
}
