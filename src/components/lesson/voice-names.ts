import type { Voice } from '../../lib/chapter-outline.ts';

/** What readers see beside the mark of each voice. A post may have two authors, so the post speaks. */
export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  author: 'Kirjoituksesta',
  addition: 'Lisäyksemme',
  example: 'Esimerkkimme',
};
