// Byte strings: base64url without padding in JSON, hexadecimal for whole bodies.

export type Bytes = Uint8Array<ArrayBuffer>;

export function unbase64url(text: string): Bytes {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.toString("base64url") !== text) throw new Error("not base64url without padding");
  return Uint8Array.from(bytes);
}

export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

export function unhex(text: string): Bytes {
  const bytes = Buffer.from(text, "hex");
  if (bytes.toString("hex") !== text) throw new Error("not hexadecimal");
  return Uint8Array.from(bytes);
}

export function ascii(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A big-endian integer of so many bytes. */
export function bigEndian(value: number | bigint, length: number): Bytes {
  const bytes = new Uint8Array(length);
  let rest = BigInt(value);
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

export function fromBigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The same bytes with one bit turned. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Bytes {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** ISO/IEC 7816-4: 0x80, then zeros, are taken off. */
export function unpadded(bytes: Uint8Array): Bytes {
  let end = bytes.length - 1;
  while (end >= 0 && bytes[end] === 0) end -= 1;
  if (bytes[end] !== 0x80) throw new Error("no padding");
  return Uint8Array.from(bytes.subarray(0, end));
}
