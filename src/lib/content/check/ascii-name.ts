/** A word as it is compared and put in addresses: small letters without dots, rings or accents. */
export function plainLetters(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The nearest name that suits an address: `Pyyntö ja raja` → `pyynto-ja-raja`. A name that suits
 * already comes back as it is.
 */
export function asciiName(name: string): string {
  return plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
