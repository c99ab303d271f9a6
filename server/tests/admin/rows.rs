//! The host table as a whole: pasted, filtered, planned in waves, and one host.

use crate::support::{Browser, Desk, Reply, draft, publish};
use desk::Role;
use http::StatusCode;

const LIST: &str = "a.example.net - 2026-12-14 20:00 - Completed\n\
                    b.example.net - exploded\n\
                    c.example.net\n\
                    d.example.net - 2026-12-14 21:00 - erledigt\n";

/// A public maintenance with hosts a, b and c.
async fn maintenance(operator: &mut Browser) -> String {
    let names = "a.example.net\nb.example.net\nc.example.net";
    publish(operator, &[("slug", "hosts"), ("hosts.paste", names)]).await
}

/// Pastes a text and presses a button of what is answered.
async fn paste(operator: &mut Browser, notice: &str, text: &str, taking: &str) -> Reply {
    let page = format!("{notice}/hosts/paste");
    let fields = [("text", text), ("taking", taking), ("do", "look")];
    operator.fill(&page, &page, &fields).await
}

async fn table(operator: &mut Browser, notice: &str) -> String {
    let csv = operator.get(&format!("{notice}/hosts.csv")).await;
    assert_eq!(csv.status, StatusCode::OK);
    csv.body
}

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

    let corrected = [("wrong[2]", "b.example.net - failed"), ("do", "take")];
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
    let emptied = [("wrong[2]", ""), ("wrong[4]", " "), ("do", "take")];
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
async fn five_thousand_hosts_are_filtered_and_reported_without_a_script() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "hosts")]).await;
    let text: String = (0..5_000)
        .map(|n| format!("host{n:04}.rack{}.example.net\n", n % 50))
        .collect();
    let look = paste(&mut operator, &notice, &text, "add").await;
    assert_eq!(
        look.texts(".is-rows tbody tr").len(),
        300,
        "a long list is not printed in full"
    );
    let action = format!("{notice}/hosts/paste");
    let done = operator.fill_in(&look, &action, &[("do", "take")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);

    let page = operator.get(&notice).await;
    assert_eq!(page.texts("#part-hosts ~ * tbody tr").len(), 100);
    assert!(page.body.len() < 300_000, "{}", page.body.len());
    let narrow = format!("{notice}?hosts=RACK7.&hosts_state=scheduled");
    let rack = operator.get(&narrow).await;
    assert!(
        rack.texts("#hosts-wanted")[0].contains("100 of 5000"),
        "{:?}",
        rack.texts("#hosts-wanted")
    );

    let report = format!("{notice}/hosts");
    let all = [("report", "wanted"), ("bulk_state", "completed")];
    let reported = operator.fill(&narrow, &report, &all).await;
    assert_eq!(
        reported.location(),
        format!("{notice}?hosts=RACK7.&hosts_state=scheduled&done=hosts")
    );
    let after = operator.follow(&reported).await;
    assert!(
        after
            .texts(".desk-empty")
            .join(" ")
            .contains("No host matches")
    );
    let csv = table(&mut operator, &notice).await;
    let done: Vec<_> = csv
        .lines()
        .filter(|line| line.contains(",completed,"))
        .collect();
    assert_eq!(done.len(), 100);
    assert!(done.iter().all(|line| line.contains(".rack7.")));

    let third = operator.get(&format!("{notice}?hosts_page=50")).await;
    assert_eq!(third.texts("tbody th")[99], "host4999.rack49.example.net");
    let beyond = operator
        .get(&format!("{notice}?hosts_page=999&hosts=rack7."))
        .await;
    assert_eq!(beyond.status, StatusCode::OK);
    assert_eq!(beyond.texts("#part-hosts ~ * tbody tr").len(), 100);
}

#[tokio::test]
async fn waves_are_shown_and_taken_as_rows() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    maintenance(&mut operator).await;
    let next = draft(
        &mut operator,
        &[("slug", "next"), ("window.end", "2026-12-14T20:00")],
    )
    .await;
    let page = format!("{next}/hosts/waves");

    let fill = [
        ("system", "nz-datacentre"),
        ("hosts", "b.example.net"),
        ("do", "fill"),
    ];
    let filled = operator.fill(&page, &page, &fill).await;
    assert_eq!(
        filled.value("hosts").as_deref(),
        Some("b.example.net\na.example.net\nc.example.net")
    );
    let wrong = [
        ("at_once", "0"),
        ("spacing", "soon"),
        ("first", ""),
        ("do", "look"),
    ];
    let refused = operator.fill_in(&filled, &page, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.texts(".fix li").len(),
        3,
        "{:?}",
        refused.texts(".fix li")
    );
    assert_eq!(refused.value("spacing").as_deref(), Some("soon"));

    let right = [
        ("at_once", "2"),
        ("spacing", "90"),
        ("first", "2026-12-14T19:00"),
        ("do", "look"),
    ];
    let shown = operator.fill_in(&refused, &page, &right).await;
    let rows = shown.texts(".is-rows tbody tr");
    assert!(
        rows[1].contains("19:00 NZDT (UTC+13)") && rows[2].contains("20:30 NZDT"),
        "{rows:?}"
    );
    assert!(rows[2].contains("Outside the window"), "{rows:?}");
    assert_eq!(
        table(&mut operator, &next).await.lines().count(),
        1,
        "nothing is taken yet"
    );

    let action = format!("{next}/hosts/paste");
    let done = operator.fill_in(&shown, &action, &[("do", "take")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let csv = table(&mut operator, &next).await;
    assert!(
        csv.contains("c.example.net,2026-12-14T20:30,scheduled"),
        "{csv}"
    );
}

#[tokio::test]
async fn one_host_is_edited_and_keeps_what_a_script_reports_meanwhile() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = maintenance(&mut operator).await;
    let page = format!("{notice}/host/a.example.net");
    let shown = operator.get(&page).await;
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "in_progress a.example.net")])
        .await;

    let saved = operator
        .fill_in(&shown, &page, &[("start", "2026-12-15T20:00")])
        .await;
    assert_eq!(
        saved.location(),
        format!("{notice}?done=host"),
        "{:?}",
        saved.texts(".fix li")
    );
    let csv = table(&mut operator, &notice).await;
    assert!(
        csv.contains("a.example.net,2026-12-15T20:00,in_progress,2026-12-01T21:00:00+13:00"),
        "{csv}"
    );

    for (changes, named) in [
        (vec![("start", "")], "Start: "),
        (vec![("started_at", "2026-12-02T10:00")], "Actual start: "),
        (vec![("ended_at", "2026-12-01T10:00")], "Actual end: "),
        (vec![("timing.expected_max", "soon")], "At most: "),
    ] {
        let refused = operator.fill(&page, &page, &changes).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{changes:?}"
        );
        let said = refused.texts(".fix li").join(" ");
        assert!(said.starts_with(named), "{changes:?}: {said}");
    }
    let over = [
        ("state", "completed"),
        ("started_at", "2026-12-01T20:10"),
        ("ended_at", "2026-12-01T20:50"),
    ];
    operator.fill(&page, &page, &over).await;
    let csv = table(&mut operator, &notice).await;
    assert!(
        csv.contains("completed,2026-12-01T20:10:00+13:00,2026-12-01T20:50:00+13:00"),
        "{csv}"
    );
    assert_eq!(
        operator
            .get(&format!("{notice}/host/nobody.example.net"))
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}

/// A public maintenance with sixty hosts, one of which says everything.
async fn large(operator: &mut Browser) -> String {
    let notice = publish(
        operator,
        &[("slug", "hosts"), ("timing.expected_max", "60")],
    )
    .await;
    let mut text = "name,start,state,started_at,ended_at,tolerance,expected_max,note_en,note_de\n\
        full.example.net,2026-12-14T22:00,completed,2026-12-01T20:00,2026-12-01T20:30,30,90,\"Two disks, both old\",Zwei Platten\n"
        .to_owned();
    text.extend((0..59).map(|n| format!("host{n}.example.net\n")));
    let look = paste(operator, &notice, &text, "add").await;
    let action = format!("{notice}/hosts/paste");
    let done = operator.fill_in(&look, &action, &[("do", "take")]).await;
    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        look.texts(".error")
    );
    let moved = format!("{notice}/host/host3.example.net");
    let postponed = [("state", "postponed"), ("start", "2026-12-15T20:00")];
    operator.fill(&moved, &moved, &postponed).await;
    notice
}

#[tokio::test]
async fn a_large_table_is_edited_as_one_text_and_loses_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = large(&mut operator).await;
    let edit = format!("{notice}/edit");
    let before = table(&mut operator, &notice).await;
    let api = desk.browser().get("/api/v1/notices/hosts").await.body;
    assert!(
        before.contains("PT30M,,,PT1H30M,,\"Two disks, both old\",Zwei Platten"),
        "{before}"
    );

    let page = operator.get(&edit).await;
    assert_eq!(page.texts(".grid-edit tr").len(), 0);
    assert_eq!(
        page.value("hosts.csv").map(|csv| csv.lines().count()),
        Some(61)
    );
    let saved = operator.fill_in(&page, &edit, &[("do", "save")]).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    assert_eq!(table(&mut operator, &notice).await, before);
    assert_eq!(
        desk.browser().get("/api/v1/notices/hosts").await.body,
        api,
        "also what is in no column"
    );

    let csv = page.value("hosts.csv").expect("the table");
    let wrong = csv.replace(
        "host7.example.net,2026-12-14T19:00,scheduled",
        "host7.example.net,soon,exploded",
    );
    let refused = operator
        .fill_in(&page, &edit, &[("hosts.csv", &wrong), ("do", "save")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.texts("#hosts-csv-error").join(" ");
    assert!(
        said.contains("Host 9, Start: “soon” is not a time") && said.contains("Host 9, State"),
        "{said}"
    );
    assert_eq!(
        refused.attribute(".fix a", "href").as_deref(),
        Some("#hosts-csv")
    );
    assert!(
        refused
            .value("hosts.csv")
            .expect("the table")
            .contains("host7.example.net,soon,exploded")
    );

    let headless = csv.lines().skip(2).collect::<Vec<_>>().join("\n");
    let named = [
        ("hosts.csv", &*headless),
        ("hosts.paste", "new.example.net - 2026-12-14 21:00"),
        ("do", "save"),
    ];
    let saved = operator.fill(&edit, &edit, &named).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    let csv = table(&mut operator, &notice).await;
    assert_eq!(csv.lines().count(), 61);
    assert!(
        !csv.contains("full.example.net")
            && csv.contains("new.example.net,2026-12-14T21:00,scheduled")
    );
}

#[tokio::test]
async fn what_is_reported_while_a_large_table_is_edited_stays_reported() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = large(&mut operator).await;
    let edit = format!("{notice}/edit");
    let page = operator.get(&edit).await;
    let report = format!("{notice}/hosts");
    for said in [
        "completed host5.example.net",
        "in_progress full.example.net",
    ] {
        operator.fill(&notice, &report, &[("report", said)]).await;
    }

    let first = operator.fill_in(&page, &edit, &[("do", "save")]).await;
    assert_eq!(first.status, StatusCode::CONFLICT);
    let second = operator.fill_in(&first, &edit, &[("do", "save")]).await;

    assert_eq!(
        second.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        second.texts(".fix li")
    );
    let csv = table(&mut operator, &notice).await;
    let row = |name: &str| {
        csv.lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_default()
    };
    assert!(row("host5.").contains(",completed,"), "{csv}");
    assert!(row("full.").contains(",in_progress,"), "{csv}");
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
