import { READING_SETTINGS, READING_SETTINGS_KEY } from '../../lib/reader/reading-settings.ts';

/**
 * Sets the reader's own choices (theme, size, …) on the root element, before anything is drawn.
 *
 * @param settings - The values that each setting may have.
 */
function applyChoices(key: string, settings: Record<string, readonly string[]>): void {
  try {
    const chosen = new URLSearchParams(localStorage.getItem(key) ?? '');
    for (const [name, values] of Object.entries(settings)) {
      const value = chosen.get(name);
      if (value !== null && values.includes(value)) document.documentElement.dataset[name] = value;
    }
  } catch {
    // Storage may be forbidden.
  }
}

/** Stands inline in every page's head. */
export const FIRST_SCRIPT = `(${applyChoices.toString()})(${JSON.stringify(READING_SETTINGS_KEY)},${JSON.stringify(READING_SETTINGS)})`;
