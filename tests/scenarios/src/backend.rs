//! Both databases.

use cairn_test_postgres::Cluster;

/// What the server keeps its rows in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// One file.
    Sqlite,
    /// A database of its own in the cluster of this process.
    Postgres,
}

impl Backend {
    /// The server's setting for a fresh database.
    #[must_use]
    pub fn database(self) -> String {
        match self {
            Self::Sqlite => "sqlite".to_owned(),
            Self::Postgres => Cluster::shared().unwrap().database().unwrap(),
        }
    }
}

/// Tells each scenario twice, once for each database.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() { super::$name($crate::Backend::Sqlite).await; })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() { super::$name($crate::Backend::Postgres).await; })*
        }
    };
}
