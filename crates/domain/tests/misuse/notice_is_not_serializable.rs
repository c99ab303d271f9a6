fn write(notice: &domain::Notice) -> String {
    serde_json::to_string(notice).unwrap_or_default()
}
fn main() {}
