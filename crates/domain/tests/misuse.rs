//! Proofs that misuse of sealed text does not compile.

#[test]
fn misuse_of_sealed_text_does_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/misuse/*.rs");
}
