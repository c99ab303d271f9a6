//! Operators' own templates.

use crate::fixture::*;
use desk::{Action, Role, TemplateMatter};

const ONE: TemplateMatter<'static> = TemplateMatter {
    name: "Restarts",
    is_shared: false,
    document: "{\"kind\":\"maintenance\"}",
};

#[tokio::test]
async fn a_template_is_its_makers_until_it_is_shared() {
    tell(async |desk, _| {
        let (owner, other) = (operator_id(1), operator_id(2));
        let actor = operator(desk, 1, Role::Author).await;
        let now = at("10T08:00");
        desk.add_template(&owner, "one", ONE, now)
            .await
            .expect("is added");

        assert_eq!(desk.templates(&other).await.expect("can be read"), []);
        assert_eq!(
            desk.template(&other, "one").await.expect("can be read"),
            None
        );
        let own = desk.template(&owner, "one").await.expect("can be read");
        let own = own.expect("is there");
        assert!(own.is_changed_by(&owner, Role::Author));

        let shared = TemplateMatter {
            is_shared: true,
            ..ONE
        };
        let later = at("11T08:00");
        let changed = desk
            .change_template(&actor, ("one", own.edit), shared, later)
            .await;
        assert!(changed.expect("can be written"));
        let again = desk
            .change_template(&actor, ("one", own.edit), ONE, later)
            .await;
        assert!(!again.expect("can be written"), "somebody else was first");

        let seen = desk.templates(&other).await.expect("can be read");
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].changed_at, later);
        assert!(seen[0].is_seen_by(&other));
        assert!(!seen[0].is_changed_by(&owner, Role::Author));
        assert!(seen[0].is_changed_by(&other, Role::Publisher));

        for was_there in [true, false] {
            let deleted = desk.delete_template(&actor, &seen[0], later).await;
            assert_eq!(deleted.expect("can be written"), was_there);
        }
        let trail = desk.audit(3).await.expect("can be read");
        let actions: Vec<Action> = trail.iter().map(|row| row.action).collect();
        assert_eq!(
            actions,
            [
                Action::TemplateDeleted,
                Action::TemplateChanged,
                Action::TemplateAdded
            ]
        );
    })
    .await;
}
