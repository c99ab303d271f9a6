fn main() {
    let sealed = domain::Sealed::new(domain::NoticeId::from_random([0; 20]), "cause");
    let _ = serde_json::to_string(&sealed);
}
