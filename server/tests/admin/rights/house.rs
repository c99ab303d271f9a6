//! A place with somebody of each role, and what belongs to none of them.

use crate::support::{Browser, Desk, publish};
use desk::Role;
use server::auth::session;

/// A place with somebody of each role, and notices that belong to none of them.
pub(super) struct House {
    pub(super) desk: Desk,
    maker: Browser,
    pub(super) other: String,
    count: u32,
}

const SEALED: [(&str, &str); 6] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", "The cause"),
    ("disclosures[0].text.en.body", "A quetzalcoatlus"),
    ("disclosures[0].text.de.title", "Die Ursache"),
    ("disclosures[0].text.de.body", "Ein Quetzalcoatlus"),
    ("hosts[0].name", "host1.example.net"),
];

impl House {
    pub(super) async fn open() -> Self {
        let desk = Desk::open().await;
        let maker = desk.enter("maker@example.net", Role::Administrator).await;
        for role in Role::ALL {
            desk.add(&email(*role), *role).await;
        }
        let other = desk.add("other@example.net", Role::Author).await;
        Self {
            desk,
            maker,
            other: other.to_string(),
            count: 0,
        }
    }

    /// A notice that was not touched yet, and its slug.
    pub(super) async fn notice(&mut self, is_public: bool) -> (String, String) {
        self.count += 1;
        let slug = format!("number-{}", self.count);
        let mut more = SEALED.to_vec();
        more.push(("slug", &slug));
        let path = if is_public {
            publish(&mut self.maker, &more).await
        } else {
            crate::support::draft(&mut self.maker, &more).await
        };
        (path.rsplit('/').next().expect("an id").to_owned(), slug)
    }

    /// A browser with a fresh session of somebody with a role; and its token.
    pub(super) async fn browser(&self, role: Option<Role>) -> (Browser, String) {
        let mut browser = self.desk.browser();
        let Some(role) = role else {
            return (browser, "invented".to_owned());
        };
        let (state, now) = (self.desk.state(), self.desk.clock.now());
        let operator = state.desk.operator_by_email(&email(role)).await;
        let operator = operator.expect("can be read").expect("is there");
        let (id, hash) = (&operator.id, &operator.password_hash);
        let opened = session::open(state, id, hash, "firefox linux", now).await;
        let opened = opened.expect("can be written").expect("is open");
        browser.cookie = Some(format!("sid={}", opened.secret.reveal()));
        (browser, server::auth::csrf::token(&opened.form_key))
    }
}

fn email(role: Role) -> String {
    format!("{role}@example.net")
}
