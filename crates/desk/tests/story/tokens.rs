//! Tokens of programs.

use crate::fixture::*;
use desk::{Actor, AddTokenError, NewToken, Scope, Scopes};

#[tokio::test]
async fn a_token_is_for_its_scopes_until_it_is_revoked() {
    tell(async |desk, _| {
        let scopes = Scopes::parse("notices:write,hosts:write").expect("scopes");
        let now = at("10T08:00");
        desk.add_token(&new_token("script", 1, &scopes), &Actor::Console, now)
            .await
            .expect("is added");

        for hash in [1, 2] {
            let again = desk
                .add_token(&new_token("script", hash, &scopes), &Actor::Console, now)
                .await;
            assert!(matches!(again, Err(AddTokenError::NameTaken)), "{again:?}");
        }
        let token = desk.token(&[1; 32], now).await.expect("can be read");
        let token = token.expect("is there");
        assert_eq!(token.name, "script");
        assert!(token.scopes.allow(Scope::HostsWrite) && token.scopes.allow(Scope::NoticesWrite));
        let narrow = Scopes::parse("hosts:write").expect("a scope");
        assert!(!narrow.allow(Scope::NoticesWrite));
        let tokens = desk.tokens().await.expect("can be read");
        assert_eq!(tokens[0].used_at, Some(now));
        let unknown = desk.token(&[2; 32], now).await;
        assert_eq!(unknown.expect("can be read"), None);

        let later = at("11T00:00");
        for is_of_use in [true, false] {
            let revoked = desk.revoke_token(&Actor::Console, "script", later).await;
            assert_eq!(revoked.expect("can be written"), is_of_use);
        }
        let revoked = desk.token(&[1; 32], later).await;
        assert_eq!(revoked.expect("can be read"), None);
        let tokens = desk.tokens().await.expect("can be read");
        assert_eq!(tokens[0].revoked_at, Some(later));
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_at_its_end_and_knows_its_one_notice() {
    tell(async |desk, _| {
        let scopes = Scopes::parse("updates:write").expect("a scope");
        let (now, end) = (at("10T08:00"), at("12T08:00"));
        let new = NewToken {
            notice: Some(&id(1)),
            expires_at: Some(end),
            ..new_token("script", 1, &scopes)
        };
        desk.add_token(&new, &Actor::Console, now)
            .await
            .expect("is added");
        let token = desk.token(&[1; 32], now).await.expect("can be read");
        let token = token.expect("is of use");
        assert_eq!((token.notice, token.expires_at), (Some(id(1)), Some(end)));
        assert_eq!(token.shown.as_deref(), Some("fst_abcd"));

        let over = async |now| {
            let found = desk.token(&[1; 32], now).await.expect("can be read");
            let over = desk
                .is_token_over(&[1; 32], now)
                .await
                .expect("can be read");
            (found.is_some(), over)
        };
        assert_eq!(over(now).await, (true, false));
        assert_eq!(over(end).await, (false, true));
        desk.revoke_token(&Actor::Console, "script", end)
            .await
            .expect("is revoked");
        assert_eq!(over(end).await, (false, false));
    })
    .await;
}
