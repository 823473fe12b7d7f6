//! One call to a mailbox, as the worker makes it.

use cairn_caseload::{self as caseload, Method};
use wasm_bindgen::prelude::wasm_bindgen;

/// What to ask a server. It carries no cookie; a body is `application/cbor`.
#[wasm_bindgen]
pub struct Call(pub(crate) caseload::Call);

#[wasm_bindgen]
impl Call {
    /// Names the call when its answer is handed in.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn id(&self) -> u32 {
        self.0.id
    }

    /// The link it is for.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn link(&self) -> String {
        self.0.link.to_string()
    }

    /// `GET` or `POST`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn method(&self) -> String {
        match self.0.method {
            Method::Get => "GET",
            Method::Post => "POST",
        }
        .to_owned()
    }

    /// The server's address, without a slash at its end.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn server(&self) -> String {
        self.0.server.clone()
    }

    /// Path and query.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn path(&self) -> String {
        self.0.path.clone()
    }

    /// The header `Authorization`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn authorization(&self) -> String {
        self.0.authorization.clone()
    }

    /// The body of a POST.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn body(&self) -> Option<Vec<u8>> {
        self.0.body.clone()
    }
}
