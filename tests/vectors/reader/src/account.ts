// A counsellor's passphrase and sealed caseload.

import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { type Bytes, ascii, bigEndian, concat, fromBigEndian, unpadded } from "./bytes.js";
import { sha256 } from "./invite.js";
import { derive, openAead } from "./record.js";

export interface Params {
  m_kib: number;
  t: number;
  p: number;
}

export interface Stretched {
  authenticator: Bytes;
  wrap: Bytes;
}

export function stretch(passphrase: string, salt: Uint8Array, { m_kib: m, t, p }: Params): Stretched {
  if (m < 65_536 || m > 524_288 || t < 3 || t > 16 || p < 1 || p > 4) throw new Error("parameters out of bounds");
  const secret = argon2id(ascii(passphrase), salt, { m, t, p, dkLen: 32, version: 0x13 });
  return { authenticator: derive(secret, "cairn/1 sign-in"), wrap: derive(secret, "cairn/1 wrap") };
}

export function unwrap(wrap: Uint8Array, salt: Uint8Array, params: Params, wrapped: Uint8Array): Bytes {
  const data = concat(bigEndian(params.m_kib, 4), bigEndian(params.t, 4), bigEndian(params.p, 4), salt);
  return openAead(wrap, wrapped.subarray(0, 12), data, wrapped.subarray(12));
}

export function openCaseload(vault: Uint8Array, account: string, sealed: Uint8Array): { generation: number; value: string } {
  const header = sealed.subarray(0, 34);
  if (header[0] !== 1 || header[1] !== 1) throw new Error("another version");
  const label = "cairn/1 caseload";
  const data = concat(ascii(label), header, sha256(ascii(account)));
  const cipher = xchacha20poly1305(derive(vault, label), header.subarray(10), data);
  const value = unpadded(cipher.decrypt(sealed.subarray(34)));
  return { generation: Number(fromBigEndian(header.subarray(2, 10))), value: new TextDecoder().decode(value) };
}
