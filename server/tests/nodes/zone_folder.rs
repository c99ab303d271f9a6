//! Folders of zone files, as machines have them, for rules that no real zone has.

use tempfile::TempDir;

/// A folder that says which release it is of, with some zones by their rule, such
/// as `PST8PDT,M3.2.0,M11.1.0`.
pub fn folder(release: &str, zones: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let zi = format!("# version {release}\nL Asia/Tokyo Japan\n");
    std::fs::write(folder.path().join("tzdata.zi"), zi).expect("is written");
    for (name, rule) in zones {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("is made");
        std::fs::write(file, bytes(rule)).expect("is written");
    }
    folder
}

/// The file of a zone that always had this rule, as RFC 9636 has it. The offset of
/// before all years is that of UTC, and nobody asks for it.
fn bytes(rule: &str) -> Vec<u8> {
    let header = |version: u8| {
        let mut header = b"TZif".to_vec();
        header.push(version);
        header.extend([0; 15]);
        // One kind of local time, an abbreviation of four bytes, and no change.
        header.extend(
            [0u32, 0, 0, 0, 1, 4]
                .iter()
                .flat_map(|count| count.to_be_bytes()),
        );
        header
    };
    let block = b"\0\0\0\0\0\0UTC\0";
    let footer = format!("\n{rule}\n");
    [
        header(b'2').as_slice(),
        block,
        &header(b'2'),
        block,
        footer.as_bytes(),
    ]
    .concat()
}
