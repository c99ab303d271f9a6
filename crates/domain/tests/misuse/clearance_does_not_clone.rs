fn copy(clearance: &domain::Clearance) -> domain::Clearance {
    clearance.clone()
}
fn main() {}
