//! The program itself, as a process of its own that listens on a free port of
//! the loopback and is ended by its own number.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a process may take to listen, or to end, before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// A place where processes run: a working directory, and the settings that all
/// of them get.
pub struct Installation {
    folder: TempDir,
    settings: Vec<(&'static str, String)>,
}

impl Installation {
    /// A place without a setting.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            settings: Vec::new(),
        }
    }

    /// A place with the files of SQLite in it.
    pub fn with_files() -> Self {
        let this = Self::new();
        let data = this.path().join("data").display().to_string();
        this.with("FENSTER_DATA", data)
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.settings.push((name, value.into()));
        self
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The names of what is there, below the working directory.
    pub fn contents(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.path()).expect("a folder");
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            let name = entry.expect("an entry").file_name();
            name.to_string_lossy().into_owned()
        };
        entries.map(name).collect()
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fenster"));
        command
            .args(arguments)
            .current_dir(self.path())
            .env_clear()
            .env("FENSTER_ADDR", "127.0.0.1:0")
            .stdin(Stdio::null());
        for (name, value) in &self.settings {
            command.env(name, value);
        }
        command
    }

    /// Runs a command that has to succeed; what it printed.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output: Output = self.command(arguments).output().expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Starts a process.
    pub fn start(&self, arguments: &[&str]) -> Process {
        Process::start(self.command(arguments))
    }

    /// Starts a process and waits until it listens.
    pub fn serve(&self, role: &str) -> Process {
        self.start(&["serve", "--role", role]).listening()
    }

    /// A token with which a program may write.
    pub fn token(&self) -> String {
        let scope = "notices:write,hosts:write";
        let token = self.run(&["token", "create", "--scope", scope]);
        token.trim().to_owned()
    }
}

/// A running process; killed when the value goes, however the test ends.
pub struct Process {
    child: Child,
    lines: Option<BufReader<std::process::ChildStdout>>,
    log: tempfile::NamedTempFile,
    address: Option<String>,
}

impl Process {
    pub fn start(mut command: Command) -> Self {
        let log = tempfile::NamedTempFile::new().expect("a file");
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(log.reopen().expect("a file"))
            .spawn()
            .expect("the program runs");
        let lines = child.stdout.take().map(BufReader::new);
        Self {
            child,
            lines,
            log,
            address: None,
        }
    }

    /// Waits until it says where it listens.
    pub fn listening(mut self) -> Self {
        assert!(self.wait_for_address(), "it ended: {}", self.log());
        self
    }

    /// Whether it says where it listens, sooner or later; not when it ends.
    pub fn wait_for_address(&mut self) -> bool {
        let mut line = String::new();
        let lines = self.lines.as_mut().expect("its standard output");
        lines.read_line(&mut line).expect("UTF-8");
        let address = line.trim_end().rsplit("http://").next();
        self.address = address
            .filter(|_| line.contains("listens"))
            .map(str::to_owned);
        self.address.is_some()
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        self.address.as_deref().expect("it listens")
    }

    /// What it has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log.path()).expect("UTF-8")
    }

    /// Waits until its log holds something.
    pub fn wait_for_log(&self, words: &str) {
        wait_until(words, || self.log().contains(words));
    }

    /// Ends it at once, in the midst of whatever it does.
    pub fn kill(&mut self) {
        // Of one that has ended by itself there is nothing left to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Tells it to stop, and waits until it has; whether it says that all is well.
    pub fn stop(&mut self) -> bool {
        let id = self.child.id().to_string();
        let told = Command::new("kill").arg(id).status();
        assert!(told.expect("there is a kill").success());
        self.child.wait().expect("an end").success()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Waits until something is so.
pub fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let give_up = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < give_up, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
