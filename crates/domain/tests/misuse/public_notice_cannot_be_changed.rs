fn change(mut notice: domain::PublicNotice) {
    notice.details_follow_at = None;
}
fn main() {}
