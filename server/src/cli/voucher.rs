//! Vouchers that an operator gives out.

use cairn_seal::voucher::VoucherKey;

use super::CliError;
use crate::chance;
use crate::key::ServerKey;

/// Vouchers as text, good up to and including the day that is `days` ahead.
pub(crate) fn make(
    key: &ServerKey,
    today: i64,
    count: usize,
    days: u32,
) -> Result<Vec<String>, CliError> {
    let key: VoucherKey = key.voucher_key();
    let last_day = u32::try_from(today).unwrap_or(0).saturating_add(days);
    let mut rng = chance::rng()?;
    Ok((0..count)
        .map(|_| key.issue(&mut rng, last_day).to_text())
        .collect())
}
