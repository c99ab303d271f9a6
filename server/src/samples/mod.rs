//! Sample content for a first look: a made-up provider, told relative to the
//! day of the first start, so that something is always under way and one
//! disclosure is always still sealed.
//!
//! A document may say `{{+2}}` for the date two days from today in its home
//! zone, and `{{now-90m}}` for the instant ninety minutes ago.

use crate::intake;
use crate::state::DeskState;
use anyhow::anyhow;
use chrono::TimeDelta;
use desk::Actor;
use domain::document::{Draft, Problems};
use domain::{Instant, Zone};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "src/samples/documents"]
struct Documents;

/// The sample notices as of an instant, each with the name of its file.
///
/// # Errors
/// When a sample document is malformed; a test rules that out.
pub fn load(now: Instant) -> Result<Vec<(String, Draft)>, Problems> {
    let mut names: Vec<_> = Documents::iter().collect();
    names.sort();
    let mut drafts = Vec::with_capacity(names.len());
    for name in names {
        let Some(file) = Documents::get(&name) else {
            continue;
        };
        let text = String::from_utf8_lossy(&file.data);
        drafts.push((
            name.to_string(),
            Draft::from_json(dated(&text, now).as_bytes())?,
        ));
    }
    Ok(drafts)
}

/// Publishes the samples on an empty desk.
///
/// # Errors
/// When a store fails.
pub async fn bring_in(state: &DeskState, now: Instant) -> anyhow::Result<()> {
    let samples = load(now).map_err(|problems| anyhow!("a sample is malformed: {problems:?}"))?;
    let count = samples.len();
    for (name, draft) in samples {
        let prepared = intake::prepare(now, &draft, None)
            .map_err(|problems| anyhow!("the sample {name} is wrong: {problems:?}"))?;
        intake::save(&state.desk, &Actor::Import, now, prepared).await?;
    }
    state.delivery.deliver().await?;
    tracing::info!(count, "brought in the samples");
    Ok(())
}

/// Replaces the placeholders of a document.
fn dated(text: &str, now: Instant) -> String {
    let today = zone_of(text).at(now).date_naive();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((placeholder, after)) = after.split_once("}}") else {
            rest = after;
            break;
        };
        match placeholder
            .strip_prefix("now")
            .and_then(|shift| shift.strip_suffix('m'))
        {
            Some(minutes) => {
                let then = now + TimeDelta::minutes(minutes.parse().unwrap_or(0));
                out.push_str(&then.format("%Y-%m-%dT%H:%M:00Z").to_string());
            }
            None => {
                let day = today + TimeDelta::days(placeholder.parse().unwrap_or(0));
                out.push_str(&day.format("%Y-%m-%d").to_string());
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The home zone a document names; days are counted there.
fn zone_of(text: &str) -> Zone {
    let name = text
        .split_once("\"home_zone\": \"")
        .and_then(|(_, rest)| rest.split_once('"'));
    name.and_then(|(name, _)| Zone::parse(name).ok())
        .unwrap_or(Zone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};
    use domain::document::{Context, apply};
    use domain::{NoticeId, gate};

    fn at(text: &str) -> Instant {
        DateTime::parse_from_rfc3339(text)
            .expect("RFC 3339")
            .with_timezone(&Utc)
    }

    /// The samples as notices, at an instant.
    fn notices(now: Instant) -> Vec<domain::Notice> {
        let drafts = load(now).expect("the samples are well-formed");
        let mut count = 0_u8;
        let mut new_id = || {
            count = count.wrapping_add(1);
            [count; 20]
        };
        let apply = |(index, (name, draft)): (usize, (String, Draft))| {
            let id = NoticeId::from_random([u8::try_from(index).expect("few samples"); 20]);
            let mut context = Context {
                id,
                now,
                new_id: &mut new_id,
                is_cleared: true,
            };
            apply(&draft, &mut context, None)
                .unwrap_or_else(|problems| panic!("{name}: {problems:?}"))
        };
        drafts.into_iter().enumerate().map(apply).collect()
    }

    #[test]
    fn the_samples_are_valid_at_any_time_of_the_year() {
        for month in 1..=12 {
            for hour in [0, 7, 13, 23] {
                let now = at(&format!("2027-{month:02}-28T{hour:02}:20:00Z"));
                assert!(notices(now).len() >= 12);
            }
        }
    }

    #[test]
    fn one_sample_keeps_a_secret_on_the_first_day() {
        let now = at("2027-03-01T12:00:00Z");

        let waiting = notices(now)
            .iter()
            .filter_map(|n| gate::project(n, now))
            .filter(|n| n.details_follow_at.is_some())
            .count();

        assert_eq!(waiting, 1);
    }

    #[test]
    fn the_samples_give_nothing_away() {
        let now = at("2027-03-01T12:00:00Z");
        for notice in notices(now) {
            #[expect(
                clippy::disallowed_methods,
                reason = "a test stands in for the desk's look-up"
            )]
            let clearance = domain::Clearance::grant(
                domain::OperatorId::from_random([1; 20]),
                notice.id.clone(),
            );
            let known = domain::embargo::Known::default();
            let found = domain::embargo::judge(&notice, &clearance, &known, now);
            let refusals = found
                .iter()
                .filter(|found| found.weight == domain::embargo::Weight::Refusal);
            assert_eq!(
                refusals.collect::<Vec<_>>(),
                Vec::<&_>::new(),
                "{}",
                notice.slug
            );
        }
    }

    #[test]
    fn every_link_between_samples_leads_to_a_sample() {
        let notices = notices(at("2027-03-01T12:00:00Z"));

        for notice in &notices {
            for related in &notice.related {
                assert!(
                    notices.iter().any(|other| other.slug == related.slug),
                    "{} -> {}",
                    notice.slug,
                    related.slug
                );
            }
        }
    }
}
