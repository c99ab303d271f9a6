fn main() {
    let sealed = domain::Sealed::new(domain::NoticeId::from_random([0; 20]), String::from("cause"));
    let _: &str = &*sealed;
}
