//! The desk: what operators see and do. Handlers only: they ask the desk's
//! store, let the domain's rules speak, and answer with the views of `app`.

mod access;
mod account;
mod alerts;
mod answer;
mod audit;
mod clock;
mod confirm;
mod confirmed;
mod dashboard;
mod deeds;
mod editor;
mod feedback;
mod form;
mod go;
mod history;
mod hosts;
mod interrupted;
pub mod invitation;
mod kept;
mod keys;
mod language;
mod list;
mod nothing;
mod notice;
mod operators;
mod passkeys;
mod password;
mod people;
mod postmortem;
mod preview;
pub mod private;
mod proof;
mod record;
mod refusal;
mod second_step;
mod settings;
mod setup;
mod sign_in;
mod templates;
pub mod tokens;
mod zones;

pub(crate) use deeds::planned::problem as planned_problem;

use crate::routes::{Audience, Routes};
use crate::state::DeskState;
use axum::middleware::from_fn_with_state;

/// The desk's routes. Every one but sign-in and set-up demands a session by
/// its first argument, and every one that changes something a form's token.
#[must_use]
pub fn routes(state: &DeskState) -> Routes<DeskState> {
    Routes::of(Audience::Operator)
        .page("/admin/", dashboard::show)
        .get("/admin/notices", list::show)
        .get("/admin/go", go::show)
        .get("/admin/keys", keys::show)
        .post("/admin/keys", keys::switch)
        .get("/admin/sign-in", sign_in::show)
        .post("/admin/sign-in", sign_in::enter)
        .post("/admin/sign-out", sign_in::leave)
        .get("/admin/setup/{code}", setup::show)
        .post("/admin/setup/{code}", setup::create)
        .post("/admin/language", language::choose)
        .get("/admin/notices/new", editor::show_new)
        .post("/admin/notices/new", editor::take_new)
        .get("/admin/notices/{id}", notice::show)
        .get("/admin/notices/{id}/edit", editor::show_stored)
        .post("/admin/notices/{id}/edit", editor::take_stored)
        .get("/admin/notices/{id}/preview", preview::show)
        .post("/admin/notices/{id}/publish", deeds::publish)
        .post("/admin/notices/{id}/plan", deeds::plan)
        .post("/admin/notices/{id}/unpublish", deeds::unpublish)
        .get("/admin/notices/{id}/delete", deeds::delete::ask)
        .post("/admin/notices/{id}/delete", deeds::delete::delete)
        .post("/admin/notices/{id}/hosts", deeds::hosts)
        .get("/admin/notices/{id}/hosts.csv", hosts::write_csv)
        .get("/admin/notices/{id}/hosts/paste", hosts::show_paste)
        .post("/admin/notices/{id}/hosts/paste", hosts::take_paste)
        .get("/admin/notices/{id}/hosts/waves", hosts::show_waves)
        .post("/admin/notices/{id}/hosts/waves", hosts::take_waves)
        .get("/admin/notices/{id}/host/{name}", hosts::show_host)
        .post("/admin/notices/{id}/host/{name}", hosts::change_host)
        .post("/admin/notices/{id}/drift", deeds::settle_drift)
        .post("/admin/notices/{id}/updates", deeds::post_update)
        .post("/admin/notices/{id}/updates/change", deeds::planned::change)
        .post(
            "/admin/notices/{id}/updates/take-back",
            deeds::planned::take_back,
        )
        .post("/admin/notices/{id}/clearances", deeds::clearances::grant)
        .post(
            "/admin/notices/{id}/clearances/seize",
            deeds::clearances::seize,
        )
        .post("/admin/notices/{id}/lifts", deeds::lifts::ask)
        .post("/admin/notices/{id}/lifts/agree", deeds::lifts::agree)
        .post(
            "/admin/notices/{id}/lifts/take-back",
            deeds::lifts::take_back,
        )
        .post("/admin/notices/{id}/postmortem", postmortem::begin)
        .post("/admin/proof", proof::read_along)
        .post("/admin/notices/new/keep", editor::keep_new)
        .post("/admin/notices/{id}/keep", editor::keep_stored)
        .get("/admin/notices/{id}/others", editor::others)
        .get("/admin/kept/{id}", kept::show)
        .post("/admin/kept/{id}/discard", kept::discard)
        .get("/admin/notices/{id}/history", history::show)
        .get("/admin/notices/{id}/history/{revision}", history::compare)
        .get(
            "/admin/notices/{id}/history/{revision}/restore",
            history::ask,
        )
        .post(
            "/admin/notices/{id}/history/{revision}/restore",
            history::restore,
        )
        .get("/admin/templates", templates::show)
        .get("/admin/templates/new", templates::show_new)
        .post("/admin/templates", templates::create)
        .get("/admin/templates/{id}", templates::show_one)
        .post("/admin/templates/{id}", templates::change)
        .post("/admin/templates/{id}/delete", templates::delete)
        .get("/admin/feedback", feedback::show)
        .post("/admin/feedback", feedback::see)
        .get("/admin/tokens", tokens::show)
        .post("/admin/tokens", tokens::create)
        .post("/admin/tokens/revoke", tokens::revoke)
        .get("/admin/operators", operators::show)
        .post("/admin/operators", operators::invite)
        .get("/admin/operators/{id}", operators::one::show)
        .post("/admin/operators/{id}/role", operators::one::change_role)
        .post("/admin/operators/second-factor", operators::demand::change)
        .post("/admin/operators/links/revoke", operators::links::revoke)
        .post("/admin/operators/{id}/reset", operators::one::reset)
        .post(
            "/admin/operators/{id}/second-factor",
            operators::one::reset_second_factor,
        )
        .post(
            "/admin/operators/{id}/sessions",
            operators::one::end_sessions,
        )
        .get("/admin/invitation/{code}", invitation::show)
        .post("/admin/invitation/{code}", invitation::accept)
        .get("/admin/operators/{id}/remove", operators::remove::ask)
        .post("/admin/operators/{id}/remove", operators::remove::remove)
        .get("/admin/alerts", alerts::show)
        .post("/admin/alerts", alerts::see)
        .get("/admin/audit", audit::show)
        .get("/admin/clock", clock::show)
        .post("/admin/clock", clock::confirm)
        .get("/admin/zones", zones::show)
        .get("/admin/account", account::show)
        .post("/admin/account", account::password::change)
        .post("/admin/sign-in/code", second_step::code::enter)
        .post("/admin/sign-in/recovery", second_step::recovery::enter)
        .post("/admin/account/sessions/end", account::sessions::end)
        .post(
            "/admin/account/sessions/others",
            account::sessions::end_others,
        )
        .get("/admin/account/authenticator", account::authenticator::show)
        .post(
            "/admin/account/authenticator",
            account::authenticator::confirm,
        )
        .post(
            "/admin/account/authenticator/begin",
            account::authenticator::begin,
        )
        .post(
            "/admin/account/authenticator/remove",
            account::authenticator::remove,
        )
        .post(
            "/admin/account/recovery-codes",
            account::recovery_codes::renew,
        )
        .post("/admin/sign-in/passkey/ask", passkeys::sign_in::ask)
        .post("/admin/sign-in/passkey", passkeys::sign_in::enter)
        .post("/admin/sign-in/step/passkey/ask", second_step::passkey::ask)
        .post("/admin/sign-in/step/passkey", second_step::passkey::enter)
        .post("/admin/confirm/passkey/ask", passkeys::confirm::ask)
        .post("/admin/account/passkeys/new", account::passkeys::begin)
        .post("/admin/account/passkeys", account::passkeys::add)
        .post(
            "/admin/account/passkeys/{id}/rename",
            account::passkeys::rename,
        )
        .post(
            "/admin/account/passkeys/{id}/remove",
            account::passkeys::remove,
        )
        .get("/admin/settings", settings::show)
        .post("/admin/settings", settings::take)
        .get("/admin/settings/preview.css", settings::preview)
        .get("/admin/settings/pictures/{name}", settings::picture)
        .post("/admin/notices/new/preview", editor::preview_new)
        .post("/admin/notices/{id}/preview", editor::preview_stored)
        .get("/admin/{*rest}", nothing::show)
        .wrapped_in(from_fn_with_state(state.clone(), private::private))
}
