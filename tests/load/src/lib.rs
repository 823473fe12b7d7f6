//! Proves how fast something is on a noisy machine: by ratios inside one run.
//!
//! Subject and reference alternate in one process in short blocks. Each pair gives one ratio; the report is the median
//! of the ratios with a bootstrap interval. A goal is missed only where the whole interval misses it. Raw samples
//! are kept.

mod report;
mod statistics;

use std::time::{Duration, Instant};

pub use report::{Goal, Report, Row, Verdict};
pub use statistics::{Estimate, estimate};

/// How many pairs a row has at least.
pub const PAIRS: usize = 15;

/// Which of the two runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Subject,
    Reference,
}

/// Each pair runs in the other order than the one before, so that neither side always goes second.
const fn order(pair: usize) -> [Side; 2] {
    if pair.is_multiple_of(2) {
        [Side::Subject, Side::Reference]
    } else {
        [Side::Reference, Side::Subject]
    }
}

/// The time that something takes.
pub fn time<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// The time that something asynchronous takes.
pub async fn time_async<T>(work: impl Future<Output = T>) -> (T, Duration) {
    let start = Instant::now();
    let value = work.await;
    (value, start.elapsed())
}

/// Runs both sides in turns and fills a row. Each closure does one short block and returns the time that counts;
/// what it prepares beforehand doesn't. The first pair warms up and is not counted.
///
/// # Errors
/// The first error of either side.
pub async fn compare<E>(
    mut row: Row,
    pairs: usize,
    mut subject: impl AsyncFnMut() -> Result<Duration, E>,
    mut reference: impl AsyncFnMut() -> Result<Duration, E>,
) -> Result<Row, E> {
    for pair in 0..=pairs.max(PAIRS) {
        let mut times = [Duration::ZERO; 2];
        for side in order(pair) {
            match side {
                Side::Subject => times[0] = subject().await?,
                Side::Reference => times[1] = reference().await?,
            }
        }
        if pair > 0 {
            row.push(times[0].as_secs_f64(), times[1].as_secs_f64());
        }
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    fn now<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("nothing here waits"),
        }
    }

    #[test]
    fn sides_alternate_and_the_first_pair_warms_up() {
        let log = RefCell::new(String::new());
        let row = now(compare::<()>(
            Row::new("row", "subject", "reference", Goal::AtMost(1.0)),
            0,
            async || {
                log.borrow_mut().push('s');
                Ok(Duration::from_millis(2))
            },
            async || {
                log.borrow_mut().push('r');
                Ok(Duration::from_millis(4))
            },
        ))
        .unwrap();
        assert!(log.borrow().starts_with("srrssrrs"));
        assert_eq!(log.borrow().len(), 2 * (PAIRS + 1));
        assert_eq!(row.samples.len(), PAIRS);
        assert!((row.estimate().median - 0.5).abs() < 1e-9);
    }

    #[test]
    fn an_error_ends_it() {
        let row = Row::new("row", "subject", "reference", Goal::AtMost(1.0));
        let result = now(compare(
            row,
            0,
            async || Err("broken"),
            async || Ok(Duration::ZERO),
        ));
        assert_eq!(result.unwrap_err(), "broken");
    }
}
