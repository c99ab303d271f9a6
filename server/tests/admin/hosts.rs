//! Hosts, as they are reported on the notice's page.

use crate::support::{Desk, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn hosts_are_reported_one_by_one_and_together() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[
            ("slug", "hosts"),
            ("hosts.paste", "a.example.net\nb.example.net\nc.example.net"),
        ],
    )
    .await;
    let report = format!("{notice}/hosts");
    let public = async || {
        desk.browser()
            .get("/en/notices/hosts")
            .await
            .texts("main")
            .join(" ")
    };

    operator
        .fill(&notice, &report, &[("report", "in_progress a.example.net")])
        .await;
    assert!(
        public().await.contains("In progress"),
        "the first host begins the work"
    );
    operator
        .fill(
            &notice,
            &report,
            &[
                ("report", "selected"),
                ("host", "a.example.net"),
                ("host", "b.example.net"),
            ],
        )
        .await;
    assert!(public().await.contains("2 of 3"), "{}", public().await);
    let nothing = operator
        .fill(&notice, &report, &[("report", "selected")])
        .await;
    assert!(
        operator
            .follow(&nothing)
            .await
            .body
            .contains("Please select at least one host.")
    );
    operator
        .fill(&notice, &report, &[("report", "completed c.example.net")])
        .await;
    assert!(public().await.contains("3 of 3"));
    assert!(
        operator
            .get(&notice)
            .await
            .texts(".desk-head .state")
            .contains(&"Completed".to_owned())
    );
}

#[tokio::test]
async fn what_is_no_state_or_host_is_not_guessed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("hosts[0].name", "host1.example.net")]).await;
    let report = format!("{notice}/hosts");
    let host = ("host", "host1.example.net");

    for (fields, named) in [
        (
            vec![("report", "exploded host1.example.net")],
            "State to report: ",
        ),
        (vec![("report", "completed no host")], "Host name: "),
        (vec![("report", "some"), host], "Host name: "),
        (
            vec![("report", "selected"), ("bulk_state", "exploded"), host],
            "State to report: ",
        ),
    ] {
        let refused = operator.fill(&notice, &report, &fields).await;

        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{fields:?}"
        );
        let said = refused.texts(".fix li").join(" ");
        assert!(said.starts_with(named), "{fields:?}: {said}");
    }
    let public = operator.get("/admin/notices").await;
    assert!(
        public.texts("table").join(" ").contains("0 of 1"),
        "{:?}",
        public.texts("table")
    );
}
