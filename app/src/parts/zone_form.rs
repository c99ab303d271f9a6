//! The form in which a reader chooses a second time zone, without a cookie and
//! without a script: the choice is a part of the address.

use crate::Reader;
use crate::document::Shell;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Zone;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Zones to choose from: every offset in use, by its best-known city. Any other
/// zone of the tz database works in the address as well; offering all 430 would
/// double the size of every page.
const OFFERED: &[&str] = &[
    "UTC",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Chicago",
    "America/Denver",
    "America/Halifax",
    "America/Los_Angeles",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Toronto",
    "Asia/Bangkok",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Darwin",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Europe/London",
    "Europe/Vienna",
    "Europe/Zurich",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Honolulu",
];

/// The form. It leads back to the page it stands on.
pub fn view(shell: &Shell<'_>) -> Markup {
    let Shell { reader, head, .. } = *shell;
    let words = loader(reader.language);
    let kept = head.kept_query.clone().into_iter();
    let kept = kept
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let chosen = reader.zone.map(Zone::name);
    // A zone from outside the list stays chosen when the form is sent again.
    let own = chosen.filter(|name| !OFFERED.contains(name));
    let option = move |name: &'static str| view! { <option value=name selected=chosen == Some(name)>{name}</option> };
    view! {
        <form class="zone-pick" method="get" action=head.path(reader.language).to_owned()>
            <h2><label for="tz">{fl!(words, "zone-form-title")}</label></h2>
            <p>{fl!(words, "zone-form-hint")}</p>
            {kept}
            <div class="zone-form">
                <select class="input" id="tz" name="tz">
                    <option value="" selected=chosen.is_none()>{fl!(words, "zone-form-none")}</option>
                    {own.map(option)}
                    {OFFERED.iter().copied().map(option).collect_view()}
                </select>
                <button class="button" type="submit">{fl!(words, "zone-form-show")}</button>
            </div>
        </form>
    }.into_markup()
}

/// The chosen zone as a hidden field, for every other form that leads to a page.
pub fn kept(reader: Reader) -> Markup {
    reader
        .zone
        .map(|zone| view! { <input type="hidden" name="tz" value=zone.name() /> })
        .into_markup()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offered_zone_is_known() {
        for name in OFFERED {
            assert!(Zone::parse(name).is_ok(), "{name}");
        }
    }
}
