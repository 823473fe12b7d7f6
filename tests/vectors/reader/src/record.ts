// One record: HPKE for its epoch, a key of its own, and what is inside.

import { createDecipheriv, createHmac } from "node:crypto";
import { Chacha20Poly1305 } from "@hpke/chacha20poly1305";
import { CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { type Bytes, ascii, bigEndian, concat, fromBigEndian, unpadded } from "./bytes.js";
import { sha256 } from "./invite.js";

export const RECORD_LENGTH = 4096;
export const HEADER_LENGTH = 38;
export const CHUNK_LENGTH = 3991;

/** All that a reader needs to know beside the record; each field on its own, so that a test can spoil it. */
export interface Setup {
  info: Bytes;
  psk: Bytes;
  pskId: Bytes;
  recipientSecret: Bytes;
  /** Absent for a hello, which is opened in mode_psk. */
  sender: Bytes | undefined;
  exportLabel: Bytes;
  mailbox: Bytes;
}

export interface Header {
  enc: Bytes;
  counter: number;
}

export interface Inner {
  device: Bytes;
  number: number;
  previous: Bytes;
  part: number;
  parts: number;
  chunk: Bytes;
}

export function info(link: Uint8Array, direction: number): Bytes {
  return concat(ascii("cairn/1"), link, Uint8Array.of(direction));
}

export function header(record: Uint8Array): Header {
  if (record.length !== RECORD_LENGTH) throw new Error("wrong length");
  if (record[0] !== 1 || record[1] !== 1) throw new Error("another version or suite");
  return { enc: Uint8Array.from(record.subarray(2, 34)), counter: Number(fromBigEndian(record.subarray(34, 38))) };
}

export function hash(id: Uint8Array, record: Uint8Array): Bytes {
  return sha256(id, record);
}

export async function epochKey(setup: Setup, enc: Bytes): Promise<Bytes> {
  const kem = new DhkemX25519HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Chacha20Poly1305() });
  const recipientKey = await kem.importKey("raw", setup.recipientSecret.buffer, false);
  const shared = {
    recipientKey,
    enc: enc.buffer,
    info: setup.info.buffer,
    psk: { id: setup.pskId.buffer, key: setup.psk.buffer },
  };
  const context = await suite.createRecipientContext(
    setup.sender === undefined
      ? shared
      : { ...shared, senderPublicKey: await kem.importKey("raw", setup.sender.buffer, true) },
  );
  return new Uint8Array(await context.export(setup.exportLabel.buffer, 32));
}

/** HKDF-Expand to 32 bytes: one block. */
export function expand(key: Uint8Array, label: Uint8Array): Bytes {
  return Uint8Array.from(createHmac("sha256", key).update(label).update(Uint8Array.of(1)).digest());
}

/** HKDF with an empty salt, to 32 bytes. */
export function derive(secret: Uint8Array, label: string): Bytes {
  const extracted = createHmac("sha256", new Uint8Array(32)).update(secret).digest();
  return expand(extracted, ascii(label));
}

export function recordKey(epoch: Uint8Array, mailbox: Uint8Array, id: Uint8Array, counter: number): Bytes {
  return expand(epoch, concat(ascii("cairn/1 record"), mailbox, id, bigEndian(counter, 4)));
}

export function openAead(key: Uint8Array, nonce: Uint8Array, data: Uint8Array, sealed: Uint8Array): Bytes {
  const cipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  cipher.setAAD(data, { plaintextLength: sealed.length - 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  return concat(cipher.update(sealed.subarray(0, -16)), cipher.final());
}

export async function open(setup: Setup, id: Uint8Array, record: Uint8Array): Promise<Inner> {
  const { enc, counter } = header(record);
  const key = recordKey(await epochKey(setup, enc), setup.mailbox, id, counter);
  const data = concat(record.subarray(0, HEADER_LENGTH), setup.mailbox, id);
  return inner(openAead(key, new Uint8Array(12), data, record.subarray(HEADER_LENGTH)));
}

function inner(plaintext: Uint8Array): Inner {
  const [part = 0, parts = 0] = plaintext.subarray(48, 50);
  const number = Number(fromBigEndian(plaintext.subarray(8, 16)));
  const previous = Uint8Array.from(plaintext.subarray(16, 48));
  const first = previous.every((byte) => byte === 0);
  if (!Number.isSafeInteger(number) || number < 1 || (number === 1) !== first) throw new Error("wrong number");
  if (![1, 4, 16].includes(parts) || part >= parts) throw new Error("wrong parts");
  const chunk = unpadded(plaintext.subarray(50));
  return { device: Uint8Array.from(plaintext.subarray(0, 8)), number, previous, part, parts, chunk };
}
