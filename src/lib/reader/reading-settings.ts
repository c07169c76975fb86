/**
 * How a reader wants the page to look (theme, size, spacing, typeface), and whether the key `/` opens
 * the search. Kept on the device as one
 * query string, e.g. `theme=dark&size=large`; on a page each choice is a data attribute of `<html>`.
 */

/**
 * Names of the settings and what can be chosen in each; what a page has without any choice is not
 * among them. Each name is that of the data attribute and of the stored field.
 */
export const READING_SETTINGS = {
  theme: ['light', 'dark'],
  size: ['large', 'larger'],
  spacing: ['loose'],
  typeface: ['plain'],
  slash: ['off'],
} as const;

export type ReadingSetting = keyof typeof READING_SETTINGS;

export const READING_SETTING_NAMES = Object.keys(READING_SETTINGS) as ReadingSetting[];

export const READING_SETTINGS_KEY = 'lukuasetukset';

/** Setting → chosen value; a setting that stands as it is by default is left out. */
export type ReadingChoices = Partial<Record<ReadingSetting, string>>;

/**
 * @param text - What the storage holds; may be anything.
 * @returns The choices in it that exist; the rest is left out.
 */
export function parseChoices(text: string | null): ReadingChoices {
  const stored = new URLSearchParams(text ?? '');
  const choices: ReadingChoices = {};
  for (const name of READING_SETTING_NAMES) {
    const value = stored.get(name);
    const known: readonly string[] = READING_SETTINGS[name];
    if (value && known.includes(value)) choices[name] = value;
  }
  return choices;
}

/** The choices as the text that {@link parseChoices} reads; empty when nothing has been chosen. */
export function serializeChoices(choices: ReadingChoices): string {
  return new URLSearchParams(choices).toString();
}
