//! The program itself, with a log at trace level: it brings canaries in, serves,
//! is asked, and is killed while it runs. Then everything that it left is searched:
//! what it said, what it was told, its environment, and its files as they lie there
//! after the kill, with their journals.

use crate::canaries::{Canaries, Place};
use crate::canary_search::search_files;
use crate::common::address::address;
use crate::files::is_of;
use crate::installation::Installation;
use crate::logs::Level;
use crate::questions::SLUGS;
use crate::searcher::Searcher;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A program that was killed, and what it left.
pub struct Remains {
    folder: TempDir,
    pub searcher: Searcher,
    /// What it answered, and what the system tells of it.
    heard: Vec<(String, Vec<u8>)>,
}

impl Remains {
    /// The folder of its files.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
}

/// Stopped however the test ends.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs the program through its whole life.
pub async fn live_and_die() -> Remains {
    let folder = tempfile::tempdir().expect("a folder");
    let mut canaries = Canaries::default();
    let documents = [
        document(&mut canaries, 1, "hypervisor-update", true),
        document(&mut canaries, 2, "quiet-draft", false),
    ];
    // Outside of the folder that is searched: the writer's own file is not ours.
    let outside = tempfile::tempdir().expect("a folder");
    let file = outside.path().join("notices.json");
    std::fs::write(&file, Value::Array(documents.to_vec()).to_string()).expect("a file");
    let mut heard = Vec::new();
    let imported = command(folder.path(), &["import", file.to_str().expect("UTF-8")])
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&imported.stderr).into_owned();
    assert!(imported.status.success(), "{said}");
    heard.push((
        "import".to_owned(),
        [imported.stdout, imported.stderr].concat(),
    ));

    let log = folder.path().join("log");
    let mut served = Served(
        command(folder.path(), &["serve"])
            .env("FENSTER_ADDR", "127.0.0.1:0")
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&log).expect("a file"))
            .spawn()
            .expect("the program runs"),
    );
    let out = served.0.stdout.take().expect("standard output");
    let mut lines = BufReader::new(out).lines();
    let mut line = || lines.next().expect("a line").expect("UTF-8");
    let (first, second) = (line(), line());
    let addr = first
        .rsplit("http://")
        .next()
        .expect("an address")
        .to_owned();
    for path in paths().await {
        for encoding in ["identity", "gzip", "br"] {
            let answer = fetch(&addr, &path, encoding);
            assert!(answer.starts_with(b"HTTP/1.1 "), "{path}");
            heard.push((format!("{path} {encoding}"), answer));
        }
    }
    for name in ["environ", "cmdline"] {
        let path = format!("/proc/{}/{name}", served.0.id());
        // Not every system tells it in this way.
        if let Ok(told) = std::fs::read(path) {
            heard.push((name.to_owned(), told));
        }
    }
    served.0.kill().expect("is killed");
    served.0.wait().expect("an end");
    let said = format!("{first}\n{second}");
    heard.push(("standard output".to_owned(), said.into_bytes()));

    Remains {
        searcher: canaries.searcher(|_| true),
        folder,
        heard,
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fenster"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("FENSTER_DATA", folder.join("data"))
        .env("FENSTER_LOG", "trace");
    command
}

/// A public notice or a draft, with a word in every sealed field.
fn document(canaries: &mut Canaries, notice: u8, slug: &str, is_public: bool) -> Value {
    let mut draw = |section| {
        canaries.draw(Place {
            notice,
            section: Some(section),
            is_old: false,
        })
    };
    let mut text =
        |section| json!({"title": draw(section), "body": format!("It was {}.", draw(section))});
    let mut sealed = |section: usize| {
        json!({
            "lift_at": format!("2198-01-0{}T00:00:00Z", section + 1),
            "text": {"en": text(section), "de": text(section)},
        })
    };
    let mut document = json!({
        "slug": slug, "kind": "maintenance", "home_zone": "Pacific/Auckland", "systems": ["NZ Datacentre"],
        "window": {"start": "2020-12-14T19:00", "end": "2020-12-16T06:00"},
        "hosts": [{"name": "host1.example.net"}],
        "text": {
            "en": {"title": "Update", "body": "Servers restart."},
            "de": {"title": "Aktualisierung", "slug": format!("{slug}-de"), "body": "Server starten neu."},
        },
        "disclosures": [sealed(0), sealed(1)],
    });
    if is_public {
        document["publish_at"] = json!("2020-12-13T12:00");
    }
    document
}

/// Every address of a route that can be read, from the router's own table.
async fn paths() -> Vec<String> {
    let installation = Installation::open(Level::Info, None).await;
    let table = &installation.application.table;
    let readable = table.iter().filter(|route| route.method == "GET");
    let mut paths: Vec<String> = readable
        .flat_map(|route| SLUGS.map(|(language, slug)| address(route, language, slug)))
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

/// One request, as it goes over the wire.
fn fetch(addr: &str, path: &str, encoding: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(addr).expect("a connection");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {addr}\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    if path == "/live" {
        // It goes on for ever; this is how it begins.
        let mut piece = [0; 4096];
        while !String::from_utf8_lossy(&answer).contains("is_complete") {
            let length = stream.read(&mut piece).expect("an answer");
            assert!(length > 0, "{path} ends early");
            answer.extend(&piece[..length]);
        }
        return answer;
    }
    stream.read_to_end(&mut answer).expect("an answer");
    answer
}

/// Head and body apart, so that a compressed body can be told by its beginning.
fn parts(answer: &[u8]) -> [&[u8]; 2] {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n");
    match end {
        Some(end) => [&answer[..end], &answer[end + 4..]],
        None => [answer, &[]],
    }
}

#[tokio::test]
async fn a_killed_program_leaves_no_canary_in_answers_log_environment_and_board() {
    let remains = live_and_die().await;

    for (name, bytes) in &remains.heard {
        for part in parts(bytes) {
            assert_eq!(remains.searcher.find(part), None, "{name}");
        }
    }
    let log = std::fs::read(remains.folder.path().join("log")).expect("a log");
    assert!(log.len() > 10_000, "the log is at trace level");
    assert_eq!(remains.searcher.find(&log), None, "the log");
    let board = |path: &Path| is_of(path, "board");
    let files = crate::files::everything_in(&remains.data());
    assert!(files.iter().any(|path| board(path)), "{files:?}");
    let found = search_files(&remains.data(), &remains.searcher, board);
    assert_eq!(found, None);
}
