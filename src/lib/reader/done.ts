import type { LearnerRecord } from './learner-record.ts';

/** How much of something is done. */
export interface Done {
  done: number;
  of: number;
}

/** Where in a learner's record it stands that a thing of this kind is done. */
const IS_DONE = {
  read: ({ read }, id) => read.includes(id),
  encounter: ({ paths }, id) => paths[id] !== undefined,
  question: ({ answers }, id) => answers[id]?.right === true,
  text: ({ texts }, id) => texts[id] !== undefined,
  side: ({ sides }, id) => sides[id] !== undefined,
  test: ({ tests }) => tests.length > 0,
} as const satisfies Record<string, (record: LearnerRecord, id: string) => boolean>;

export type DoneKind = keyof typeof IS_DONE;

/** @param kind - What is asked: a kind that is none of ours has nothing done. */
export function countDone(kind: string, ids: readonly string[], record: LearnerRecord): Done {
  const isDone = isKind(kind) ? IS_DONE[kind] : () => false;
  return { done: ids.filter((id) => isDone(record, id)).length, of: ids.length };
}

const isKind = (kind: string): kind is DoneKind => Object.hasOwn(IS_DONE, kind);
