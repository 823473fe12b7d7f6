//! The server's binary, so that the scenarios have one that was built with them.

#[tokio::main]
async fn main() -> std::process::ExitCode {
    cairn_server::cli::run().await
}
