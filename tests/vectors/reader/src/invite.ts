// Invites: a URL whose fragment holds everything.

import { createHash } from "node:crypto";
import { type Bytes, ascii, concat, equal, unbase64url } from "./bytes.js";
import { type CborMap, type Value, asArray, asBytes, asMap, asNumber, asText, decode } from "./cbor.js";

export interface Invite {
  server: string;
  label: string;
  inviter: "counsellor" | "person" | "supporter";
  link: Bytes;
  toInviter: Bytes;
  toAcceptor: Bytes;
  x25519: Bytes;
  ed25519: Bytes;
  secret: Bytes;
  reader: Bytes;
  writer: Bytes;
  owners: [Bytes, Bytes] | null;
  vouchers: Bytes[];
  longVouchers: Bytes[];
  language: string;
  lastDay: number;
}

/** The stable code of what is wrong with an invite. */
export class InviteError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export function sha256(...parts: Uint8Array[]): Bytes {
  return Uint8Array.from(createHash("sha256").update(concat(...parts)).digest());
}

export function fromUrl(url: string, today: number): Invite {
  const invite = fromCbor(fragment(url.trim()));
  if (!isSafe(invite.server)) throw new InviteError("invite_insecure_server");
  if (today > invite.lastDay) throw new InviteError("invite_expired");
  return invite;
}

function fragment(url: string): Bytes {
  const match = /^https?:\/\/.*?\/i#(.+)$/s.exec(url);
  if (!match?.[1]) throw new InviteError("not_an_invite");
  const bytes = damagedUnless(() => unbase64url(match[1] ?? ""));
  if (bytes.length < 4) throw new InviteError("invite_damaged");
  const map = bytes.slice(0, -4);
  const check = sha256(ascii("cairn/1 invite"), map).slice(0, 4);
  if (!equal(check, bytes.slice(-4))) throw new InviteError("invite_damaged");
  return map;
}

export function fromCbor(bytes: Uint8Array): Invite {
  const map = damagedUnless(() => asMap(decode(bytes, 2048)));
  const version = damagedUnless(() => asNumber(map.get(0n)));
  if (version > 1) throw new InviteError("invite_newer_version");
  return damagedUnless(() => read(map));
}

function damagedUnless<T>(act: () => T): T {
  try {
    return act();
  } catch {
    throw new InviteError("invite_damaged");
  }
}

function read(map: CborMap): Invite {
  const inviter = (["counsellor", "person", "supporter"] as const)[asNumber(map.get(3n))];
  if (inviter === undefined) throw new Error("unknown role");
  const person = inviter === "person";
  if (map.size !== (person ? 18 : 16)) throw new Error("a field too many or too few");
  const vouchers = (value: Value | undefined) => asArray(value).map((voucher) => asBytes(voucher, 36));
  const invite: Invite = {
    server: asText(map.get(1n)),
    label: asText(map.get(2n)),
    inviter,
    link: asBytes(map.get(4n), 16),
    toInviter: asBytes(map.get(5n), 32),
    toAcceptor: asBytes(map.get(6n), 32),
    x25519: asBytes(map.get(7n), 32),
    ed25519: asBytes(map.get(8n), 32),
    secret: asBytes(map.get(9n), 32),
    reader: asBytes(map.get(10n), 32),
    writer: asBytes(map.get(11n), 32),
    owners: person ? [asBytes(map.get(12n), 32), asBytes(map.get(13n), 32)] : null,
    vouchers: vouchers(map.get(14n)),
    longVouchers: vouchers(map.get(15n)),
    language: asText(map.get(16n)),
    lastDay: asNumber(map.get(17n)),
  };
  if (invite.vouchers.length !== 2 || invite.longVouchers.length > 6) throw new Error("wrong count of vouchers");
  return invite;
}

/** https anywhere, http only to this very machine. */
function isSafe(server: string): boolean {
  const url = new URL(server);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && local);
}
