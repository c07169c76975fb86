/** What is said otherwise than it is written, in words and endings. */
const SPOKEN: readonly [RegExp, string][] = [
  // An abbreviation with its ending: `nvda:lla`.
  [/:\p{L}+$/u, ''],
  // `vastannu`, `joutunu`
  [/([nlrs][uy])$/u, '$1t'],
  // `kattoo`, `mettän`
  [/tt(?=[aeouyäö]{1,2}[nt]?$)/u, 'ts'],
  // `suomee`, `vaikeet`; `häpee`
  [/([eo])\1(?=[nt]?$)/u, '$1a'],
  [/([eö])\1(?=[nt]?$)/u, '$1ä'],
  // `haluu`
  [/uu(?=[nt]?$)/u, 'ua'],
  // `vihanen`, `vihasen`
  [/([aäoö])(?=(?:nen|se\p{L}*|s(?:ta|tä|ia|iä|ii?n|ille|illa))$)/u, '$1i'],
  // `kirjotus`, `tarkottaa`
  [/([oö])(?=t)/u, '$1i'],
  // `uhkas`, `tulis`
  [/s$/u, 'si'],
];

/** @returns The word, then what it may be in writing; most of these are no words. */
export const writtenForms = (word: string): string[] => [
  ...new Set([word, ...SPOKEN.map(([spoken, written]) => word.replace(spoken, written))]),
];
