//! Addresses of the route table: each `{name}` filled with something that is there.

use server::routes::Route;

/// An address of a route, in a language, about the maintenance that has the slug
/// in that language.
pub fn address(route: &Route, language: &str, slug: &str) -> String {
    let mut path = route
        .path
        .replace("{language}", language)
        .replace("{year}", "2020");
    let of_system = path.contains("/systems/{slug}");
    path = path.replace("{slug}", if of_system { "nz-datacentre" } else { slug });
    for (name, value) in [
        ("{month}", "12"),
        ("{key}", "hypervisor-update"),
        ("{name}", "host1.example.net"),
        ("{file}", "main.css"),
        ("{page}", "imprint"),
        ("{code}", "guessed"),
        ("{id}", "00000000000000000000"),
        ("{revision}", "1"),
        ("{*rest}", "nothing"),
    ] {
        path = path.replace(name, value);
    }
    assert!(
        !path.contains('{'),
        "the walk does not know how to fill {}",
        route.path
    );
    path
}
