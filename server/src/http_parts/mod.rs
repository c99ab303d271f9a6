//! Small parts of HTTP that both sides use: headers in, headers out, bodies.

mod accept;
mod body;
mod etag;
mod network;
mod redirect;
pub mod security;
mod well_formed;

pub use accept::{Encoding, best_encoding, language_among, language_of};
pub use body::{read_body, read_form};
pub use etag::is_known;
pub use network::Network;
pub use redirect::redirect;
pub use well_formed::well_formed;
