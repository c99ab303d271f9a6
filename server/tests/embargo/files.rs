//! Files of an installation, and backups of its stores.

use engine::Database;
use sqlx::AssertSqlSafe;
use std::path::{Path, PathBuf};

/// Every file under a folder.
pub fn everything_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

/// Whether a file belongs to a store: its database, journal or a backup of it.
pub fn is_of(path: &Path, store: &str) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(store))
}

/// Makes two backups of a store in its own folder: as the engine writes one out,
/// and as somebody does who copies the files.
pub async fn back_up(url: &str, store: &'static str, folder: &Path) {
    let database = Database::connect(url, store).await.expect("a database");
    let backup = folder.join(format!("{store}.backup"));
    // The engine writes over nothing.
    let _ = std::fs::remove_file(&backup);
    let statement = format!("vacuum into '{}'", backup.display());
    sqlx::raw_sql(AssertSqlSafe(statement))
        .execute(&database.pool)
        .await
        .expect("a backup");
    for ending in ["", "-wal", "-shm"] {
        let from = folder.join(format!("{store}.db{ending}"));
        if from.exists() {
            let to = folder.join(format!("{store}.copy{ending}"));
            std::fs::copy(from, to).expect("a copy");
        }
    }
    database.close().await;
}
