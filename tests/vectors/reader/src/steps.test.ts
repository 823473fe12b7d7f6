// Single steps: invites, words, accounts, bodies.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it } from "node:test";
import { type Params, openCaseload, stretch, unwrap } from "./account.js";
import { ascii, base64url, bigEndian, concat, equal, flipped, unbase64url, unhex } from "./bytes.js";
import { asArray, asBytes, asMap, asNumber, decode, decodeSequence } from "./cbor.js";
import { type Invite, InviteError, fromCbor, fromUrl, sha256 } from "./invite.js";
import { load } from "./vectors.js";
import { sixWords } from "./words.js";

interface InviteVector {
  url: string;
  cbor: string;
  server: string;
  label: string;
  inviter: string;
  link: string;
  to_inviter: string;
  to_acceptor: string;
  secret: string;
  reader: string;
  writer: string;
  owners: string[] | null;
  vouchers: string[];
  long_vouchers: string[];
  language: string;
  last_day: number;
}

describe("invites", () => {
  const vectors = load<{ today: number; good: InviteVector[]; bad: { url: string; error: string }[] }>("invites");

  for (const vector of vectors.good) {
    it(`of a ${vector.inviter}`, () => {
      const invite: Invite = fromUrl(vector.url, vectors.today);
      assert.deepEqual(fromCbor(unhex(vector.cbor)), invite);
      assert.deepEqual(
        [invite.server, invite.label, invite.inviter, invite.language, invite.lastDay],
        [vector.server, vector.label, vector.inviter, vector.language, vector.last_day],
      );
      const parts = [invite.link, invite.toInviter, invite.toAcceptor, invite.secret, invite.reader, invite.writer];
      assert.deepEqual(parts.map(base64url), [
        vector.link,
        vector.to_inviter,
        vector.to_acceptor,
        vector.secret,
        vector.reader,
        vector.writer,
      ]);
      assert.deepEqual(invite.owners?.map(base64url) ?? null, vector.owners);
      assert.deepEqual(invite.vouchers.map(base64url), vector.vouchers);
      assert.deepEqual(invite.longVouchers.map(base64url), vector.long_vouchers);
    });
  }

  for (const { url, error } of vectors.bad) {
    it(`that is bad: ${error}`, () => {
      assert.throws(
        () => fromUrl(url, vectors.today),
        (thrown) => thrown instanceof InviteError && thrown.code === error,
      );
    });
  }
});

describe("words", () => {
  interface WordsVector {
    language: string;
    link: string;
    secret: string;
    inviter: string;
    acceptor: string;
    shown: string[];
  }
  for (const vector of load<WordsVector[]>("words")) {
    it(`in ${vector.language}`, () => {
      const [link, secret] = [unbase64url(vector.link), unbase64url(vector.secret)];
      const [inviter, acceptor] = [unbase64url(vector.inviter), unbase64url(vector.acceptor)];
      const shown = vector.shown.map((word) => word.normalize("NFC"));
      assert.deepEqual(sixWords(link, inviter, acceptor, secret, vector.language), shown);
      assert.notDeepEqual(sixWords(link, acceptor, inviter, secret, vector.language), shown);
    });
  }
});

describe("accounts", () => {
  interface AccountVector {
    passphrase: string;
    salt: string;
    params: Params;
    authenticator: string;
    vault_key: string;
    wrapped_key: string;
    caseload: { account: string; generation: number; value: string; sealed: string };
  }
  const vector = load<AccountVector>("accounts");
  const salt = unbase64url(vector.salt);

  it("the passphrase gives the authenticator and unwraps the vault key", () => {
    const { authenticator, wrap } = stretch(vector.passphrase, salt, vector.params);
    assert.equal(base64url(authenticator), vector.authenticator);
    const wrapped = unbase64url(vector.wrapped_key);
    assert.equal(base64url(unwrap(wrap, salt, vector.params, wrapped)), vector.vault_key);
    assert.throws(() => unwrap(wrap, flipped(salt, 0), vector.params, wrapped), "salt");
    assert.throws(() => unwrap(wrap, salt, { ...vector.params, t: 4 }, wrapped), "passes");
    assert.throws(() => unwrap(wrap, salt, { ...vector.params, m_kib: 65_537 }, wrapped), "memory");
    for (const at of [0, 12, 59]) assert.throws(() => unwrap(wrap, salt, vector.params, flipped(wrapped, at)), `byte ${at}`);
    assert.throws(() => stretch(vector.passphrase, salt, { ...vector.params, t: 2 }), "below the floor");
  });

  it("the vault key opens the caseload, for its account alone", () => {
    const key = unbase64url(vector.vault_key);
    const { account, generation, value, sealed: text } = vector.caseload;
    const sealed = unbase64url(text);
    assert.deepEqual(openCaseload(key, account, sealed), { generation, value });
    assert.equal((sealed.length - 34 - 16) % 16_384, 0);
    assert.throws(() => openCaseload(key, `${account}x`, sealed));
    assert.throws(() => openCaseload(flipped(key, 0), account, sealed));
    for (const at of [0, 1, 9, 10, 33, 34, sealed.length - 1]) {
      assert.throws(() => openCaseload(key, account, flipped(sealed, at)), `byte ${at}`);
    }
  });
});

describe("wire formats", () => {
  interface WireVector {
    voucher: { key: string; day: number; voucher: string };
    token: { bearer: string; hash: string };
    bodies: Record<string, string>;
    refused: { cbor: string; reason: string }[];
    problems: { code: string; status: number }[];
  }
  const vector = load<WireVector>("wire");
  const body = (name: string) => unhex(vector.bodies[name] ?? "");

  it("a voucher is a MAC over its serial and day", () => {
    const voucher = unbase64url(vector.voucher.voucher);
    assert.equal(voucher.length, 36);
    assert.ok(equal(voucher.subarray(16, 20), bigEndian(vector.voucher.day, 4)));
    const mac = createHmac("sha256", unbase64url(vector.voucher.key));
    mac.update(concat(ascii("cairn/1 voucher"), voucher.subarray(0, 20)));
    assert.ok(equal(mac.digest().subarray(0, 16), voucher.subarray(20)));
  });

  it("a server keeps the hash of a token", () => {
    const [scheme, token] = vector.token.bearer.split(" ");
    assert.equal(scheme, "Bearer");
    assert.equal(base64url(sha256(unbase64url(token ?? ""))), vector.token.hash);
  });

  it("bodies read back", () => {
    const create = asMap(decode(body("create"), 4096));
    assert.deepEqual([...create.keys()], ["voucher", "reader", "writer", "owner"]);
    assert.equal(base64url(asBytes(create.get("voucher"), 36)), vector.voucher.voucher);
    const status = asMap(decode(body("status"), 4096));
    assert.deepEqual([status.get("role"), status.get("last_seq"), status.get("closed")], ["owner", 300n, true]);
    const append = asMap(decode(body("append"), 8192));
    const [record] = asArray(append.get("records")).map(asMap);
    assert.equal(asBytes(record?.get("record")).length, 4096);
    const [stored, end] = decodeSequence(body("page"), 8192).map(asMap);
    assert.deepEqual([stored?.get("seq"), end?.get("head"), end?.get("more")], [7n, 9n, true]);
    const seqs = asArray(asMap(decode(body("appended"), 64)).get("seqs"));
    assert.deepEqual(seqs.map(asNumber), [7, 70_000]);
    assert.equal(asMap(decode(body("close"), 1)).size, 0);
    assert.deepEqual([...asMap(decode(body("rotate"), 64)).keys()], ["writer"]);
  });

  for (const { cbor, reason } of vector.refused) {
    it(`refuses ${reason}`, () => {
      assert.throws(() => decode(unhex(cbor), 4096));
    });
  }

  it("codes are all different", () => {
    assert.equal(new Set(vector.problems.map((problem) => problem.code)).size, vector.problems.length);
  });
});
