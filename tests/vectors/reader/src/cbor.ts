// The strict subset of CBOR that the protocol allows.

import { type Bytes, fromBigEndian } from "./bytes.js";

export type Value = bigint | boolean | string | Bytes | Value[] | CborMap;
export type CborMap = Map<bigint | string, Value>;

const MAX_DEPTH = 4;
const MAX_ENTRIES = 64;

export function decode(bytes: Uint8Array, maxLength: number): Value {
  const items = decodeSequence(bytes, maxLength);
  if (items.length !== 1 || items[0] === undefined) throw new Error("not one item");
  return items[0];
}

export function decodeSequence(bytes: Uint8Array, maxLength: number): Value[] {
  if (bytes.length > maxLength) throw new Error("too long");
  const input = new Input(bytes);
  const items: Value[] = [];
  while (!input.ended) items.push(input.value(0));
  return items;
}

export function asMap(value: Value | undefined): CborMap {
  if (!(value instanceof Map)) throw new Error("not a map");
  return value;
}

export function asBytes(value: Value | undefined, length?: number): Bytes {
  if (!(value instanceof Uint8Array)) throw new Error("not bytes");
  if (length !== undefined && value.length !== length) throw new Error("wrong length");
  return value;
}

export function asText(value: Value | undefined): string {
  if (typeof value !== "string") throw new Error("not text");
  return value;
}

export function asNumber(value: Value | undefined): number {
  if (typeof value !== "bigint" || value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error("not a number");
  return Number(value);
}

export function asArray(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new Error("not an array");
  return value;
}

class Input {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  take(length: number): Bytes {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Error("cut off");
    const taken = Uint8Array.from(this.#bytes.subarray(this.#at, end));
    this.#at = end;
    return taken;
  }

  /** Major type and number of a head, the number in its shortest form. */
  head(): [number, bigint] {
    const [first = 0] = this.take(1);
    const [major, minor] = [first >> 5, first & 0x1f];
    if (minor < 24) return [major, BigInt(minor)];
    if (minor > 27) throw new Error("indefinite or reserved length");
    if (major === 7) throw new Error("a float or an odd simple value");
    const size = 1 << (minor - 24);
    const number = fromBigEndian(this.take(size));
    const least = [24n, 0x100n, 0x10000n, 0x100000000n][minor - 24] ?? 0n;
    if (number < least) throw new Error("not in its shortest form");
    return [major, number];
  }

  count(number: bigint, depth: number): number {
    if (depth >= MAX_DEPTH) throw new Error("too deep");
    if (number > BigInt(this.#bytes.length - this.#at)) throw new Error("cut off");
    return Number(number);
  }

  value(depth: number): Value {
    const [major, number] = this.head();
    switch (major) {
      case 0:
        return number;
      case 2:
      case 3: {
        if (number > BigInt(this.#bytes.length - this.#at)) throw new Error("cut off");
        const bytes = this.take(Number(number));
        return major === 2 ? bytes : new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      }
      case 4:
        return Array.from({ length: this.count(number, depth) }, () => this.value(depth + 1));
      case 5:
        return this.map(this.count(number, depth), depth);
      case 7:
        if (number === 20n || number === 21n) return number === 21n;
        throw new Error("a simple value other than true and false");
      default:
        throw new Error("a negative number or a tag");
    }
  }

  map(count: number, depth: number): CborMap {
    if (count > MAX_ENTRIES) throw new Error("too many entries");
    const map: CborMap = new Map();
    for (let entry = 0; entry < count; entry += 1) {
      const key = this.value(MAX_DEPTH);
      if (typeof key !== "bigint" && typeof key !== "string") throw new Error("a key of another kind");
      if (map.has(key)) throw new Error("a key twice");
      map.set(key, this.value(depth + 1));
    }
    return map;
  }
}
