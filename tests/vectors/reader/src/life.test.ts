// A link from its invite to its withdrawal, opened by this reader alone.

import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { describe, it } from "node:test";
import { ascii, base64url, concat, flipped, unbase64url } from "./bytes.js";
import { fromUrl, sha256 } from "./invite.js";
import { type Opened, payloads } from "./mailbox.js";
import { type Setup, epochKey, hash, header, info, open, recordKey } from "./record.js";
import { type Life, type MailboxVector, type RecordVector, type Side, load } from "./vectors.js";
import { sixWords } from "./words.js";

const life = load<Life>("life");
const bytes = unbase64url;
const link = bytes(life.link.id);

/** What each side reads: its own mailbox, with its own secret key and the other's public key. */
const boxes: [string, MailboxVector, Side, Side][] = [
  ["to_inviter", life.to_inviter, life.inviter, life.acceptor],
  ["to_acceptor", life.to_acceptor, life.acceptor, life.inviter],
];

function setupOf(box: MailboxVector, record: RecordVector, own: Side, peer: Side): Setup {
  const hello = record.mode === "psk";
  return {
    info: info(link, hello ? 2 : box.direction),
    psk: bytes(life.link.secret),
    pskId: link,
    recipientSecret: bytes(own.x25519_secret),
    sender: hello ? undefined : bytes(peer.x25519),
    exportLabel: ascii("cairn/1 epoch"),
    mailbox: bytes(box.id),
  };
}

async function openAll(box: MailboxVector, own: Side, peer: Side): Promise<Opened[]> {
  return Promise.all(
    box.records.map(async (record) => {
      const [id, sealed] = [bytes(record.id), bytes(record.record)];
      return { id, record: sealed, inner: await open(setupOf(box, record, own, peer), id, sealed) };
    }),
  );
}

for (const [name, box, own, peer] of boxes) {
  describe(name, () => {
    for (const record of box.records) {
      it(`opens record ${record.number} (${record.mode}) step by step`, async () => {
        const [id, sealed] = [bytes(record.id), bytes(record.record)];
        const setup = setupOf(box, record, own, peer);
        const { enc, counter } = header(sealed);
        assert.equal(base64url(setup.info), record.info);
        assert.deepEqual([base64url(enc), counter], [record.enc, record.counter]);
        const epoch = await epochKey(setup, enc);
        assert.equal(base64url(epoch), record.epoch_key);
        assert.equal(base64url(recordKey(epoch, setup.mailbox, id, counter)), record.record_key);
        const inner = await open(setup, id, sealed);
        assert.deepEqual(
          [base64url(inner.device), inner.number, base64url(inner.previous), inner.part, inner.parts],
          [record.device, record.number, record.previous, record.part, record.parts],
        );
        assert.equal(base64url(inner.chunk), record.chunk);
        assert.equal(base64url(hash(id, sealed)), record.hash);
      });
    }

    it("makes the same payloads of it as the core", async () => {
      const made = payloads(await openAll(box, own, peer));
      assert.equal(made.length, box.payloads.length);
      for (const [at, expected] of box.payloads.entries()) {
        const payload = made[at];
        assert.ok(payload);
        const json = JSON.parse(payload.json) as { type: string; v: number; body: Record<string, unknown> };
        assert.deepEqual([json.type, json.v, payload.number], [expected.type, 1, expected.number]);
        if (expected.records) assert.deepEqual(payload.records, expected.records);
        if (expected.note) assert.equal(json.body["note"], expected.note);
        if (expected.label) assert.deepEqual(json.body["label"], expected.label);
      }
    });

    it("notices a record that was dropped, replayed, or put elsewhere in the order", async () => {
      const all = await openAll(box, own, peer);
      const [first, second] = all;
      assert.ok(first && second);
      assert.doesNotThrow(() => payloads(all));
      assert.throws(() => payloads(all.slice(1)), /missing/);
      assert.throws(() => payloads([first, ...all]), /missing/);
      assert.throws(() => payloads([second, first, ...all.slice(2)]), /missing/);
      const other = { ...first, record: flipped(first.record, 100) };
      assert.throws(() => payloads([other, ...all.slice(1)]), /does not follow/);
    });
  });
}

describe("no field can be changed", () => {
  const [, box, own, peer] = boxes[0] ?? assert.fail();
  const cases = box.records.filter((record) => [1, 2, 5, 8].includes(record.number));
  for (const record of cases) {
    it(`record ${record.number}`, async () => {
      const [id, sealed] = [bytes(record.id), bytes(record.record)];
      const setup = setupOf(box, record, own, peer);
      await assert.doesNotReject(open(setup, id, sealed), "the positive control");
      const places = { version: 0, suite: 1, enc: 2, "enc, last": 33, counter: 37, ciphertext: 38, middle: 2000, tag: 4080, end: 4095 };
      for (const [field, at] of Object.entries(places)) {
        for (const bit of [0, 6]) {
          await assert.rejects(open(setup, id, flipped(sealed, at, bit)), `${field}, bit ${bit}`);
        }
      }
      await assert.rejects(open(setup, flipped(id, 15), sealed), "record id");
      await assert.rejects(open(setup, id, sealed.subarray(1)), "length");
      const fields = ["info", "psk", "pskId", "recipientSecret", "exportLabel", "mailbox"] as const;
      for (const field of fields) {
        // Curve25519 looks past three bits of the first byte of a secret key: turn another.
        const spoilt = { ...setup, [field]: flipped(setup[field], setup[field].length - 1, 3) };
        await assert.rejects(open(spoilt, id, sealed), field);
      }
      for (const direction of [0, 1, 2]) {
        if (direction === record.direction) continue;
        await assert.rejects(open({ ...setup, info: info(link, direction) }, id, sealed), `direction ${direction}`);
      }
      const strangers = setup.sender ? [bytes(own.x25519), undefined] : [bytes(peer.x25519)];
      for (const sender of strangers) {
        await assert.rejects(open({ ...setup, sender }, id, sealed), "another sender or mode");
      }
    });
  }
});

describe("around the records", () => {
  it("the invite names the keys, mailboxes and hashes that were used", () => {
    const invite = fromUrl(life.invite.url, life.invite.today);
    assert.equal(base64url(invite.link), life.link.id);
    assert.equal(base64url(invite.secret), life.link.secret);
    assert.equal(base64url(invite.x25519), life.inviter.x25519);
    assert.equal(base64url(invite.ed25519), life.inviter.ed25519);
    assert.equal(base64url(invite.toInviter), life.to_inviter.id);
    assert.equal(base64url(invite.toAcceptor), life.to_acceptor.id);
    assert.equal(base64url(invite.reader), life.inviter.reader_hash);
    assert.equal(base64url(invite.writer), life.inviter.writer_hash);
    assert.equal(base64url(sha256(bytes(life.inviter.reader))), life.inviter.reader_hash);
  });

  it("both sides show the same words", () => {
    const keys = [life.inviter, life.acceptor].map((side) => concat(bytes(side.x25519), bytes(side.ed25519)));
    const [inviter, acceptor] = keys;
    assert.ok(inviter && acceptor);
    for (const [language, shown] of Object.entries(life.link.words)) {
      assert.equal(sixWords(link, inviter, acceptor, bytes(life.link.secret), language).join(" "), shown);
    }
  });

  it("the hello names the acceptor's keys", async () => {
    const [, box, own, peer] = boxes[0] ?? assert.fail();
    const [hello] = payloads(await openAll(box, own, peer));
    const { body } = JSON.parse(hello?.json ?? "") as { body: Record<string, unknown> };
    assert.equal(body["x25519"], life.acceptor.x25519);
    assert.equal(body["ed25519"], life.acceptor.ed25519);
  });

  it("the grant is signed over its exact bytes for this link", async () => {
    const [, box, own, peer] = boxes[0] ?? assert.fail();
    const sent = payloads(await openAll(box, own, peer)).find((payload) => payload.number === 2);
    const { body } = JSON.parse(sent?.json ?? "") as { body: { signed: string; signature: string } };
    assert.deepEqual([body.signed, body.signature], [life.grant.signed, life.grant.signature]);
    const [signed, signature] = [bytes(body.signed), bytes(body.signature)];
    assert.equal(new TextDecoder().decode(signed), life.grant.json);
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: life.acceptor.ed25519 }, format: "jwk" });
    const label = ascii("cairn/1 grant");
    const good = (message: Uint8Array, by: Uint8Array) => verify(null, message, key, by);
    assert.equal(good(concat(label, link, signed), signature), true);
    assert.equal(good(concat(label, link, flipped(signed, 9)), signature), false);
    assert.equal(good(concat(label, flipped(link, 0), signed), signature), false);
    assert.equal(good(concat(label, link, signed), flipped(signature, 40)), false);
  });
});
