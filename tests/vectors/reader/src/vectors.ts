// The committed vectors, with the types that the tests read them by.

import { readFileSync } from "node:fs";

export interface Side {
  device: string;
  x25519: string;
  ed25519: string;
  x25519_secret: string;
  ed25519_seed: string;
  reader: string;
  reader_hash: string;
  writer: string;
  writer_hash: string;
}

export interface RecordVector {
  id: string;
  record: string;
  hash: string;
  mode: "psk" | "auth_psk";
  direction: number;
  info: string;
  enc: string;
  counter: number;
  epoch_key: string;
  record_key: string;
  device: string;
  number: number;
  previous: string;
  part: number;
  parts: number;
  chunk: string;
}

export interface PayloadVector {
  type: string;
  number: number;
  note?: string | null;
  records?: string[];
  device?: string;
  label?: string;
  x25519?: string;
}

export interface MailboxVector {
  id: string;
  direction: number;
  records: RecordVector[];
  payloads: PayloadVector[];
}

export interface Life {
  invite: { url: string; today: number };
  link: { id: string; secret: string; words: Record<string, string> };
  inviter: Side;
  acceptor: Side;
  grant: { signed: string; signature: string; json: string };
  to_inviter: MailboxVector;
  to_acceptor: MailboxVector;
}

export function load<T>(name: string): T {
  const path = new URL(`../../${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
