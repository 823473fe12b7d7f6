//! A client that costs next to nothing, so that the server is measured and not the client.

use std::net::SocketAddr;

use cairn_seal::token::Token;
use cairn_seal::wire::{Append, CreateMailbox, MailboxId, NewRecord, RecordId};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Outcome;

/// One connection with a mailbox of its own.
pub struct Client {
    stream: TcpStream,
    rng: ChaCha20Rng,
    id: MailboxId,
    writer: Token,
    reader: Token,
    buffer: Vec<u8>,
}

impl Client {
    pub async fn new(addr: SocketAddr, seed: u64) -> Outcome<Self> {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let stream = TcpStream::connect(addr).await?;
        stream.set_nodelay(true)?;
        let id = MailboxId::random(&mut rng);
        let (reader, writer) = (Token::random(&mut rng), Token::random(&mut rng));
        let buffer = vec![0; 1 << 20];
        let mut client = Self {
            stream,
            rng,
            id,
            writer,
            reader,
            buffer,
        };
        let create = CreateMailbox {
            voucher: None,
            reader: client.reader.hash(),
            writer: client.writer.hash(),
            owner: Token::random(&mut client.rng).hash(),
        };
        let request = client.request("PUT", "", None, &create.to_cbor());
        client.call(&request).await?;
        Ok(client)
    }

    /// A request that appends fresh records, ready to be sent.
    pub fn append(&mut self, count: usize) -> Vec<u8> {
        let records = (0..count).map(|_| record(&mut self.rng)).collect();
        let body = Append { records }.to_cbor();
        let writer = self.writer.to_bearer();
        self.request("POST", "/records", Some(&writer), &body)
    }

    /// A request for a hundred records after a cursor.
    pub fn page(&self, after: u64) -> Vec<u8> {
        let reader = self.reader.to_bearer();
        self.request(
            "GET",
            &format!("/records?after={after}&limit=100"),
            Some(&reader),
            &[],
        )
    }

    fn request(&self, method: &str, rest: &str, token: Option<&str>, body: &[u8]) -> Vec<u8> {
        let token = token
            .map(|token| format!("authorization: {token}\r\n"))
            .unwrap_or_default();
        let head = format!(
            "{method} /v1/mailboxes/{}{rest} HTTP/1.1\r\nhost: localhost\r\n{token}\
             content-type: application/cbor\r\ncontent-length: {}\r\n\r\n",
            self.id,
            body.len()
        );
        [head.as_bytes(), body].concat()
    }

    /// Sends a request and reads its whole answer; how long the answer is.
    pub async fn call(&mut self, request: &[u8]) -> Outcome<usize> {
        self.stream.write_all(request).await?;
        let mut filled = 0;
        loop {
            let read = self.stream.read(&mut self.buffer[filled..]).await?;
            if read == 0 {
                return Err("the server closed".into());
            }
            filled += read;
            let answer = &self.buffer[..filled];
            let Some(head) = answer.windows(4).position(|part| part == b"\r\n\r\n") else {
                continue;
            };
            let head_text = std::str::from_utf8(&answer[..head])?;
            if !head_text.starts_with("HTTP/1.1 20") {
                return Err(head_text.to_owned().into());
            }
            let length: usize = head_text
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .ok_or("no length")?
                .parse()?;
            if filled >= head + 4 + length {
                return Ok(length);
            }
        }
    }
}

pub fn record(rng: &mut ChaCha20Rng) -> NewRecord {
    let mut record = vec![0; 4096];
    rng.fill_bytes(&mut record);
    NewRecord {
        id: RecordId::random(rng),
        record,
    }
}
