// Six words, or twenty digits, that both sides of a link compare.

import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as french } from "@scure/bip39/wordlists/french.js";
import { wordlist as chinese } from "@scure/bip39/wordlists/simplified-chinese.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import { ascii, fromBigEndian } from "./bytes.js";
import { sha256 } from "./invite.js";

const LISTS: Record<string, string[]> = { en: english, es: spanish, fr: french, zh: chinese };

export function sixWords(
  link: Uint8Array,
  inviter: Uint8Array,
  acceptor: Uint8Array,
  secret: Uint8Array,
  language: string,
): string[] {
  const digest = sha256(ascii("cairn/1 words"), link, inviter, acceptor, secret);
  const bits = fromBigEndian(digest.slice(0, 9)) >> 6n;
  const list = LISTS[language];
  if (list === undefined) {
    return bits.toString().padStart(20, "0").match(/.{4}/g) ?? [];
  }
  return [55n, 44n, 33n, 22n, 11n, 0n].map((shift) => {
    const word = list[Number((bits >> shift) & 0x7ffn)];
    if (word === undefined) throw new Error("a list is too short");
    return word.normalize("NFC");
  });
}
