//! What a translation lags behind is kept with it.

use crate::fixture::*;
use desk::{NoticeFilter, Role};
use domain::{Language, Localized};
use serde_json::json;

#[tokio::test]
async fn what_translations_lag_behind_is_read_back_and_listed() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let mut document = maintenance();
        document["updates"][0]["text"]["de"] = json!({"body": "Wir bereiten vor."});
        let now = at("10T00:00");
        desk.create(&author, now, notice(1, &document, now))
            .await
            .expect("is saved");
        let list = desk.list(&NoticeFilter::default()).await;
        assert!(list.expect("can be read")[0].behind.is_empty());

        document["text"]["en"]["body"] = json!("We restart.\n\nAll of them.");
        document["updates"][0]["text"]["en"]["body"] = json!("We prepare now.");
        document["disclosures"][0]["text"]["en"]["title"] = json!("Its cause");
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        document["updates"][0]["id"] = json!(stored.notice.updates[0].id.to_string());
        let after = read(1, &document, now, Some(stored.notice));
        desk.replace(&author, now, None, after)
            .await
            .expect("is saved");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let notice = stored.expect("is there").notice;
        let lag = |lag: Option<domain::translation::Lag>| lag.map(|lag| lag.count());
        assert_eq!(lag(notice.text.lag(Language::De)), Some(1));
        let of_update = notice.updates[0].lag(Language::En, Language::De);
        assert_eq!(lag(of_update), Some(1));
        let clearance = desk.clearance(&operator_id(1), &id(1)).await;
        let clearance = clearance.expect("can be read").expect("is cleared");
        let of_sealed = notice.disclosures[0].lag(Language::En, Language::De, &clearance);
        assert_eq!(lag(of_sealed), Some(1));
        let list = desk.list(&NoticeFilter::default()).await;
        let list = list.expect("can be read");
        // What is sealed is not counted where everybody looks.
        assert_eq!(list[0].behind, Localized::from([(Language::De, 2)]));
    })
    .await;
}

#[tokio::test]
async fn to_say_that_a_translation_is_up_to_date_touches_the_translation_alone() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        edit(desk, &author, 1, at("10T02:00"), |notice| {
            retitle(notice, "Fresh");
        })
        .await;
        deliver(desk).await;
        let mut document = maintenance();
        document["text"]["en"]["title"] = json!("Fresh");
        document["in_step"] = json!(["text.de"]);

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        let version = stored.notice.version;
        assert!(stored.notice.text.is_stale(Language::De));
        let now = at("10T03:00");
        let after = read(1, &document, now, Some(stored.notice));
        desk.replace(&author, now, None, after)
            .await
            .expect("is saved");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let notice = stored.expect("is there").notice;
        assert!(!notice.text.is_stale(Language::De));
        assert_eq!(notice.version, version, "readers see no change");
        assert!(desk.pending().await.expect("can be read").is_empty());
    })
    .await;
}
