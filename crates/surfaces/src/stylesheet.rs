//! The style sheet of a site: the provider's colors and logo for both looks, and
//! nothing where none is set. It says what `style/tokens.css` says, in the same
//! layer and by the same selectors, and comes after it.

use domain::site::{Color, PictureName, PublicSite, Theme};

/// The height at which a logo is shown, in rem.
const LOGO_HEIGHT: f64 = 2.0;

/// The widest that it becomes.
const WIDEST_LOGO: f64 = 14.0;

const DARK_BY_SYSTEM: &str = ":root:not([data-theme=\"light\"])";
const DARK_BY_CHOICE: &str = ":root[data-theme=\"dark\"]";

/// The style sheet; `folder` is the address before the names of pictures.
#[must_use]
pub fn stylesheet(site: &PublicSite, folder: &str) -> Option<String> {
    let [light, dark] = Theme::ALL.map(|theme| colors(site, theme) + &logo(site, theme, folder));
    if light.is_empty() && dark.is_empty() {
        return None;
    }
    // Paper is light, whatever the screen is.
    let printed = logo(site, Theme::Light, folder);
    Some(format!(
        "@layer tokens{{:root{{{light}}}\
         @media (prefers-color-scheme:dark){{{DARK_BY_SYSTEM}{{{dark}}}}}\
         {DARK_BY_CHOICE}{{{dark}}}}}\
         @layer print{{@media print{{:root,:root[data-theme]{{{printed}}}}}}}\n"
    ))
}

/// The style sheet of a preview, in which pieces of a page are shown in one look
/// (`data-look`) whatever the page itself is shown in.
#[must_use]
pub fn preview(site: &PublicSite, folder: &str) -> String {
    let look = |theme: Theme| {
        let word = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let tokens = theme
            .tokens()
            .map(|(name, color)| format!("{name}:{color};"));
        // A look without a color of its own has the one that comes with it.
        let accent = site.accent.of(theme).unwrap_or(theme.accent());
        let (colors, logo) = (painted(theme, accent), logo(site, theme, folder));
        let tokens = tokens.concat();
        format!("[data-look=\"{word}\"]{{color-scheme:{word};{tokens}{colors}{logo}}}")
    };
    format!("@layer tokens{{{}}}\n", Theme::ALL.map(look).concat())
}

/// What is painted in the provider's color. A color passed the check for contrast
/// when it was set.
fn colors(site: &PublicSite, theme: Theme) -> String {
    let accent = site.accent.of(theme);
    accent
        .map(|accent| painted(theme, accent))
        .unwrap_or_default()
}

fn painted(theme: Theme, accent: Color) -> String {
    let (tint, on) = (theme.tint(accent), theme.on_accent());
    format!("--accent:{accent};--accent-tint:{tint};--accent-solid:{accent};--on-accent:{on};")
}

fn logo(site: &PublicSite, theme: Theme, folder: &str) -> String {
    let Some(name) = site.logo.of(theme) else {
        return String::new();
    };
    let (width, height) = shown_size(name);
    // For what is dark in both looks.
    let on_ink = site.logo.of(Theme::Dark).unwrap_or(name);
    format!(
        "--logo:url({folder}{name});--logo-on-ink:url({folder}{on_ink});\
         --logo-width:{width:.3}rem;--logo-height:{height:.3}rem;"
    )
}

/// In rem: as high as the line, or as wide as there is room.
fn shown_size(name: &PictureName) -> (f64, f64) {
    let (width, height) = name.size();
    let ratio = f64::from(width) / f64::from(height);
    let shown = (LOGO_HEIGHT * ratio).min(WIDEST_LOGO);
    (shown, shown / ratio)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::site::{Accent, Logo};

    fn color(text: &str) -> Option<Color> {
        Color::parse(text).ok()
    }

    #[test]
    fn a_site_without_colors_and_logo_has_no_sheet() {
        assert_eq!(stylesheet(&PublicSite::default(), "/site/"), None);
    }

    #[test]
    fn each_look_has_its_own_color_and_logo() {
        let name = |text| PictureName::parse(text).ok();
        let site = PublicSite {
            accent: Accent {
                light: color("#8a1c5a"),
                dark: color("#f5a3cf"),
            },
            logo: Logo {
                light: name("0123456789abcdef-120x40.svg"),
                dark: name("fedcba9876543210-2000x100.png"),
                has_name: true,
            },
            ..PublicSite::default()
        };

        let sheet = stylesheet(&site, "/site/").expect("a sheet");

        assert!(
            sheet.starts_with("@layer tokens{:root{--accent:#8a1c5a;"),
            "{sheet}"
        );
        for (part, times) in [
            ("--accent:#f5a3cf;", 2),
            ("--on-accent:#161513;", 2),
            ("--on-accent:#ffffff;", 1),
            ("--logo:url(/site/0123456789abcdef-120x40.svg);", 2),
            ("--logo:url(/site/fedcba9876543210-2000x100.png);", 2),
            ("--logo-width:6.000rem;--logo-height:2.000rem;", 2),
            ("--logo-width:14.000rem;--logo-height:0.700rem;", 2),
        ] {
            assert_eq!(sheet.matches(part).count(), times, "{part} in {sheet}");
        }
    }

    #[test]
    fn one_color_alone_leaves_the_other_look_as_it_was() {
        let site = PublicSite {
            accent: Accent {
                light: color("#8a1c5a"),
                dark: None,
            },
            ..PublicSite::default()
        };

        let sheet = stylesheet(&site, "/site/").expect("a sheet");

        assert_eq!(sheet.matches("--accent:").count(), 1, "{sheet}");
        assert!(
            sheet.contains(":root:not([data-theme=\"light\"]){}"),
            "{sheet}"
        );
    }
}
