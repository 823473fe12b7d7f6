/** What somebody typed, as the words of a passphrase: lower case, one space between. */
export function typedWords(typed: string): string[] {
  return typed.normalize("NFC").toLowerCase().split(/\s+/u).filter(Boolean);
}

/** The place of the first word that isn't as shown; null where all are. */
export function differs(shown: string[], typed: string[]): number | null {
  const length = Math.max(shown.length, typed.length);
  for (let place = 0; place < length; place += 1) {
    if (shown[place] !== typed[place]) return Math.min(place, shown.length - 1);
  }
  return null;
}
