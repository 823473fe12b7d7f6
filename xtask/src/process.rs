//! Running other programs: their output goes to the terminal or to a log file.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Error;

/// A program with its arguments in the project's folder, without standard input.
pub fn command(root: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::null());
    command
}

/// Runs it with its output on the terminal.
pub fn run(mut command: Command) -> Result<(), Error> {
    let status = command
        .status()
        .map_err(|source| start_error(&command, source))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::Failed {
        command: line(&command),
        log: None,
    })
}

/// Runs it with its output in `log`; returns that output and whether it succeeded.
pub fn run_logged(mut command: Command, log: &Path) -> Result<(String, bool), Error> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    let file = File::create(log).map_err(Error::file(log))?;
    let errors = file.try_clone().map_err(Error::file(log))?;
    command.stdout(file).stderr(errors);
    let status = command
        .status()
        .map_err(|source| start_error(&command, source))?;
    let output = fs::read(log).map_err(Error::file(log))?;
    Ok((
        String::from_utf8_lossy(&output).into_owned(),
        status.success(),
    ))
}

/// Runs it and returns what it wrote to standard output.
pub fn capture(mut command: Command) -> Result<String, Error> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|source| start_error(&command, source))?;
    if !output.status.success() {
        return Err(Error::Failed {
            command: line(&command),
            log: None,
        });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it runs to a good end; what it says is not shown.
pub fn succeeds(mut command: Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Where the build's output lies.
pub fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// A program or library of the development build.
pub fn built(root: &Path, name: &str) -> PathBuf {
    target_folder(root).join("debug").join(name)
}

/// Where a program of that name is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// The command as somebody would type it.
pub fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

fn start_error(command: &Command, source: std::io::Error) -> Error {
    Error::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        source,
    }
}
