fn main() {
    let sealed = domain::Sealed::new(domain::NoticeId::from_random([0; 20]), "cause");
    let now = chrono::DateTime::UNIX_EPOCH;
    let _ = sealed.open(now, Some(now), now);
}
