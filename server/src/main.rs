//! fenster
fn main() {}
