//! Lists and CSV that are pasted.

use super::support::{LIST, maintenance, paste, table};
use crate::support::{Desk, draft};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn a_list_is_shown_before_it_is_taken_and_what_is_wrong_stays_in_its_box() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let before = table(&mut operator, &notice).await;
    let action = format!("{notice}/hosts/paste");

    let look = paste(&mut operator, &notice, LIST, "update").await;

    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        table(&mut operator, &notice).await,
        before,
        "looking changes nothing"
    );
    let wrong = look.texts("#look .rows-wrong label").join(" ");
    assert!(
        wrong.contains("Line 2") && wrong.contains("Line 4"),
        "{wrong}"
    );
    assert_eq!(
        look.value("wrong[2]").as_deref(),
        Some("b.example.net - exploded")
    );
    let reasons = look.texts("#look .error").join(" ");
    assert!(
        reasons.contains("“exploded” is not known here"),
        "{reasons}"
    );
    assert!(
        reasons.contains("The notice has no host d.example.net"),
        "{reasons}"
    );
    let rows = look.texts(".is-rows tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(
        rows[0].contains("14 December 2026, 20:00 NZDT (UTC+13)"),
        "{}",
        rows[0]
    );
    assert!(
        rows[0].contains("Changed") && rows[1].contains("As it is"),
        "{rows:?}"
    );

    let corrected = [
        ("wrong[2]", "b.example.net - failed"),
        ("change_reason.en", "The parts come an hour later."),
        ("do", "take"),
    ];
    let rest = operator.fill_in(&look, &action, &corrected).await;

    assert_eq!(rest.status, StatusCode::OK);
    let flash = rest.texts(".flash").join(" ");
    assert!(
        flash.contains("3 rows are taken") && flash.contains("One line is left"),
        "{flash}"
    );
    assert_eq!(
        rest.value("text").as_deref(),
        Some("d.example.net - 2026-12-14 21:00 - erledigt\n")
    );
    let csv = table(&mut operator, &notice).await;
    let lines: Vec<_> = csv.lines().skip(1).collect();
    assert!(
        lines[0].starts_with("a.example.net,2026-12-14T20:00,completed,,2026-12-01T21:00:00+13:00"),
        "{csv}"
    );
    assert!(lines[1].contains(",failed,"), "{csv}");
    assert_eq!(lines.len(), 3);
    let public = desk.browser().get("/en/notices/hosts").await;
    assert!(public.texts("main").join(" ").contains("1 of 3"));

    let text = operator.fill_in(&rest, &action, &[("do", "edit")]).await;
    let added = [("taking", "add"), ("do", "look")];
    let look = operator.fill_in(&text, &action, &added).await;
    let done = operator.fill_in(&look, &action, &[("do", "take")]).await;
    assert_eq!(done.location(), format!("{notice}?done=rows"));
    assert!(
        table(&mut operator, &notice)
            .await
            .contains("d.example.net,2026-12-14T21:00,completed")
    );
}

#[tokio::test]
async fn an_emptied_box_leaves_its_line_out() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let look = paste(&mut operator, &notice, LIST, "update").await;

    let action = format!("{notice}/hosts/paste");
    let emptied = [
        ("wrong[2]", ""),
        ("wrong[4]", " "),
        ("change_reason.en", "The parts come an hour later."),
        ("do", "take"),
    ];
    let done = operator.fill_in(&look, &action, &emptied).await;

    assert_eq!(done.location(), format!("{notice}?done=rows"));
}

#[tokio::test]
async fn a_table_is_replaced_by_a_text_without_mistakes_and_only_as_it_was_seen() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let action = format!("{notice}/hosts/paste");

    let wrong = paste(
        &mut operator,
        &notice,
        "b.example.net\na.example.net - boom",
        "replace",
    )
    .await;
    assert_eq!(wrong.texts("button[value=take]"), Vec::<String>::new());
    let forced = operator.fill_in(&wrong, &action, &[("do", "take")]).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(table(&mut operator, &notice).await.lines().count(), 4);

    let seen = paste(
        &mut operator,
        &notice,
        "name;state\nc.example.net;\na.example.net;done\n",
        "replace",
    )
    .await;
    assert!(
        seen.texts(".rows-removed")
            .join(" ")
            .contains("b.example.net")
    );
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "in_progress b.example.net")])
        .await;
    let late = operator.fill_in(&seen, &action, &[("do", "take")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(table(&mut operator, &notice).await.lines().count(), 4);
    assert!(
        late.texts(".fix").join(" ").contains("Somebody"),
        "{:?}",
        late.texts(".fix")
    );

    let done = operator.fill_in(&late, &action, &[("do", "take")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let csv = table(&mut operator, &notice).await;
    let names: Vec<_> = csv
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    assert_eq!(names, ["c.example.net", "a.example.net"]);
}

#[tokio::test]
async fn what_was_reported_after_a_list_was_looked_at_is_shown_before_it_is_overwritten() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let action = format!("{notice}/hosts/paste");
    let seen = paste(
        &mut operator,
        &notice,
        "a.example.net - in progress\nx - done",
        "update",
    )
    .await;

    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "completed a.example.net")])
        .await;
    let correction = [("wrong[2]", "b.example.net - done"), ("do", "take")];
    let late = operator.fill_in(&seen, &action, &correction).await;

    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let csv = table(&mut operator, &notice).await;
    let row = csv.lines().find(|line| line.starts_with("a.example.net"));
    assert!(row.is_some_and(|row| row.contains(",completed,")), "{csv}");
    assert!(
        late.body.contains("b.example.net"),
        "what was typed is kept"
    );
    let done = operator.fill_in(&late, &action, &[("do", "take")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

#[tokio::test]
async fn a_report_for_hosts_that_are_gone_does_not_say_that_it_was_taken() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;

    let report = format!("{notice}/hosts");
    let gone = operator
        .fill(
            &notice,
            &report,
            &[("report", "completed gone.example.net")],
        )
        .await;

    assert_eq!(gone.location(), format!("{notice}?done=no-hosts"));
}

#[tokio::test]
async fn what_cannot_be_read_at_all_stays_in_its_box() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let many: String = (0..5_001)
        .map(|n| format!("host{n}.example.net\n"))
        .collect();

    for (text, said) in [
        ("# nothing\n", "There is no host"),
        (&*many, "5000 entries at most"),
    ] {
        let reply = paste(&mut operator, &notice, text, "add").await;

        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            reply.value("text").as_deref().map(str::trim_end),
            Some(text.trim_end())
        );
        let fix = reply
            .texts(".fix li")
            .join(" ")
            .replace(['\u{2068}', '\u{2069}', ','], "");
        assert!(fix.contains(said), "{fix}");
        assert_eq!(
            reply
                .attribute("input[name=taking][checked]", "value")
                .as_deref(),
            Some("add")
        );
    }
}

#[tokio::test]
async fn who_may_not_change_a_notice_may_not_change_its_hosts() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = maintenance(&mut operator).await;
    let token = author.get("/admin/").await.value("csrf").expect("a token");
    let before = table(&mut operator, &notice).await;

    for rest in ["hosts/paste", "hosts/waves", "host/a.example.net"] {
        let path = format!("{notice}/{rest}");
        assert_eq!(
            author.get(&path).await.status,
            StatusCode::FORBIDDEN,
            "{rest}"
        );
        let fields = [
            ("csrf", &*token),
            ("do", "take"),
            ("text", "a.example.net - done"),
            ("state", "completed"),
            ("start", "2026-12-14T20:00"),
        ];
        assert_eq!(
            author.post(&path, &fields).await.status,
            StatusCode::FORBIDDEN,
            "{rest}"
        );
    }

    assert_eq!(table(&mut operator, &notice).await, before);
    let own = draft(
        &mut author,
        &[("slug", "own"), ("hosts.paste", "a.example.net")],
    )
    .await;
    let page = format!("{own}/hosts/paste");
    assert_eq!(
        author.get(&page).await.status,
        StatusCode::OK,
        "drafts are theirs"
    );
}

#[tokio::test]
async fn a_pasted_list_outlives_the_session() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let look = paste(&mut operator, &notice, LIST, "update").await;
    let action = format!("{notice}/hosts/paste");
    desk.clock
        .set(desk.clock.now() + chrono::TimeDelta::minutes(45));

    let corrected = [("wrong[2]", "b.example.net - failed"), ("do", "take")];
    let interrupted = operator.fill_in(&look, &action, &corrected).await;
    assert_eq!(interrupted.status, StatusCode::FORBIDDEN);
    let known = [
        ("email", "desk@example.net"),
        ("password", crate::support::PASSWORD),
    ];
    let again = operator
        .fill_in(&interrupted, "/admin/sign-in", &known)
        .await;
    let shown = operator.fill_in(&again, &action, &[("do", "check")]).await;

    let rows = shown.texts(".is-rows tbody tr").join(" ");
    assert!(
        rows.contains("b.example.net") && rows.contains("Failed"),
        "{rows}"
    );
    assert!(!table(&mut operator, &notice).await.contains("failed"));
}
