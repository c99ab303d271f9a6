//! Who calls: a program with a token, and what the token is for.

use crate::errors::AppError;
use crate::http_parts::Network;
use crate::public::ClientAddress;
use crate::secret;
use crate::state::DeskState;
use axum::extract::FromRequestParts;
use desk::{Actor, Scope, Token};
use http::{header, request::Parts};

/// A program whose token is valid. Handlers that take one cannot be reached
/// without.
#[derive(Debug)]
pub struct Caller {
    token: Token,
    network: Network,
}

impl Caller {
    /// Lets the program go on if its token is for this.
    ///
    /// # Errors
    /// When it is not.
    pub fn require(&self, scope: Scope) -> Result<Actor, AppError> {
        if self.token.scopes.allow(scope) {
            Ok(Actor::Token(self.token.name.clone()))
        } else {
            let (network, token) = (self.network, &self.token.name);
            tracing::warn!(%network, token, lacks = scope.word(), "refused a token");
            Err(AppError::MissingScope {
                scope: scope.word(),
            })
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
        let found = state
            .desk
            .token(&secret::hash(token), state.clock.now())
            .await?;
        let Some(token) = found else {
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
