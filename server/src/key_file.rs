//! The file with the keys of sealed text. Made at the first start, readable for
//! its owner alone; replaced as a whole or not at all.

use desk::{KeyError, KeyStore, Keyring};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A key file.
#[derive(Debug, Clone)]
pub struct KeyFile(PathBuf);

impl KeyFile {
    /// The file at a path, whether it is there or not.
    #[must_use]
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    fn failed(&self, error: &io::Error) -> KeyError {
        KeyError::File {
            place: self.place(),
            kind: error.kind(),
        }
    }

    /// Writes the whole file and waits until the disk has it: text that is sealed
    /// with a key must never be there before the key is.
    fn write(&self, path: &Path, keyring: &Keyring) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(keyring.to_text().as_bytes())?;
        file.sync_all()
    }

    /// Where a file is made before it gets its name; what a stop in the middle has
    /// left there is gone.
    fn aside(&self) -> io::Result<PathBuf> {
        let mut next = self.0.clone().into_os_string();
        next.push(".new");
        match fs::remove_file(&next) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(PathBuf::from(next)),
        }
    }

    /// A new file belongs to whom the old one did: a command that somebody else
    /// runs must not keep the server from its keys.
    fn keep_owner(&self, next: &Path) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt as _, chown};
            if let Ok(old) = fs::metadata(&self.0) {
                return chown(next, Some(old.uid()), Some(old.gid()));
            }
        }
        Ok(())
    }

    /// Waits until the disk has the file's name as well.
    fn sync_folder(&self) -> io::Result<()> {
        match folder(&self.0) {
            Some(folder) => File::open(folder)?.sync_all(),
            None => File::open(".")?.sync_all(),
        }
    }

    #[cfg(unix)]
    fn warn_if_others_may_read(&self) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&self.0).map(|file| file.permissions().mode());
        if mode.is_ok_and(|mode| mode & 0o077 != 0) {
            let place = self.place();
            tracing::warn!(
                place,
                "others on this machine may read the key file; set its mode to 600"
            );
        }
    }

    #[cfg(not(unix))]
    fn warn_if_others_may_read(&self) {}
}

fn folder(path: &Path) -> Option<&Path> {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
}

impl KeyStore for KeyFile {
    fn read(&self) -> Result<Option<Keyring>, KeyError> {
        let text = match fs::read_to_string(&self.0) {
            Ok(text) => zeroize::Zeroizing::new(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.failed(&error)),
        };
        self.warn_if_others_may_read();
        let keyring = Keyring::parse(&text).map_err(|why| KeyError::Malformed {
            place: self.place(),
            why,
        })?;
        Ok(Some(keyring))
    }

    fn create(&self, keyring: &Keyring) -> Result<(), KeyError> {
        let create = || {
            if let Some(folder) = folder(&self.0) {
                fs::create_dir_all(folder)?;
            }
            // Made aside and then linked, which takes no other's place: a stop in the
            // middle leaves no file with half a key in it.
            let next = self.aside()?;
            self.write(&next, keyring)?;
            fs::hard_link(&next, &self.0)?;
            fs::remove_file(&next)?;
            self.sync_folder()
        };
        create().map_err(|error| self.failed(&error))
    }

    fn replace(&self, keyring: &Keyring) -> Result<(), KeyError> {
        let replace = || {
            let next = self.aside()?;
            self.write(&next, keyring)?;
            self.keep_owner(&next)?;
            fs::rename(&next, &self.0)?;
            self.sync_folder()
        };
        replace().map_err(|error| self.failed(&error))
    }

    fn place(&self) -> String {
        self.0.display().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(folder: &tempfile::TempDir) -> KeyFile {
        KeyFile::at(folder.path().join("new folder/seal.key"))
    }

    #[test]
    fn a_key_file_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = file(&folder);
        assert!(file.read().expect("can be asked").is_none());

        file.create(&Keyring::new([1; 32])).expect("is made");

        fs::write(folder.path().join("new folder/seal.key.new"), "half a ke").expect("is written");
        let again = file.create(&Keyring::new([2; 32])).expect_err("is there");
        assert!(again.to_string().contains("seal.key"), "{again}");
        let read = file.read().expect("can be read").expect("is there");
        assert!(read.ids().eq(Keyring::new([1; 32]).ids()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&file.0)
                .expect("is there")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_replacement_takes_the_place_of_all_that_was_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = file(&folder);
        file.create(&Keyring::new([1; 32])).expect("is made");
        fs::write(folder.path().join("new folder/seal.key.new"), "half a ke").expect("is written");

        file.replace(&Keyring::new([2; 32])).expect("is replaced");

        let read = file.read().expect("can be read").expect("is there");
        assert!(read.ids().eq(Keyring::new([2; 32]).ids()));
        let files = fs::read_dir(folder.path().join("new folder")).expect("a folder");
        assert_eq!(files.count(), 1);
    }

    #[test]
    fn what_is_no_key_file_is_named_and_not_quoted() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = KeyFile::at(folder.path().join("seal.key"));
        fs::write(&file.0, "quetzal").expect("is written");

        let refused = file.read().expect_err("is no key file").to_string();

        assert!(
            refused.contains("seal.key") && refused.contains("line 1"),
            "{refused}"
        );
        assert!(!refused.contains("quetzal"));
    }
}
