import type { Voice } from '../content/chapter-outline.ts';

/** What readers see beside the mark of each voice. A post may have two authors, so the post speaks. */
export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  author: 'Kirjoituksesta',
  addition: 'Lisäyksemme',
  example: 'Esimerkkimme',
};

/** What each voice's mark means, as readers are told it. */
export const VOICE_MEANINGS: Readonly<Record<Voice, string>> = {
  author: 'mitä kirjoituksessa sanotaan, meidän sanoillamme kerrottuna',
  addition: 'mitä me moduulin tekijät lisäämme tai kysymme',
  example: 'tilanne ihmisineen on keksitty',
};

/** The label of an example: its place in the chapter's story, if the chapter tells one. */
export const exampleName = (scene: number | undefined, scenes: number): string =>
  scene === undefined || scenes === 0
    ? VOICE_NAMES.example
    : `${VOICE_NAMES.example} · kohtaus\u00A0${scene}/${scenes}`;
