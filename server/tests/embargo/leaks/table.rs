//! The table of seeded leaks: one for each row of the table of threats in
//! `docs/embargo.md`. Where the product does not have what the row is about yet,
//! the leak is in the nearest thing there is, and the entry says so.

use super::Detector::{Canaries, Clearance, Guards, Twins};
use super::Seed::{Answer, Both, Deed};
use super::answers::*;
use super::deeds::*;
use super::{Detector, Leak, Seed};

const fn leak(
    row: u8,
    name: &'static str,
    seeded: &'static str,
    seed: Seed,
    caught_by: Detector,
) -> Leak {
    Leak {
        row,
        name,
        seeded,
        seed,
        caught_by,
    }
}

#[rustfmt::skip]
pub static LEAKS: [Leak; 25] = [
    leak(1, "pages and counters", "every page counts all notices, drafts too", Answer(a_count_of_all_notices), Twins),
    leak(2, "API", "a notice has a field with the number of its sealed sections", Answer(a_field_of_the_interface), Twins),
    leak(3, "search", "an answer is one space longer when the word is sealed", Answer(a_search_that_knows_more), Twins),
    leak(4, "feeds", "a feed is dated by the last save on the desk", Answer(a_feed_dated_by_the_desk), Twins),
    leak(5, "sitemap", "the sitemap lists drafts", Answer(a_sitemap_with_drafts), Twins),
    leak(6, "numbers", "every sealed save raises the board's version and revision", Deed(a_number_that_counts_saves), Twins),
    leak(7, "ETag", "the tag of a page ends with the number of saves", Answer(a_tag_that_counts_saves), Twins),
    leak(8, "403 or 404", "the address of a draft is forbidden, not unknown", Answer(forbidden_instead_of_unknown), Twins),
    leak(9, "props in the page", "an island's props hold sealed words, escaped", Answer(props_of_an_island), Canaries),
    leak(10, "bundle", "what browsers load holds sealed words in base64", Answer(words_in_the_bundle), Canaries),
    leak(11, "preview", "the preview is shown to strangers", Answer(a_preview_for_strangers), Guards),
    leak(12, "uploads", "there are none: a file of a draft under a guessable name among the assets", Answer(a_file_under_a_guessable_name), Twins),
    leak(13, "mail and webhooks", "there are none: a sealed save is put into the outbox of the board", Deed(a_save_that_is_queued), Twins),
    leak(14, "translations", "the German section is shown before the English one", Deed(one_language_before_the_other), Canaries),
    leak(15, "browser storage", "the editor's page may be kept by the browser", Answer(a_form_that_browsers_keep), Guards),
    leak(16, "logs", "a line at trace level quotes sealed words", Deed(a_line_of_the_log), Canaries),
    leak(17, "health", "the health check counts sealed sections", Answer(a_number_in_the_health_check), Twins),
    leak(18, "files", "a plain copy of sealed words lies beside the database", Deed(a_copy_in_a_file), Canaries),
    leak(19, "time to keep", "a page may be kept until the lift at most", Answer(a_time_to_keep_that_shrinks), Guards),
    leak(20, "clock", "a node whose clock is ahead lifts early", Deed(a_node_that_is_ahead), Canaries),
    leak(21, "systems and tags", "the list of systems has those of drafts", Answer(systems_of_drafts), Twins),
    leak(22, "public text", "the public title quotes sealed words", Deed(a_title_that_tells), Canaries),
    leak(23, "history", "after the lift a page shows what the section said before", Both(a_history, earlier_words_after_the_lift), Canaries),
    leak(24, "readers at the desk", "a notice's desk page shows sealed words to everybody who is signed in", Answer(sealed_words_for_every_role), Clearance),
    leak(25, "copies", "a copy of a notice has the sealed words in its public text", Deed(a_copy_without_its_seal), Canaries),
];
