use super::*;
use proptest::prelude::*;

fn tokens(theme: Theme) -> Vec<(String, String)> {
    let sheet = include_str!("../../../../style/tokens.css");
    let block = match theme {
        Theme::Light => sheet.split(":root {").nth(1),
        Theme::Dark => sheet.split(":root[data-theme=\"dark\"] {").nth(1),
    };
    let block = block
        .and_then(|rest| rest.split('}').next())
        .expect("a block");
    let pair = |line: &str| {
        let (name, value) = line.trim().strip_suffix(';')?.split_once(": ")?;
        Some((name.to_owned(), value.to_owned()))
    };
    block.lines().filter_map(pair).collect()
}

#[test]
fn surfaces_and_accents_are_those_of_the_style_sheet() {
    for theme in Theme::ALL {
        let tokens = tokens(theme);
        let color = |name: &str| {
            let value = tokens.iter().find(|(token, _)| token == name);
            Color::parse(&value.expect("a token").1).expect("a color")
        };
        for surface in Surface::ALL {
            assert_eq!(color(surface.token()), surface.color(theme), "{surface:?}");
        }
        for (token, value) in theme.tokens() {
            assert_eq!(color(token), value, "{token}");
        }
    }
}

#[test]
fn known_contrasts_are_what_others_say() {
    let contrast = |one: &str, two: &str| {
        let [one, two] = [one, two].map(|text| Color::parse(text).expect("a color"));
        (one.contrast(two) * 100.0).round() / 100.0
    };

    assert_eq!(contrast("#000", "#fff"), 21.0);
    assert_eq!(contrast("#777777", "#ffffff"), 4.48);
    assert_eq!(contrast("#767676", "#ffffff"), 4.54);
    assert_eq!(contrast("#0000ff", "#ffffff"), 8.59);
    assert_eq!(contrast("#ff0000", "#ffffff"), 4.0);
    assert_eq!(contrast("#abc", "#aabbcc"), 1.0);
}

#[test]
fn colors_are_read_as_people_write_them() {
    for (text, color) in [
        ("#2a3cb8", "#2a3cb8"),
        (" 2A3CB8 ", "#2a3cb8"),
        ("#23c", "#2233cc"),
    ] {
        assert_eq!(Color::parse(text).expect("a color").to_string(), color);
    }
    for text in [
        "",
        "#",
        "#12345",
        "#1234567",
        "red",
        "#12345g",
        "#+12345",
        "rgb(1,2,3)",
    ] {
        assert!(Color::parse(text).is_err(), "{text}");
    }
}

#[test]
fn the_accents_that_come_with_it_can_be_read() {
    for theme in Theme::ALL {
        assert_eq!(theme.check(theme.accent()), Ok(()));
    }
}

#[test]
fn a_faint_color_is_refused_with_one_of_its_hue() {
    let orange = Color::parse("#f26a00").expect("a color");

    let faint = Theme::Light.check(orange).expect_err("too faint");

    assert_eq!(faint.surface, Surface::Sunken);
    assert!((2.0..3.0).contains(&faint.ratio), "{}", faint.ratio);
    let nearest = faint.nearest;
    assert!(
        nearest.contrast(Surface::Sunken.color(Theme::Light)) < 4.8,
        "{nearest}"
    );
}

#[test]
fn links_lead_to_pages_mailboxes_and_telephones_only() {
    for link in [
        "https://example.net",
        "https://example.net:8443/imprint?a=b#c",
        "HTTPS://müller.example/",
        "mailto:help@example.net",
        "mailto:help@example.net?subject=x",
        "tel:+49-30-123456",
    ] {
        assert!(Link::parse(link).is_ok(), "{link}");
    }
    for link in [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "http://example.net",
        "//example.net",
        "/imprint",
        "https://",
        "https://user@example.net",
        "https://example.net\\@evil.example",
        "https://exa mple.net",
        "data:text/html,x",
        "mailto:",
        "mailto:help",
        "tel:help",
        "https:example.net",
    ] {
        assert!(Link::parse(link).is_err(), "{link}");
    }
}

fn draft() -> SiteDraft {
    SiteDraft {
        languages: vec!["en".to_owned(), "de".to_owned()],
        ..SiteDraft::default()
    }
}

#[test]
fn every_mistake_is_found_at_once_and_at_its_field() {
    let mut draft = SiteDraft {
        name: "x".repeat(61),
        zone: "Atlantis/City".to_owned(),
        ..SiteDraft::default()
    };
    draft.accent.light = "#ffff00".to_owned();
    draft.accent.dark = "blue".to_owned();
    draft.imprint.link = "https://example.net".to_owned();
    draft.imprint.text = Localized::from([(Language::De, "Wir".to_owned())]);
    draft.privacy.link = "http://example.net".to_owned();
    draft.icon = "../../etc/passwd".to_owned();
    draft.support = vec![
        SupportDraft::default(),
        SupportDraft {
            label: Localized::from([(Language::En, "Help".to_owned())]),
            url: String::new(),
        },
        SupportDraft {
            label: Localized::new(),
            url: "tel:+491234".to_owned(),
        },
    ];
    draft.footer = Localized::from([(Language::En, "a\nb".to_owned())]);

    let problems = check(&draft).expect_err("problems");

    let paths: Vec<_> = problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(
        paths,
        [
            "name",
            "zone",
            "languages",
            "accent.light",
            "accent.dark",
            "icon",
            "imprint.link",
            "privacy.link",
            "support[1].url",
            "support[2].label.en",
            "footer.en",
        ]
    );
}

#[test]
fn nothing_set_is_nothing_wrong_and_offers_every_language() {
    let site = check(&draft()).expect("a site");

    assert_eq!(site.languages(), Language::ALL);
    assert_eq!(site.changed(&PublicSite::default()), Vec::<&str>::new());
}

#[test]
fn what_was_checked_is_written_and_checked_again_the_same() {
    let mut draft = draft();
    draft.name = "Lindwerk".to_owned();
    draft.zone = "Europe/Berlin".to_owned();
    draft.accent.light = "#8a1c5a".to_owned();
    draft.logo.light = "0123456789abcdef-120x40.svg".to_owned();
    draft.imprint.text = Localized::from([(Language::De, "# Impressum".to_owned())]);
    draft.privacy.link = "https://example.net/privacy".to_owned();

    let site = check(&draft).expect("a site");
    let json = serde_json::to_string(&site).expect("JSON");

    assert_eq!(check(&draft_of(&site)).expect("a site"), site);
    assert_eq!(
        serde_json::from_str::<PublicSite>(&json).expect("a site"),
        site
    );
    // A file is read as a draft, and so it is checked like a form.
    let read: SiteDraft = serde_json::from_str(&json).expect("a draft");
    assert_eq!(check(&read).expect("a site"), site);
    assert_eq!(
        site.changed(&PublicSite::default()),
        ["name", "logo", "accent", "zone", "imprint", "privacy"]
    );
}

fn color() -> impl Strategy<Value = Color> {
    any::<[u8; 3]>().prop_map(|[red, green, blue]| Color::of(red, green, blue))
}

fn theme() -> impl Strategy<Value = Theme> {
    prop::sample::select(Theme::ALL.to_vec())
}

proptest! {
    #[test]
    fn the_nearest_color_always_passes(color in color(), theme in theme()) {
        let nearest = theme.nearest(color);

        prop_assert!(theme.check(nearest).is_ok());
        prop_assert_eq!(theme.nearest(nearest), nearest);
        prop_assert_eq!(theme.check(color).is_ok(), nearest == color);
    }

    #[test]
    fn what_is_made_of_a_color_that_passes_can_be_read(color in color(), theme in theme()) {
        let color = theme.nearest(color);

        prop_assert!(theme.on_accent().contrast(color) >= LEAST_CONTRAST);
        prop_assert!(color.contrast(theme.tint(color)) >= LEAST_CONTRAST);
    }

    #[test]
    fn contrast_is_the_same_both_ways_and_within_its_bounds(one in color(), two in color()) {
        let contrast = one.contrast(two);

        prop_assert_eq!(contrast, two.contrast(one));
        prop_assert!((1.0..=21.0).contains(&contrast));
    }

    #[test]
    fn a_color_is_read_as_it_is_written(color in color()) {
        prop_assert_eq!(Color::parse(&color.to_string()), Ok(color));
    }

    #[test]
    fn a_link_never_has_another_scheme(text in "\\PC{0,40}") {
        if let Ok(link) = Link::parse(&text) {
            let scheme = link.as_str().split(':').next().unwrap_or_default();
            prop_assert!(["https", "mailto", "tel"].contains(&scheme));
        }
    }
}
