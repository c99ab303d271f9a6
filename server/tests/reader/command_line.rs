//! The program `fenster`, run as scripts run it.

use crate::support::{BASE_URL, SEALED, incident, maintenance};
use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

struct Installation(TempDir);

impl Installation {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fenster"));
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env_clear()
            .env("FENSTER_DATA", self.0.path().join("data"))
            .env("FENSTER_BASE_URL", BASE_URL);
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    fn write(&self, name: &str, document: &Value) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, document.to_string()).expect("a file");
        path
    }

    fn import(&self, files: &[&Path]) -> Output {
        let files: Vec<_> = files
            .iter()
            .map(|file| file.to_str().expect("UTF-8"))
            .collect();
        self.run(&[&["import"], &*files].concat())
    }

    fn exported(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(&[&["export"], arguments].concat());
        assert!(output.status.success(), "{}", errors(&output));
        serde_json::from_slice(&output.stdout).expect("a list of documents")
    }
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_was_imported_can_be_exported_and_imported_again() {
    let installation = Installation::new();
    let mut linked = incident("mail-late");
    linked["related"] = serde_json::json!(["hypervisor-update"]);
    let first = installation.write("first.json", &linked);
    let second = installation.write("second.json", &maintenance());

    let imported = installation.import(&[&first, &second]);
    assert!(imported.status.success(), "{}", errors(&imported));

    let documents = installation.exported(&[]);
    assert_eq!(documents.len(), 2);
    let text = serde_json::to_string(&documents).expect("JSON");
    assert!(
        SEALED.iter().all(|word| text.contains(word)),
        "its lift is over"
    );
    assert_eq!(documents[0]["hosts"][1]["start"], "2020-12-15T19:00");

    let again = installation.write("again.json", &Value::Array(documents.clone()));
    let imported = installation.import(&[&again]);
    assert!(imported.status.success(), "{}", errors(&imported));
    assert_eq!(installation.exported(&[]), documents);
}

#[test]
fn one_wrong_document_keeps_all_of_them_out_and_everything_wrong_is_said() {
    let installation = Installation::new();
    let good = installation.write("good.json", &incident("mail-late"));
    let mut bad = maintenance();
    bad["hosts"][1]["start"] = "tomorrow".into();
    bad["text"]["de"]["slug"] = "mail-late".into();
    let bad = installation.write("bad.json", &bad);
    let torn = installation.0.path().join("torn.json");
    std::fs::write(&torn, "{\"kind\": ").expect("a file");
    let missing = installation.0.path().join("missing.json");

    let output = installation.import(&[&good, &bad, &torn, &missing]);

    assert_eq!(output.status.code(), Some(1));
    let said = errors(&output);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert!(said.contains("bad.json: hosts[1].start: "), "{said}");
    assert!(said.contains("torn.json: "), "{said}");
    assert!(
        said.contains("missing.json: There is no such file. Please check its name"),
        "{said}"
    );
    assert!(installation.exported(&[]).is_empty());
}

#[test]
fn documents_are_checked_against_each_other() {
    let installation = Installation::new();
    let mut clashing = maintenance();
    clashing["text"]["de"]["slug"] = "mail-late".into();
    let first = installation.write("first.json", &incident("mail-late"));
    let second = installation.write("second.json", &clashing);

    let output = installation.import(&[&first, &second]);

    assert_eq!(output.status.code(), Some(1));
    let said = errors(&output);
    assert!(said.contains("second.json: text.de.slug: "), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(installation.exported(&[]).is_empty());
}

#[test]
fn a_link_clashing_is_noted_and_does_no_harm() {
    let installation = Installation::new();
    let mut linked = maintenance();
    linked["related"] = serde_json::json!(["mail-late", "unheard-of"]);
    let first = installation.write("first.json", &linked);
    let second = installation.write("second.json", &incident("mail-late"));

    let output = installation.import(&[&first, &second]);

    assert!(output.status.success(), "{}", errors(&output));
    assert!(
        errors(&output).contains("first.json: note: related[1]: "),
        "{}",
        errors(&output)
    );
    assert!(!errors(&output).contains("related[0]"));
    assert_eq!(installation.exported(&[]).len(), 2);
}

impl Installation {
    /// Runs a command that reads a password; whether it succeeded, and what it
    /// complained of.
    fn with_password(&self, arguments: &[&str], password: &str) -> (bool, String) {
        let mut child = self
            .command(arguments)
            .arg("--password-stdin")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        // A program that refuses the other arguments does not read at all.
        let _ = child
            .stdin
            .take()
            .expect("standard input")
            .write_all(password.as_bytes());
        let output = child.wait_with_output().expect("an end");
        (output.status.success(), errors(&output))
    }

    fn add(&self, email: &str, role: &str, password: &str) -> (bool, String) {
        self.with_password(&["operator", "add", email, "--role", role], password)
    }
}

#[test]
fn an_operator_is_added_with_a_password_from_standard_input() {
    let installation = Installation::new();
    let add = |email: &str, role: &str, password: &str| installation.add(email, role, password);

    assert!(add("ada@example.net", "administrator", "a window with a view\n").0);
    assert!(!add("ADA@example.net", "author", "a window with a view\n").0);
    assert!(!add("bob@example.net", "author", "short\n").0);
    for weak in ["Password1234\n", "bob@example.net\n"] {
        let (is_added, said) = add("bob@example.net", "author", weak);
        assert!(!is_added && said.contains("several words"), "{said}");
    }
    let (is_added, said) = add("bob@example.net", "emperor", "a window with a view\n");
    assert!(!is_added && said.contains("--role"), "{said}");
}

#[test]
fn an_operator_gets_a_new_password_and_is_removed_by_command() {
    let installation = Installation::new();
    let view = "a window with a view\n";
    assert!(installation.add("ada@example.net", "administrator", view).0);
    assert!(installation.add("bob@example.net", "author", view).0);

    let change = |email: &str, password: &str| {
        installation.with_password(&["operator", "password", email], password)
    };
    assert!(change("BOB@example.net", "a window with a wall\n").0);
    let (is_changed, said) = change("bob@example.net", "short\n");
    assert!(!is_changed && said.contains("too short"), "{said}");
    let (is_changed, said) = change("eve@example.net", view);
    assert!(!is_changed && said.contains("EMAIL"), "{said}");

    let last = installation.run(&["operator", "remove", "ada@example.net"]);
    assert!(!last.status.success());
    assert!(
        errors(&last).contains("last administrator"),
        "{}",
        errors(&last)
    );
    let removed = installation.run(&["operator", "remove", "bob@example.net"]);
    assert!(removed.status.success(), "{}", errors(&removed));
    let again = installation.run(&["operator", "remove", "bob@example.net"]);
    assert!(!again.status.success());
}

#[test]
fn a_cleared_operator_exports_sealed_text_and_nobody_else_does() {
    let installation = Installation::new();
    let file = installation.write("maintenance.json", &maintenance());
    let mut planned = maintenance();
    planned["disclosures"][0]["lift_at"] = "2199-01-01T00:00:00Z".into();
    planned["disclosures"][0]["text"]["en"]["body"] = "It is named MUFFLEWORT.".into();
    planned["slug"] = "sealed-for-long".into();
    planned["text"]["de"]["slug"] = "lange-versiegelt".into();
    let sealed = installation.write("sealed.json", &planned);
    assert!(installation.import(&[&file, &sealed]).status.success());
    let view = "a window with a view";
    assert!(installation.add("ada@example.net", "administrator", view).0);

    let plain = serde_json::to_string(&installation.exported(&[])).expect("JSON");
    let cleared = serde_json::to_string(&installation.exported(&["--cleared", "ada@example.net"]))
        .expect("JSON");
    let unknown = installation.run(&["export", "--cleared", "eve@example.net"]);

    assert!(plain.contains(SEALED[0]), "what is open is for everybody");
    assert!(!plain.contains("MUFFLEWORT") && !plain.contains("2199-01-01"));
    assert!(cleared.contains("MUFFLEWORT") && cleared.contains("2199-01-01"));
    assert!(!unknown.status.success());
}

#[test]
fn who_alone_may_read_sealed_text_is_removed_only_by_an_explicit_yes() {
    let installation = Installation::new();
    let mut planned = maintenance();
    planned["disclosures"][0]["lift_at"] = "2199-01-01T00:00:00Z".into();
    planned["cleared"] = serde_json::json!(["ada@example.net"]);
    let mut unpublished = planned.clone();
    unpublished["publish_at"] = serde_json::Value::Null;
    unpublished["slug"] = "unpublished".into();
    unpublished["text"]["de"]["slug"] = "unveroeffentlicht".into();
    let planned = installation.write("planned.json", &planned);
    let unpublished = installation.write("unpublished.json", &unpublished);
    let view = "a window with a view";
    assert!(installation.add("ada@example.net", "administrator", view).0);
    assert!(
        installation
            .import(&[&planned, &unpublished])
            .status
            .success()
    );
    assert!(installation.add("bob@example.net", "administrator", view).0);
    let remove = ["operator", "remove", "ada@example.net"];

    let refused = installation.run(&remove);
    let said = errors(&refused);
    assert!(!refused.status.success());
    for part in [
        "That of 1 notice opens at its lift",
        "That of 1 unpublished notice does not open",
        "--yes",
    ] {
        assert!(said.contains(part), "{said}");
    }
    let removed = installation.run(&[&remove[..], &["--yes"]].concat());

    assert!(removed.status.success(), "{}", errors(&removed));
    assert!(errors(&removed).contains("nobody else may read"));
}

#[test]
fn a_token_is_printed_once_and_alone() {
    let installation = Installation::new();

    let made = installation.run(&["token", "create", "--scope", "notices:write,hosts:write"]);
    let refused = installation.run(&["token", "create", "--scope", "everything"]);

    let token = String::from_utf8(made.stdout).expect("UTF-8");
    let token = token.strip_suffix('\n').expect("one line");
    assert!(
        token.starts_with("fst_") && token.len() == 53 && !token.contains('\n'),
        "{token:?}"
    );
    assert!(!refused.status.success());
}

#[test]
fn a_wrong_configuration_is_said_to_be_wrong() {
    let installation = Installation::new();
    std::fs::write(
        installation.0.path().join("fenster.toml"),
        "addr = \"somewhere\"",
    )
    .expect("a file");

    let output = installation.run(&["republish"]);

    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("addr"), "{}", errors(&output));
}

/// A served process, stopped when the test ends however it ends.
struct Served(std::process::Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_served_site_says_where_it_is_and_stops_when_it_is_told_to() {
    use std::io::{BufRead as _, BufReader};
    let installation = Installation::new();
    let log = installation.0.path().join("log");
    let mut command = installation.command(&["serve"]);
    command
        .env_remove("FENSTER_BASE_URL")
        .env("FENSTER_ADDR", "127.0.0.1:0")
        .env("FENSTER_SAMPLES", "1")
        .env("FENSTER_LOG", "trace")
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(&log).expect("a file"));
    let mut served = Served(command.spawn().expect("the program runs"));
    let out = served.0.stdout.take().expect("standard output");
    let mut lines = BufReader::new(out).lines();

    let first = lines.next().expect("a line").expect("UTF-8");
    let second = lines.next().expect("a line").expect("UTF-8");
    let addr = first.rsplit("http://").next().expect("an address");
    let ready = fetch(addr, "/readyz");
    let page = fetch(addr, "/en/notices/hypervisor-security-update");
    let search = fetch(addr, "/en/search?q=SEARCHEDFOR");
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", served.0.id()));
    let told = Command::new("kill").arg(served.0.id().to_string()).status();

    assert!(
        second.contains(&format!("http://{addr}/admin/setup/")),
        "{second}"
    );
    for answer in [ready, page, search] {
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    if let Ok(limits) = limits {
        let mut lines = limits.lines();
        let core = lines.find(|line| line.starts_with("Max core file size"));
        let core: Vec<_> = core.expect("a limit").split_whitespace().collect();
        assert_eq!(core[4..6], ["0", "0"], "what is in memory reaches no disk");
    }
    assert!(told.expect("kill").success());
    assert!(served.0.wait().expect("an end").success());
    // Whatever level is asked for, the log quotes neither readers nor notices.
    let log = std::fs::read_to_string(log).expect("UTF-8");
    let code = second.rsplit('/').next().expect("a code");
    assert!(log.contains("/{language}/search"), "{log}");
    for quoted in ["SEARCHEDFOR", "restarts", "datacentre", code] {
        assert!(!log.contains(quoted), "the log holds {quoted}");
    }
}

/// One request, as it goes over the wire.
fn fetch(addr: &str, path: &str) -> String {
    let mut stream = std::net::TcpStream::connect(addr).expect("a connection");
    let request = format!("GET {path} HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).expect("an answer");
    answer
}

#[test]
fn a_key_is_made_at_the_first_start_and_changed_by_command_and_missed_when_it_is_gone() {
    let installation = Installation::new();
    let document = installation.write("one.json", &maintenance());
    installation.import(&[&document]);
    let file = installation.0.path().join("data/seal.key");
    let first = std::fs::read_to_string(&file).expect("a key file");

    let kept = installation.run(&["seal", "rotate"]);
    assert!(kept.status.success(), "{}", errors(&kept));
    let both = std::fs::read_to_string(&file).expect("a key file");
    let key = first.lines().last().expect("a key");
    assert!(both.contains(key) && both.lines().count() == first.lines().count() + 1);
    let forgot = installation.run(&["seal", "rotate", "--forget-old"]);
    assert!(forgot.status.success(), "{}", errors(&forgot));
    let said = String::from_utf8_lossy(&forgot.stdout);
    assert!(said.starts_with("1 section was sealed anew"), "{said}");
    let last = std::fs::read_to_string(&file).expect("a key file");
    assert_eq!(last.lines().count(), first.lines().count());
    assert_eq!(installation.exported(&[]).len(), 1);

    std::fs::remove_file(&file).expect("is there");
    let without = installation.run(&["export"]);
    assert_eq!(without.status.code(), Some(1));
    assert!(errors(&without).contains("put the key file that belongs to this database there"));
    assert!(!file.exists(), "no other key is made");
}

#[test]
fn a_document_says_who_may_read_what_it_seals_and_nobody_else_may() {
    let installation = Installation::new();
    let view = "a window with a view";
    for email in ["ada@example.net", "bob@example.net"] {
        assert!(installation.add(email, "administrator", view).0);
    }
    let mut sealed = maintenance();
    sealed["disclosures"][0]["lift_at"] = "2199-01-01T00:00:00Z".into();
    let import = |cleared: serde_json::Value| {
        let mut document = sealed.clone();
        document["cleared"] = cleared;
        installation.import(&[&installation.write("sealed.json", &document)])
    };

    let unknown = import(serde_json::json!(["ada@example.net", "eve@example.net"]));
    assert!(
        errors(&unknown).contains("cleared[1]: No operator has the address"),
        "{}",
        errors(&unknown)
    );
    assert!(
        import(serde_json::json!(["bob@example.net"]))
            .status
            .success()
    );
    let again = import(serde_json::json!(["bob@example.net"]));
    assert!(again.status.success(), "the same again is fine");
    let later = import(serde_json::json!(["ada@example.net"]));
    assert!(
        errors(&later).contains("cleared[0]: You are not cleared"),
        "{}",
        errors(&later)
    );

    for (email, may) in [("ada@example.net", false), ("bob@example.net", true)] {
        let exported = installation.exported(&["--cleared", email]);
        let text = serde_json::to_string(&exported).expect("JSON");
        assert_eq!(text.contains(SEALED[0]), may, "{email}");
    }
    let mut open = incident("mail-late");
    open["cleared"] = serde_json::json!(["ada@example.net"]);
    let open = installation.import(&[&installation.write("open.json", &open)]);
    assert!(
        errors(&open).contains("cleared: This notice holds no sealed text"),
        "{}",
        errors(&open)
    );
}

#[test]
fn an_import_that_gives_sealed_text_away_is_refused_whole_and_names_fields_not_words() {
    let installation = Installation::new();
    let mut sealed = maintenance();
    sealed["disclosures"][0]["lift_at"] = "2199-01-05T00:00:00Z".into();
    let mut leaking = sealed.clone();
    leaking["slug"] = "leaking".into();
    leaking["text"]["de"]["slug"] = "verraten".into();
    leaking["text"]["en"]["body"] = "It is CANARYSPECULATION.".into();
    let sealed = installation.write("sealed.json", &sealed);
    let file = installation.write("leaking.json", &leaking);

    let refused = installation.import(&[&sealed, &file]);
    let nothing = installation.exported(&[]);
    leaking["embargo_override"] = "The vendor has agreed".into();
    installation.write("leaking.json", &leaking);
    let taken = installation.import(&[&sealed, &file]);

    assert!(!refused.status.success());
    let said = errors(&refused);
    assert!(said.contains("leaking.json: text.en.body: "), "{said}");
    assert!(!said.contains("CANARY"), "{said}");
    assert!(nothing.is_empty());
    assert!(taken.status.success(), "{}", errors(&taken));
    let said = errors(&taken);
    assert!(said.contains("note: disclosures[0].lift_at: "), "{said}");
}
