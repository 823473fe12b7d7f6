//! The one task that writes. It takes what waits in the queue as one group, commits once, and only then answers.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

use super::driver::{Db, Statements};
use super::waiters::Waiters;
use crate::clock::Clock;
use crate::mailbox::append::{self, Append};
use crate::problem::Refusal;

/// At most this many requests share a commit …
const GROUP: usize = 100;
/// … or this many bytes …
const GROUP_BYTES: usize = 8 << 20;
/// … or what comes within this time.
const GROUP_TIME: Duration = Duration::from_millis(2);
/// This many requests may wait; more are told to come back.
const QUEUE: usize = 1024;

/// What came of a change.
pub(crate) type Applied<T> = Result<T, Fault>;

/// Why a change was not made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// Asked for something that is not allowed; nothing was written.
    #[error("refused: {}", .0.code())]
    Refused(#[from] Refusal),
    /// The database did not do it.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

/// Something that writes. It reads, decides, and only then writes, so that a refusal has written nothing.
pub(crate) trait Change: Send + 'static {
    type Answer: Send + 'static;

    /// May run twice, when the group it was in could not be committed.
    fn apply(
        &mut self,
        db: &mut Db<'_>,
        today: i64,
    ) -> impl Future<Output = Applied<Self::Answer>> + Send;

    /// Whose waiting readers should look again.
    fn wakes(&self) -> Option<[u8; 32]> {
        None
    }
}

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A change with the way back to who asked for it.
trait Job: Send {
    fn apply<'a>(&'a mut self, db: &'a mut Db<'_>, today: i64) -> Boxed<'a, sqlx::Result<()>>;
    fn finish(self: Box<Self>, waiters: &Waiters);
    fn fail(self: Box<Self>);
}

struct ChangeJob<C: Change> {
    change: C,
    outcome: Option<Result<C::Answer, Refusal>>,
    reply: oneshot::Sender<Result<C::Answer, Refusal>>,
}

impl<C: Change> Job for ChangeJob<C> {
    fn apply<'a>(&'a mut self, db: &'a mut Db<'_>, today: i64) -> Boxed<'a, sqlx::Result<()>> {
        Box::pin(async move {
            self.outcome = Some(match self.change.apply(db, today).await {
                Ok(answer) => Ok(answer),
                Err(Fault::Refused(refusal)) => Err(refusal),
                Err(Fault::Database(error)) => return Err(error),
            });
            Ok(())
        })
    }

    fn finish(self: Box<Self>, waiters: &Waiters) {
        let outcome = self.outcome.unwrap_or(Err(Refusal::Unavailable));
        if let (Ok(_), Some(mailbox)) = (&outcome, self.change.wakes()) {
            waiters.wake(&mailbox);
        }
        let _ = self.reply.send(outcome);
    }

    fn fail(self: Box<Self>) {
        let _ = self.reply.send(Err(Refusal::Unavailable));
    }
}

/// An append with the way back.
struct AppendJob {
    append: Append,
    outcome: Option<Result<Vec<i64>, Refusal>>,
    reply: oneshot::Sender<Result<Vec<i64>, Refusal>>,
}

enum Message {
    Append(AppendJob),
    Other(Box<dyn Job>),
    /// Empty the write-ahead log.
    Tidy(oneshot::Sender<()>),
    Stop,
}

impl Message {
    fn weight(&self) -> usize {
        match self {
            Self::Append(job) => job.append.bytes(),
            Self::Other(_) | Self::Tidy(_) | Self::Stop => 0,
        }
    }

    fn finish(self, waiters: &Waiters) {
        match self {
            Self::Append(job) => {
                let outcome = job.outcome.unwrap_or(Err(Refusal::Unavailable));
                if outcome.is_ok() {
                    waiters.wake(&job.append.mailbox);
                }
                let _ = job.reply.send(outcome);
            }
            Self::Other(job) => job.finish(waiters),
            Self::Tidy(done) => drop(done.send(())),
            Self::Stop => {}
        }
    }

    fn fail(self) {
        match self {
            Self::Append(job) => drop(job.reply.send(Err(Refusal::Unavailable))),
            Self::Other(job) => job.fail(),
            Self::Tidy(_) | Self::Stop => {}
        }
    }
}

/// The connection that writes.
pub(super) enum Writing {
    Sqlite(SqliteConnection),
    /// Connected again after a failure.
    Postgres(Box<PgConnectOptions>, Option<PgConnection>),
}

/// How the writer is.
#[derive(Debug, Default)]
pub(super) struct Health {
    sick: AtomicBool,
}

impl Health {
    pub(super) fn is_well(&self) -> bool {
        !self.sick.load(Ordering::SeqCst)
    }

    fn set(&self, well: bool) {
        self.sick.store(!well, Ordering::SeqCst);
        metrics::gauge!("cairn_healthy").set(if well { 1.0 } else { 0.0 });
    }
}

/// The way to the writer.
#[derive(Clone)]
pub(super) struct Writer {
    queue: mpsc::Sender<Message>,
}

impl Writer {
    pub(super) fn start(
        connection: Writing,
        clock: Arc<dyn Clock>,
        waiters: Arc<Waiters>,
        statements: Arc<Statements>,
        health: Arc<Health>,
    ) -> (Self, tokio::task::JoinHandle<()>) {
        let (queue, incoming) = mpsc::channel(QUEUE);
        health.set(true);
        let task = Task {
            connection,
            clock,
            waiters,
            statements,
            health,
        };
        (Self { queue }, tokio::spawn(task.serve(incoming)))
    }

    pub(super) async fn change<C: Change>(&self, change: C) -> Result<C::Answer, Refusal> {
        let (reply, answer) = oneshot::channel();
        let job = ChangeJob {
            change,
            outcome: None,
            reply,
        };
        self.send(Message::Other(Box::new(job)))?;
        answer.await.unwrap_or(Err(Refusal::Unavailable))
    }

    pub(super) async fn append(&self, append: Append) -> Result<Vec<i64>, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.send(Message::Append(AppendJob {
            append,
            outcome: None,
            reply,
        }))?;
        answer.await.unwrap_or(Err(Refusal::Unavailable))
    }

    pub(super) async fn tidy(&self) {
        let (reply, done) = oneshot::channel();
        if self.queue.send(Message::Tidy(reply)).await.is_ok() {
            let _ = done.await;
        }
    }

    pub(super) async fn stop(&self) {
        let _ = self.queue.send(Message::Stop).await;
    }

    fn send(&self, message: Message) -> Result<(), Refusal> {
        self.queue
            .try_send(message)
            .map_err(|_| Refusal::Unavailable)
    }
}

struct Task {
    connection: Writing,
    clock: Arc<dyn Clock>,
    waiters: Arc<Waiters>,
    statements: Arc<Statements>,
    health: Arc<Health>,
}

/// How a group ended.
enum Ended {
    Committed,
    /// Nothing of it is written.
    RolledBack(sqlx::Error),
    /// Nobody knows how much of it is written.
    Lost(sqlx::Error),
}

impl Task {
    async fn serve(mut self, mut incoming: mpsc::Receiver<Message>) {
        while let Some(first) = incoming.recv().await {
            let group = gather(first, &mut incoming).await;
            let tidy = group
                .iter()
                .any(|message| matches!(message, Message::Tidy(_)));
            self.run(group, tidy).await;
        }
        self.close().await;
    }

    async fn run(&mut self, mut group: Vec<Message>, tidy: bool) {
        let began = Instant::now();
        metrics::histogram!("cairn_group_requests").record(as_float(group.len()));
        match self.attempt(&mut group).await {
            Ended::Committed => {
                if tidy {
                    self.tidy().await;
                }
                self.answer(group);
            }
            Ended::RolledBack(error) => {
                tracing::warn!(%error, requests = group.len(), "a group of writes was rolled back");
                self.one_by_one(group).await;
            }
            Ended::Lost(error) => self.lost(&error, group),
        }
        metrics::histogram!("cairn_commit_seconds").record(began.elapsed().as_secs_f64());
    }

    /// One request may have failed all the others of its group: each gets a commit of its own.
    async fn one_by_one(&mut self, group: Vec<Message>) {
        for message in group {
            let mut alone = vec![message];
            match self.attempt(&mut alone).await {
                Ended::Committed => self.answer(alone),
                Ended::RolledBack(error) => {
                    tracing::error!(%error, "a write failed");
                    alone.into_iter().for_each(Message::fail);
                }
                Ended::Lost(error) => self.lost(&error, alone),
            }
        }
    }

    fn answer(&self, group: Vec<Message>) {
        if matches!(self.connection, Writing::Postgres(..)) {
            self.health.set(true);
        }
        for message in group {
            message.finish(&self.waiters);
        }
    }

    /// After a failed commit nobody may go on as if it had worked. An embedded database stays refused until the
    /// process is started again (a second fsync would report success without having written); a remote one is
    /// asked again over a new connection.
    fn lost(&mut self, error: &sqlx::Error, group: Vec<Message>) {
        tracing::error!(%error, requests = group.len(), "a commit failed");
        self.health.set(false);
        self.forget_connection();
        group.into_iter().for_each(Message::fail);
    }

    async fn attempt(&mut self, group: &mut [Message]) -> Ended {
        if matches!(self.connection, Writing::Sqlite(_)) && !self.health.is_well() {
            return Ended::Lost(sqlx::Error::WorkerCrashed);
        }
        let today = self.clock.day();
        let statements = Arc::clone(&self.statements);
        let mut db = match self.db(&statements).await {
            Ok(db) => db,
            Err(error) => return Ended::RolledBack(error),
        };
        if let Err(error) = db.begin().await {
            self.forget_connection();
            return Ended::RolledBack(error);
        }
        if let Err(error) = apply(&mut db, group, today).await {
            // SQLite may have rolled back by itself, which makes this one fail.
            if db.rollback().await.is_err() {
                self.forget_connection();
            }
            return Ended::RolledBack(error);
        }
        match db.commit().await {
            Ok(()) => Ended::Committed,
            Err(error) => Ended::Lost(error),
        }
    }

    /// A remote database is connected to again.
    fn forget_connection(&mut self) {
        if let Writing::Postgres(_, connection) = &mut self.connection {
            *connection = None;
        }
    }

    async fn db<'a>(&'a mut self, statements: &'a Statements) -> sqlx::Result<Db<'a>> {
        match &mut self.connection {
            Writing::Sqlite(connection) => Ok(Db::sqlite(connection, statements)),
            Writing::Postgres(options, connection) => {
                if connection.is_none() {
                    *connection = Some(options.connect().await?);
                }
                match connection {
                    Some(connection) => Ok(Db::postgres(connection, statements)),
                    None => Err(sqlx::Error::PoolClosed),
                }
            }
        }
    }

    /// The write-ahead log tells what was written when, and holds what was deleted: it is emptied every day.
    async fn tidy(&mut self) {
        if let Writing::Sqlite(connection) = &mut self.connection {
            let mut db = Db::sqlite(connection, &self.statements);
            if let Err(error) = db.run("PRAGMA wal_checkpoint(TRUNCATE)", &[]).await {
                tracing::warn!(%error, "the write-ahead log could not be emptied");
            }
        }
    }

    async fn close(mut self) {
        self.tidy().await;
        match self.connection {
            Writing::Sqlite(connection) => drop(connection.close().await),
            Writing::Postgres(_, Some(connection)) => drop(connection.close().await),
            Writing::Postgres(_, None) => {}
        }
    }
}

/// All that waits, up to the limits. It never waits for more: while one group is committed, the next one gathers.
async fn gather(first: Message, incoming: &mut mpsc::Receiver<Message>) -> Vec<Message> {
    let began = Instant::now();
    let mut bytes = first.weight();
    let mut group = vec![first];
    let mut yielded = false;
    while group.len() < GROUP && bytes < GROUP_BYTES && began.elapsed() < GROUP_TIME {
        match incoming.try_recv() {
            Ok(Message::Stop) => incoming.close(),
            Ok(message) => {
                bytes += message.weight();
                group.push(message);
            }
            // Requests that were answered just now get one chance to ask again.
            Err(mpsc::error::TryRecvError::Empty) if !yielded => {
                yielded = true;
                tokio::task::yield_now().await;
            }
            Err(_) => break,
        }
    }
    if matches!(group[0], Message::Stop) {
        incoming.close();
    }
    group
}

/// Applies a group in the order it came, neighbouring appends together.
async fn apply(db: &mut Db<'_>, group: &mut [Message], today: i64) -> sqlx::Result<()> {
    let mut rest = group;
    while !rest.is_empty() {
        let appends = rest
            .iter()
            .take_while(|m| matches!(m, Message::Append(_)))
            .count();
        if appends == 0 {
            if let Message::Other(job) = &mut rest[0] {
                job.apply(db, today).await?;
            }
            rest = &mut rest[1..];
            continue;
        }
        let (run, after) = rest.split_at_mut(appends);
        let asked: Vec<&Append> = run.iter().filter_map(as_append).collect();
        let outcomes = append::apply_all(db, &asked, today).await?;
        for (message, outcome) in run.iter_mut().zip(outcomes) {
            if let Message::Append(job) = message {
                job.outcome = Some(outcome);
            }
        }
        rest = after;
    }
    Ok(())
}

fn as_append(message: &Message) -> Option<&Append> {
    match message {
        Message::Append(job) => Some(&job.append),
        Message::Other(_) | Message::Tidy(_) | Message::Stop => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a statistic")]
fn as_float(count: usize) -> f64 {
    count as f64
}
