fn main() {
    let _ = domain::Clearance {
        operator: domain::OperatorId::from_random([0; 20]),
        notice: domain::NoticeId::from_random([0; 20]),
    };
}
