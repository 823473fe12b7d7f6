//! The server's binary.

#[tokio::main]
async fn main() -> std::process::ExitCode {
    cairn_server::cli::run().await
}
