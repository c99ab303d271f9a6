fn read(json: &str) -> domain::PublicNotice {
    serde_json::from_str(json).unwrap()
}
fn main() {}
