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
