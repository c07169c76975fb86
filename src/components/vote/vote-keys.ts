/** The keys of a vote; `VoteKeys.astro` tells them. */
import { LETTERS } from '../../lib/reader/class-vote.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  j: 'next',
  t: 'back',
  u: 'again',
  z: 'undo',
  v: 'room',
  k: 'screen',
  q: 'card',
  y: 'copy',
  e: 'ifs',
  s: 'close',
  '?': 'keys',
};

/** What a key does, as the buttons name it in `data-do`; nothing for other keys. */
export const actionOf = ({ key }: KeyboardEvent): string => ACTIONS[key.toLowerCase()] ?? '';

/** Index of the choice whose letter it is; below 0 for other keys. */
export const choiceOf = ({ key }: KeyboardEvent): number =>
  LETTERS.findIndex((letter) => letter.toLowerCase() === key.toLowerCase());
