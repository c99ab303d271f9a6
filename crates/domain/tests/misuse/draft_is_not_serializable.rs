fn write(draft: &domain::document::Draft) -> String {
    serde_json::to_string(draft).unwrap_or_default()
}
fn main() {}
