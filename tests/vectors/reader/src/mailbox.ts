// A whole mailbox: the chain of each device, parts put together, and what is missing.

import { base64url, concat, equal } from "./bytes.js";
import { CHUNK_LENGTH, type Inner, hash } from "./record.js";

export interface Opened {
  id: Uint8Array;
  record: Uint8Array;
  inner: Inner;
}

export interface Payload {
  device: string;
  number: number;
  records: string[];
  json: string;
}

/** Payloads in order; throws where a chain is broken and nothing explains it. */
export function payloads(records: Opened[]): Payload[] {
  const heads = new Map<string, { number: number; hash: Uint8Array }>();
  const waiting = new Map<string, Opened[]>();
  const whole: Payload[] = [];
  for (const opened of records) {
    const { inner } = opened;
    const device = base64url(inner.device);
    const head = heads.get(device) ?? { number: 0, hash: new Uint8Array(32) };
    if (inner.number !== head.number + 1) throw new Error(`record ${head.number + 1} is missing`);
    if (!equal(inner.previous, head.hash)) throw new Error(`record ${inner.number} does not follow`);
    heads.set(device, { number: inner.number, hash: hash(opened.id, opened.record) });
    const parts = [...(waiting.get(device) ?? []), opened];
    if (inner.part !== parts.length - 1 || parts[0]?.inner.parts !== inner.parts) throw new Error("parts do not fit");
    if (parts.length < inner.parts) {
      waiting.set(device, parts);
    } else {
      waiting.delete(device);
      whole.push({
        device,
        number: inner.number,
        records: parts.map((part) => base64url(part.id)),
        json: join(parts.map((part) => part.inner)),
      });
    }
  }
  if (waiting.size > 0) throw new Error("an item lacks parts");
  return whole;
}

function join(parts: Inner[]): string {
  const chunks = parts.map((part) => part.chunk);
  const end = chunks.findIndex((chunk) => chunk.length < CHUNK_LENGTH);
  if (end >= 0 && chunks.slice(end + 1).some((chunk) => chunk.length > 0)) throw new Error("bytes after a short part");
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(concat(...chunks));
}
