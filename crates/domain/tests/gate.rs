//! Properties of the gate.

use chrono::{DateTime, TimeDelta, Utc};
use domain::gate::{Change, project, publish};
use domain::{
    Disclosure, DisclosureId, Instant, Kind, Language, Localized, Notice, NoticeId, NoticeText,
    Priority, Publication, Sealed, SectionText, Slug, State, Texts, Timing, Zone, schedule,
};
use proptest::prelude::*;

fn at(seconds: i64) -> Instant {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(seconds)
}

fn id() -> NoticeId {
    NoticeId::from_random([3; 20])
}

/// A sealed section: its instant, whether its lift is recorded, its text.
#[derive(Debug, Clone)]
struct Section {
    lift: i64,
    is_lifted: bool,
    title: String,
    body: String,
    is_bilingual: bool,
}

fn sections() -> impl Strategy<Value = Vec<Section>> {
    let section = (
        -100_i64..100,
        any::<bool>(),
        "[a-z]{8}",
        "sealed-[a-z]{12}",
        any::<bool>(),
    )
        .prop_map(|(lift, is_lifted, title, body, is_bilingual)| Section {
            lift,
            is_lifted,
            title,
            body,
            is_bilingual,
        });
    prop::collection::vec(section, 0..4)
}

fn notice(sections: &[Section], publication: Publication) -> Notice {
    let text = NoticeText {
        title: "Restart".to_owned(),
        summary: None,
        body: "We restart.".to_owned(),
        action_required: None,
        slug: None,
        changed_at: at(-500),
    };
    let disclosure = |(index, section): (usize, &Section)| {
        let text = SectionText {
            title: section.title.clone(),
            body: section.body.clone(),
        };
        let mut texts = Localized::from([(Language::En, text.clone())]);
        if section.is_bilingual {
            texts.insert(Language::De, text);
        }
        Disclosure {
            id: DisclosureId::from_random([u8::try_from(index).expect("few"); 20]),
            lift_at: at(section.lift),
            lifted_at: section.is_lifted.then(|| at(section.lift)),
            text: Sealed::new(id(), texts),
            bases: Sealed::new(id(), Localized::new()),
        }
    };
    Notice {
        id: id(),
        kind: Kind::Incident,
        state: State::Monitoring,
        priority: Priority::High,
        slug: Slug::parse("restart").expect("a slug"),
        home_zone: Zone::UTC,
        windows: domain::Windows::default(),
        moved_from: None,
        judged_at: None,
        timing: Timing::default(),
        systems: Vec::new(),
        hosts: Vec::new(),
        text: Texts {
            source: Language::En,
            by_language: Localized::from([(Language::En, text)]),
            bases: Localized::new(),
        },
        policy: None,
        disclosures: sections.iter().enumerate().map(disclosure).collect(),
        updates: Vec::new(),
        events: Vec::new(),
        related: Vec::new(),
        publication,
        public_changed_at: None,
        public_slugs: Localized::new(),
        changes: Vec::new(),
        version: 0,
    }
}

const PUBLIC: Publication = Publication::Published {
    at: DateTime::UNIX_EPOCH,
};

proptest! {
    #[test]
    fn a_sealed_word_passes_only_after_its_instant_and_its_recorded_lift(sections in sections(), now in -120_i64..120) {
        let public = project(&notice(&sections, PUBLIC), at(now)).expect("public");
        let json = serde_json::to_string(&public).expect("JSON");

        for section in &sections {
            let may_be_told = section.is_lifted && section.lift <= now;
            let is_told = public.disclosures.iter().any(|d| d.text.values().any(|t| t.body == section.body));
            prop_assert_eq!(is_told, may_be_told);
            prop_assert_eq!(json.contains(&section.body), may_be_told);
        }
    }

    #[test]
    fn what_is_sealed_changes_nothing_but_the_next_instant(sections in sections(), other in sections(), now in -120_i64..120) {
        let closed = |sections: &[Section]| {
            let mut sections = sections.to_vec();
            sections.iter_mut().for_each(|s| s.is_lifted = false);
            let earliest = sections.iter().map(|s| s.lift).min();
            (earliest, sections)
        };
        let ((first, a), (second, mut b)) = (closed(&sections), closed(&other));
        prop_assume!(first.is_some() && second.is_some());
        b.iter_mut().for_each(|s| s.lift += first.unwrap_or(0) - second.unwrap_or(0));

        let left = serde_json::to_vec(&project(&notice(&a, PUBLIC), at(now))).expect("JSON");
        let right = serde_json::to_vec(&project(&notice(&b, PUBLIC), at(now))).expect("JSON");

        prop_assert_eq!(left, right);
    }

    #[test]
    fn nothing_passes_of_a_notice_that_is_not_public(sections in sections(), now in -120_i64..120, other in 1_i64..500) {
        for publication in [
            Publication::Draft,
            Publication::Planned { at: at(now - other) },
            Publication::Published { at: at(now + other) },
            Publication::Withdrawn { published_at: at(now - other), at: at(now) },
        ] {
            prop_assert!(project(&notice(&sections, publication), at(now)).is_none());
        }
    }

    #[test]
    fn catching_up_lifts_each_disclosure_once_and_never_early(sections in sections(), now in -120_i64..120) {
        let mut notice = notice(&sections, PUBLIC);

        let done = schedule::catch_up(&mut notice, at(now), |_| true);
        let again = schedule::catch_up(&mut notice, at(now), |_| true);

        let due = sections.iter().filter(|s| !s.is_lifted && s.lift <= now).count();
        prop_assert_eq!(done.len(), due);
        prop_assert!(again.is_empty());
        prop_assert_eq!(notice.events.len(), due);
        for disclosure in &notice.disclosures {
            prop_assert!(disclosure.lifted_at.is_none_or(|_| disclosure.lift_at <= at(now) || sections.iter().any(|s| s.is_lifted)));
        }
    }
}

fn one(lift: i64, body: &str) -> Vec<Section> {
    vec![Section {
        lift,
        is_lifted: false,
        title: "t".to_owned(),
        body: body.to_owned(),
        is_bilingual: true,
    }]
}

#[test]
fn an_edit_of_sealed_text_alone_is_no_public_change() {
    let before = project(&notice(&one(50, "sealed-a"), PUBLIC), at(0));
    let mut after = notice(&one(50, "sealed-b"), PUBLIC);

    let change = publish(before.as_ref(), &mut after, &Localized::new(), at(0));

    assert!(matches!(change, Change::Nothing));
    assert_eq!(
        (after.version, after.public_changed_at.is_some()),
        (0, true)
    );
}

#[test]
fn a_lift_is_a_public_change_with_a_new_version_and_date() {
    let mut notice = notice(&one(50, "sealed-a"), PUBLIC);
    let before = project(&notice, at(50));

    schedule::catch_up(&mut notice, at(50), |_| true);
    let change = publish(before.as_ref(), &mut notice, &Localized::new(), at(50));

    let Change::Put(public) = change else {
        panic!("readers see more now")
    };
    assert_eq!(
        (
            public.disclosures.len(),
            public.details_follow_at,
            public.updated_at
        ),
        (1, None, at(50))
    );
    assert_eq!(notice.version, 1);
}

#[test]
fn a_notice_of_the_past_keeps_its_own_dates_when_it_is_brought_in() {
    let mut notice = notice(&[], Publication::Published { at: at(-1000) });

    let Change::Put(public) = publish(None, &mut notice, &Localized::new(), at(0)) else {
        panic!("it is public")
    };

    assert_eq!(
        (public.published_at, public.updated_at),
        (at(-1000), at(-1000))
    );
}

#[test]
fn a_link_that_turns_reaches_the_board_but_does_not_make_the_notice_new() {
    let mut notice = notice(&[], Publication::Published { at: at(-1000) });
    let Change::Put(before) = publish(None, &mut notice, &Localized::new(), at(0)) else {
        panic!("it is public")
    };
    notice.related = vec![domain::Related {
        slug: Slug::parse("other").expect("a slug"),
        public_id: Some(NoticeId::from_random([9; 20])),
    }];

    let Change::Put(after) = publish(Some(&before), &mut notice, &Localized::new(), at(500)) else {
        panic!("the link is to be shown")
    };

    assert_eq!(
        (after.related.len(), after.updated_at),
        (1, before.updated_at)
    );
    assert_eq!(notice.version, 2);
}

fn renamed(notice: &mut Notice, slug: &str) {
    notice.slug = Slug::parse(slug).expect("a slug");
}

#[test]
fn a_slug_that_readers_were_given_goes_on_with_the_notice_until_it_has_it_again() {
    let mut notice = notice(&[], PUBLIC);
    let Change::Put(first) = publish(None, &mut notice, &Localized::new(), at(0)) else {
        panic!("it is public")
    };
    renamed(&mut notice, "another");
    let Change::Put(second) = publish(Some(&first), &mut notice, &Localized::new(), at(1)) else {
        panic!("it has another address")
    };
    renamed(&mut notice, "restart");
    let Change::Put(third) = publish(Some(&second), &mut notice, &Localized::new(), at(2)) else {
        panic!("it has its first address again")
    };

    let former = |public: &domain::PublicNotice| {
        let slugs: std::collections::BTreeSet<Slug> =
            public.former_slugs.values().flatten().cloned().collect();
        slugs
            .into_iter()
            .map(|slug| slug.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(former(&first), [""; 0]);
    assert_eq!(former(&second), ["restart"]);
    assert_eq!(former(&third), ["another"]);
    assert!(third.has_slug("restart") && !third.has_slug("another"));
}

#[test]
fn a_slug_that_nobody_could_read_is_not_told_later() {
    let mut notice = notice(&[], Publication::Draft);
    assert!(matches!(
        publish(None, &mut notice, &Localized::new(), at(0)),
        Change::Nothing
    ));
    renamed(&mut notice, "another");
    notice.publication = PUBLIC;

    let Change::Put(public) = publish(None, &mut notice, &Localized::new(), at(1)) else {
        panic!("it is public")
    };

    assert!(public.former_slugs.is_empty());
}
