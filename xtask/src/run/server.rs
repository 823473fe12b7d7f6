//! The demonstration's server: the real program, on loopback, with SQLite inside.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::Mutex;

use crate::error::Error;
use crate::process;

/// A running server; it ends with this value.
pub struct Server {
    root: PathBuf,
    data: PathBuf,
    url: String,
    address: String,
    child: Mutex<Child>,
}

impl Server {
    /// Starts it and waits for the line that says where it listens.
    pub fn start(root: &Path, data: &Path, port: u16) -> Result<Self, Error> {
        let program = process::built(root, "cairn-server");
        let data_folder = data.to_string_lossy();
        let listen = format!("127.0.0.1:{port}");
        let arguments = [
            "--demo",
            "--data",
            &data_folder,
            "--listen",
            &listen,
            "--log",
            "warn",
            "serve",
        ];
        let mut command = process::command(root, &program.to_string_lossy(), &arguments);
        command.stdout(Stdio::piped());
        let mut child = command.spawn().map_err(Error::file(&program))?;
        let mut first = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output)
                .read_line(&mut first)
                .map_err(Error::file(&program))?;
        }
        let Some((url, address)) = parse_listening(&first) else {
            return Err(Error::Other(format!(
                "the server did not start on {listen}; is the port taken? `--port 0` picks a free one"
            )));
        };
        Ok(Self {
            root: root.into(),
            data: data.into(),
            url,
            address,
            child: Mutex::new(child),
        })
    }

    /// The portal's address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A one-time sign-up link for a counsellor of that name.
    pub fn add_counsellor(&self, name: &str) -> Result<String, Error> {
        let program = process::built(&self.root, "cairn-server");
        let data = self.data.to_string_lossy();
        let arguments = [
            "--demo",
            "--data",
            &data,
            "--listen",
            &self.address,
            "--log",
            "warn",
            "counsellor",
            "add",
            name,
        ];
        let said = process::capture(process::command(
            &self.root,
            &program.to_string_lossy(),
            &arguments,
        ))?;
        let link = said
            .split_whitespace()
            .find(|word| word.contains("#sign-up="));
        link.map(str::to_owned)
            .ok_or_else(|| Error::Other("the server gave no sign-up link".into()))
    }

    /// Waits until the server ends.
    pub fn wait(&self) -> Result<(), Error> {
        let mut child = self
            .child
            .lock()
            .map_err(|_| Error::Other("the server's handle is gone".into()))?;
        child.wait().map(drop).map_err(Error::file("cairn-server"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(child) = self.child.get_mut() {
            // Both fail only when the server has ended already.
            drop(child.kill());
            drop(child.wait());
        }
    }
}

/// Reads `… at <url> (listening on <address>)`.
fn parse_listening(line: &str) -> Option<(String, String)> {
    let url = line
        .split_whitespace()
        .find(|word| word.starts_with("http"))?;
    let address = line.trim_end().trim_end_matches(')').rsplit(' ').next()?;
    Some((url.to_owned(), address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_names_url_and_address() {
        let line = "Cairn is running at http://localhost:8787 (listening on 127.0.0.1:8787)\n";
        let expected = (
            "http://localhost:8787".to_owned(),
            "127.0.0.1:8787".to_owned(),
        );
        assert_eq!(parse_listening(line), Some(expected));
        assert_eq!(parse_listening(""), None);
    }
}
