//! Instruments in their published words, to show single answers.

use cairn_content::instruments;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;

/// One instrument, as far as it is shown.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InstrumentInfo {
    /// Its code.
    pub code: String,
    /// Its published name.
    pub title: String,
    /// Its items, in published order.
    pub items: Vec<ItemInfo>,
}

/// One item.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ItemInfo {
    /// Its code.
    pub code: String,
    /// Its published words.
    pub text: String,
    /// Its answers.
    pub options: Vec<OptionInfo>,
}

/// One possible answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OptionInfo {
    /// What it adds to the score.
    pub value: u8,
    /// Its published words.
    pub text: String,
}

/// All instruments of this build, as JSON (`InstrumentInfo[]`).
///
/// # Errors
/// Never with the packs that are built in.
#[wasm_bindgen(js_name = instruments)]
pub fn all() -> Result<String, Failure> {
    let infos: Vec<_> = instruments().iter().map(info).collect();
    serde_json::to_string(&infos).map_err(|_| Failure::lasting("bad_answer"))
}

fn info(pack: &cairn_model::instrument::Instrument) -> InstrumentInfo {
    let items = pack.items.iter().map(|item| {
        let options = item.options.as_ref().unwrap_or(&pack.options);
        ItemInfo {
            code: item.code.clone(),
            text: item.text.clone(),
            options: options
                .iter()
                .map(|option| OptionInfo {
                    value: option.value,
                    text: option.text.clone(),
                })
                .collect(),
        }
    });
    InstrumentInfo {
        code: pack.code.clone(),
        title: pack.title.clone(),
        items: items.collect(),
    }
}
