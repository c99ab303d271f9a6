fn print(draft: &domain::document::Draft) -> String {
    format!("{draft:?}")
}
fn main() {}
