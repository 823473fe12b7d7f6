//! The domain: pure, without I/O; time and chance are passed in.

pub mod id;
pub mod rev;
pub mod time;
