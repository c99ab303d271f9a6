fn forge(fields: domain::public::PublicFields) -> domain::PublicNotice {
    domain::PublicNotice(std::sync::Arc::new(fields))
}
fn main() {}
