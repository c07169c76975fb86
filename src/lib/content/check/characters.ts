import type { Problem } from './problem.ts';

const UTF8 =
  'Tallenna tiedosto uudelleen UTF-8-merkistöllä: Muistiossa Tallenna nimellä ja kohdasta Koodaus UTF-8.';
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/**
 * Text of a content file: without a byte order mark, its letters composed (ä as one character, NFC),
 * since macOS writes them apart.
 *
 * @returns Also of a file in another encoding, so that the rest of it can be checked.
 */
export function decodeContent(
  file: string,
  bytes: Uint8Array,
): { text: string; problems: Problem[] } {
  if (UTF16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second)) {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    const cause = 'Tiedoston merkistö on UTF-16, jota sivusto ei lue.';
    return { text: text.normalize('NFC'), problems: [{ file, cause, cure: UTF8 }] };
  }
  const text = new TextDecoder().decode(bytes).normalize('NFC');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, problems: [] };
  } catch {
    const line = text.split('\n').findIndex((one) => one.includes('\uFFFD')) + 1;
    const cause =
      'Tiedoston merkistö ei ole UTF-8 vaan luultavasti ANSI (Windows-1252): ä, ö ja å katoaisivat.';
    return { text, problems: [{ file, line, cause, cure: UTF8 }] };
  }
}

/** All but tab and line ends. A file of one of the old Macs' line ends alone is one line. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Signs that nobody sees and that break files for schools: text processors leave them behind. */
export const checkCharacters = (file: string, text: string): Problem[] =>
  text.split('\n').flatMap((here, index) => {
    const [found] = CONTROL.exec(here) ?? [];
    if (found === undefined) return [];
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        file,
        line: index + 1,
        cause: `Rivillä on näkymätön ohjausmerkki (U+${code}). Niitä jää tekstiin, joka on liitetty tekstinkäsittelystä.`,
        cure: 'Poista merkki: pyyhi rivi kohdan ympäriltä ja kirjoita se uudelleen.',
      },
    ];
  });
