//! Sealed text at rest: what is on the disk tells nothing without the key.

use crate::fixture::*;
use desk::{Action, Actor, Desk, KeyError, KeyStore, Keyring, OldKeys, OpenError, Vault};
use engine::testing::TestDatabase;
use engine::{Database, StoreError};
use std::sync::{Arc, Mutex};

/// A key file, in memory.
#[derive(Default)]
pub struct Keys(Mutex<Option<String>>);

impl KeyStore for Keys {
    fn read(&self) -> Result<Option<Keyring>, KeyError> {
        let text = self.0.lock().expect("is whole").clone();
        Ok(text.map(|text| Keyring::parse(&text).expect("a key file")))
    }
    fn create(&self, keyring: &Keyring) -> Result<(), KeyError> {
        assert!(
            self.0.lock().expect("is whole").is_none(),
            "never in place of others"
        );
        self.replace(keyring)
    }
    fn replace(&self, keyring: &Keyring) -> Result<(), KeyError> {
        *self.0.lock().expect("is whole") = Some(keyring.to_text().to_string());
        Ok(())
    }
    fn place(&self) -> String {
        "the file of this test".to_owned()
    }
}

pub async fn open_with(place: &TestDatabase, keys: &Arc<Keys>) -> Result<Desk, OpenError> {
    let keys: Arc<dyn KeyStore> = Arc::<Keys>::clone(keys);
    Desk::open(&place.url("desk"), Vault::new(keys, draw)).await
}

/// Runs a story on every engine with keys that change.
pub async fn with_keys(story: impl AsyncFn(&Desk, &TestDatabase, &Arc<Keys>)) {
    engine::testing::on_every_engine(&["desk"], async |place| {
        let keys = Arc::<Keys>::default();
        let desk = open_with(place, &keys).await.expect("opens");
        story(&desk, place, &keys).await;
        desk.close().await;
    })
    .await;
}

async fn told(desk: &Desk) -> String {
    let stored = desk.notice(&id(1)).await.expect("can be read");
    let clearance = desk.clearance(&operator_id(1), &id(1)).await;
    let clearance = clearance.expect("can be read").expect("wrote it");
    let notice = stored.expect("is there").notice;
    let text = notice.disclosures[0].text.reveal(&clearance);
    text.expect("is cleared")[&domain::Language::En]
        .body
        .clone()
}

/// Whether a file beside the database, or the database itself, holds the word.
pub fn is_on_disk(place: &TestDatabase, word: &str) -> Option<bool> {
    let files = std::fs::read_dir(place.folder()?).expect("a folder");
    Some(files.into_iter().any(|file| {
        let bytes = std::fs::read(file.expect("a file").path()).expect("can be read");
        bytes
            .windows(word.len())
            .any(|part| part == word.as_bytes())
    }))
}

#[tokio::test]
async fn no_file_of_the_desk_holds_a_word_of_it() {
    with_keys(async |desk, place, _| {
        let author = operator(desk, 1, desk::Role::Author).await;
        drafted(desk, &author).await;

        assert!(
            told(desk).await.contains(SEALED),
            "or this test sees nothing"
        );
        assert_ne!(is_on_disk(place, SEALED), Some(true));
        assert_ne!(
            is_on_disk(place, "host1.example.net"),
            Some(false),
            "or it looks in no file"
        );
    })
    .await;
}

#[tokio::test]
async fn a_desk_without_its_key_is_not_opened_and_gets_no_other() {
    with_keys(async |desk, place, keys| {
        let author = operator(desk, 1, desk::Role::Author).await;
        drafted(desk, &author).await;
        let lost = Arc::<Keys>::default();
        let another = Arc::new(Keys(Mutex::new(Some(
            Keyring::new([8; 32]).to_text().to_string(),
        ))));

        let without = open_with(place, &lost).await;
        let with_another = open_with(place, &another).await;

        for refused in [without, with_another] {
            let refused = refused.expect_err("is refused");
            assert!(
                matches!(refused, OpenError::Key(KeyError::Missing { .. })),
                "{refused}"
            );
            assert!(refused.to_string().contains("the file of this test"));
        }
        assert!(lost.0.lock().expect("is whole").is_none());
        let again = open_with(place, keys).await.expect("opens");
        assert!(told(&again).await.contains(SEALED));
        again.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_new_key_seals_everything_anew_while_another_node_runs() {
    with_keys(async |desk, place, keys| {
        let author = operator(desk, 1, desk::Role::Author).await;
        drafted(desk, &author).await;
        let other = open_with(place, keys).await.expect("opens");
        let first = keys
            .read()
            .expect("can be read")
            .expect("is there")
            .newest()
            .clone();

        let secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        let one = operator_id(1);
        let begun = desk.begin_authenticator(&one, secret, at("10T00:00"));
        assert!(begun.await.expect("is kept"));
        let rotated = desk
            .rotate_seal_key(&Actor::Console, OldKeys::Keep, at("11T00:00"))
            .await
            .expect("is rotated");

        assert_eq!(rotated.disclosures, 1);
        assert_eq!(rotated.kept, [first]);
        assert!(told(&other).await.contains(SEALED), "it finds the new key");
        edit(&other, &author, 1, at("11T01:00"), |notice| {
            retitle(notice, "Anew")
        })
        .await;
        let trail = desk.audit(9).await.expect("can be read");
        assert!(trail.iter().any(|row| row.action == Action::SealKeyRotated));

        let forgot = desk
            .rotate_seal_key(&Actor::Console, OldKeys::Forget, at("12T00:00"))
            .await
            .expect("is rotated");
        assert_eq!(forgot.kept, []);
        assert_eq!(
            keys.read()
                .expect("can be read")
                .expect("is there")
                .ids()
                .count(),
            1
        );
        assert!(told(&other).await.contains(SEALED));
        let again = open_with(place, keys).await.expect("opens");
        assert!(told(&again).await.contains(SEALED));
        let begun = again.begun_authenticator(&operator_id(1)).await;
        let begun = begun.expect("opens").expect("is there");
        assert_eq!(&**begun.secret, secret);
        again.close().await;
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_text_that_was_moved_to_another_notice_does_not_open_there() {
    with_keys(async |desk, place, _| {
        let author = operator(desk, 1, desk::Role::Author).await;
        drafted(desk, &author).await;
        let database = Database::connect(&place.url("desk"), "desk")
            .await
            .expect("connects");
        let mut other = maintenance();
        other["slug"] = "another".into();
        other["text"]["de"]["slug"] = "ein-anderer".into();
        let now = at("10T00:00");
        desk.create(&author, now, notice(2, &other, now))
            .await
            .expect("is saved");

        sqlx::query("update disclosures set notice_id = $2, position = 1 where notice_id = $1")
            .bind(id(1).as_str())
            .bind(id(2).as_str())
            .execute(&database.pool)
            .await
            .expect("is moved");

        let refused = desk.notice(&id(2)).await.expect_err("does not open");
        assert!(matches!(refused, StoreError::Corrupt(_)), "{refused}");
        assert!(!refused.to_string().contains(SEALED));
        database.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_an_earlier_version_kept_as_it_was_typed_is_sealed_at_the_start() {
    with_keys(async |desk, place, keys| {
        let author = operator(desk, 1, desk::Role::Author).await;
        drafted(desk, &author).await;
        let database = Database::connect(&place.url("desk"), "desk")
            .await
            .expect("connects");
        let disclosure: String = sqlx::query_scalar("select id from disclosures")
            .fetch_one(&database.pool)
            .await
            .expect("is there");
        for statement in [
            "create table disclosure_texts (disclosure_id text not null, language text not null,
                 title text not null, body text not null)",
            "delete from sealed_texts",
        ] {
            sqlx::query(statement)
                .execute(&database.pool)
                .await
                .expect("is done");
        }
        for language in ["en", "de"] {
            sqlx::query("insert into disclosure_texts values ($1, $2, 'A title', $3)")
                .bind(&disclosure)
                .bind(language)
                .bind(format!("the old {SEALED} in {language}"))
                .execute(&database.pool)
                .await
                .expect("is kept");
        }
        database.close().await;
        assert_ne!(is_on_disk(place, SEALED), Some(false));

        let again = open_with(place, keys).await.expect("opens");

        assert_eq!(told(&again).await, format!("the old {SEALED} in en"));
        again.close().await;
        assert_ne!(is_on_disk(place, SEALED), Some(true));
    })
    .await;
}
