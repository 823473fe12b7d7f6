//! Property lists that hold strings and nothing else. Everything beyond that is an error.

/// What a property list holds.
#[derive(Debug, PartialEq, Eq)]
pub enum Value {
    String(String),
    /// In the order of the file.
    Dict(Vec<(String, Value)>),
}

/// Reads a whole property list.
pub fn parse(source: &str) -> Result<Value, String> {
    let mut reader = Reader { rest: source };
    reader.between()?;
    if !reader.rest.starts_with("<plist") {
        return Err(reader.unknown());
    }
    let end = reader.rest.find('>').ok_or("a tag without an end")?;
    reader.rest = &reader.rest[end + 1..];
    let value = reader.value(0)?;
    reader.between()?;
    reader.expect("</plist>")?;
    reader.between()?;
    match reader.rest {
        "" => Ok(value),
        _ => Err(reader.unknown()),
    }
}

/// Deeper than any plural rule is.
const DEEPEST: usize = 8;

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Passes over spaces, comments and declarations.
    fn between(&mut self) -> Result<(), String> {
        loop {
            self.rest = self
                .rest
                .trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
            let end = match self.rest {
                rest if rest.starts_with("<!--") => "-->",
                rest if rest.starts_with("<?") => "?>",
                rest if rest.starts_with("<!DOCTYPE") => ">",
                _ => return Ok(()),
            };
            self.until(end)?;
        }
    }

    fn until(&mut self, end: &str) -> Result<&'a str, String> {
        let (before, after) = self
            .rest
            .split_once(end)
            .ok_or_else(|| format!("{end} is missing"))?;
        self.rest = after;
        Ok(before)
    }

    fn skip(&mut self, tag: &str) -> bool {
        let after = self.rest.strip_prefix(tag);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn expect(&mut self, tag: &str) -> Result<(), String> {
        if self.skip(tag) {
            Ok(())
        } else {
            Err(self.unknown())
        }
    }

    fn unknown(&self) -> String {
        let start: String = self.rest.chars().take(20).collect();
        format!("what begins here is not known: {start}")
    }

    fn value(&mut self, depth: usize) -> Result<Value, String> {
        self.between()?;
        if depth > DEEPEST {
            return Err(self.unknown());
        }
        if self.skip("<string/>") {
            return Ok(Value::String(String::new()));
        }
        if self.skip("<string>") {
            return words(self.until("</string>")?).map(Value::String);
        }
        if self.skip("<dict/>") {
            return Ok(Value::Dict(Vec::new()));
        }
        self.expect("<dict>")?;
        let mut pairs = Vec::new();
        loop {
            self.between()?;
            if self.skip("</dict>") {
                return Ok(Value::Dict(pairs));
            }
            self.expect("<key>")?;
            let key = words(self.until("</key>")?)?;
            pairs.push((key, self.value(depth + 1)?));
        }
    }
}

/// Text with its entities resolved.
fn words(raw: &str) -> Result<String, String> {
    if raw.contains('<') {
        return Err(format!("a tag inside of text: {raw}"));
    }
    let mut out = String::new();
    let mut parts = raw.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, after) = part.split_once(';').ok_or("a & without its ;")?;
        out.push(entity(name).ok_or_else(|| format!("&{name}; is not known"))?);
        out.push_str(after);
    }
    Ok(out)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inner: &str) -> Result<Value, String> {
        let start = "<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"x.dtd\">";
        parse(&format!(
            "{start}\n<plist version=\"1.0\">{inner}</plist>\n"
        ))
    }

    #[test]
    fn strings_and_dicts_are_read() {
        let inner = "<dict> <!-- <key>no</key> --> <key>a</key>\n<string>&#233; &lt;b&gt; &#x21;</string><key>c</key><dict/></dict>";
        let expected = Value::Dict(vec![
            ("a".into(), Value::String("é <b> !".into())),
            ("c".into(), Value::Dict(Vec::new())),
        ]);
        assert_eq!(read(inner), Ok(expected));
    }

    #[test]
    fn all_else_is_an_error() {
        for inner in [
            "",
            "<array/>",
            "<dict><key>a</key><integer>1</integer></dict>",
            "<dict><string>a</string></dict>",
            "<dict><key>a</key></dict>",
            "<string>a<b/></string>",
            "<string>&nbsp;</string>",
            "<string><![CDATA[a]]></string>",
            "<string>a",
            "<string>a</string><string>b</string>",
        ] {
            assert!(read(inner).is_err(), "{inner}");
        }
        assert!(read(&"<dict><key>a</key>".repeat(1000)).is_err());
        assert!(parse("bplist00").is_err());
    }
}
