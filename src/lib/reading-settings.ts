/**
 * How a reader wants the page to look: theme, size, spacing, typeface. Kept on the device as one
 * query string, e.g. `theme=dark&size=large`; on a page each choice is a data attribute of `<html>`.
 */

export interface ReadingSetting {
  /** Name of the data attribute and of the stored field. */
  key: 'theme' | 'size' | 'spacing' | 'typeface';
  name: string;
  /** The first one is what a page has without any choice; its value is empty. */
  options: readonly { value: string; name: string }[];
}

export const READING_SETTINGS: readonly ReadingSetting[] = [
  {
    key: 'theme',
    name: 'Väriteema',
    options: [
      { value: '', name: 'Laitteen mukaan' },
      { value: 'light', name: 'Vaalea' },
      { value: 'dark', name: 'Tumma' },
    ],
  },
  {
    key: 'size',
    name: 'Tekstin koko',
    options: [
      { value: '', name: 'Tavallinen' },
      { value: 'large', name: 'Suuri' },
      { value: 'larger', name: 'Suurempi' },
    ],
  },
  {
    key: 'spacing',
    name: 'Väljyys',
    options: [
      { value: '', name: 'Tavallinen' },
      { value: 'loose', name: 'Väljä' },
    ],
  },
  {
    key: 'typeface',
    name: 'Kirjasin',
    options: [
      { value: '', name: 'Kirjamainen kirjasin' },
      { value: 'plain', name: 'Selkeä kirjasin' },
    ],
  },
];

/** Key of the choices in the browser's storage. */
export const READING_SETTINGS_KEY = 'lukuasetukset';

/** Setting → chosen value; a setting that stands as it is by default is left out. */
export type ReadingChoices = Partial<Record<ReadingSetting['key'], string>>;

/**
 * @param text - What the storage holds; may be anything.
 * @returns The choices in it that exist; the rest is left out.
 */
export function parseChoices(text: string | null): ReadingChoices {
  const stored = new URLSearchParams(text ?? '');
  const choices: ReadingChoices = {};
  for (const { key, options } of READING_SETTINGS) {
    const value = stored.get(key);
    if (value && options.some((option) => option.value === value)) choices[key] = value;
  }
  return choices;
}

/** The choices as the text that {@link parseChoices} reads; empty when nothing has been chosen. */
export function serializeChoices(choices: ReadingChoices): string {
  return new URLSearchParams(choices).toString();
}
