/**
 * The encounters that somebody writes on this device. Everything read from storage goes through
 * {@link parseGallery}: it may be old, cut, foreign or hostile.
 */
import { parseEncounter, type OwnEncounter } from '../content/own-encounter.ts';
import { isId, isObject } from './untrusted.ts';

const GALLERY_FORMAT = 'kohtaamisen-taito-omat-kohtaamiset';
const GALLERY_VERSION = 1;

/** How many there may be with those of a file: what would come on top is refused. Who writes on is bound by the storage alone. */
export const MOST_DRAFTS = 200;

/** An encounter that is being written, or is done. */
export interface Draft {
  id: string;
  /** When it was last changed, in milliseconds since 1970: also tells two tabs apart. */
  changed: number;
  encounter: OwnEncounter;
}

/** The drafts as the text that {@link parseGallery} reads. */
export const serializeGallery = (drafts: readonly Draft[]): string =>
  JSON.stringify({ format: GALLERY_FORMAT, version: GALLERY_VERSION, drafts });

/**
 * Reads the drafts.
 *
 * @param text - What the storage holds, or nothing.
 * @returns Those that can be read, and whether that is all that the text holds.
 */
export function parseGallery(text: string | null): { drafts: Draft[]; isWhole: boolean } {
  if (text === null) return { drafts: [], isWhole: true };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { drafts: [], isWhole: false };
  }
  if (
    !isObject(value) ||
    value['format'] !== GALLERY_FORMAT ||
    value['version'] !== GALLERY_VERSION ||
    !Array.isArray(value['drafts'])
  )
    return { drafts: [], isWhole: false };
  const given: unknown[] = value['drafts'];
  const drafts = given.flatMap((one) => draftOf(one) ?? []);
  const own = drafts.filter(
    ({ id }, index) => drafts.findIndex((other) => other.id === id) === index,
  );
  return { drafts: own, isWhole: own.length === given.length };
}

function draftOf(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined;
  const { id, changed, encounter } = value;
  if (typeof id !== 'string' || !isId(id)) return undefined;
  if (typeof changed !== 'number' || !Number.isFinite(changed)) return undefined;
  try {
    return { id, changed, encounter: parseEncounter(encounter) };
  } catch {
    return undefined;
  }
}

/**
 * The drafts with one as it is written here. Where another tab has changed the same one since, both are
 * kept: what is written here goes on as a draft of its own.
 *
 * @param draft - With the time of its last change that is known here; 0 for a new one.
 * @param now - Time of this change.
 * @param freshId - An id for a draft of its own.
 * @returns The drafts, and the one that is written here.
 */
export function withDraft(
  drafts: readonly Draft[],
  { id, changed, encounter }: Draft,
  now: number,
  freshId: string,
): { drafts: Draft[]; draft: Draft; isApart: boolean } {
  const stored = drafts.find((one) => one.id === id);
  const isApart = stored !== undefined && stored.changed !== changed && !same(stored, encounter);
  const draft = {
    id: isApart ? freshId : id,
    changed: Math.max(now, (stored?.changed ?? 0) + 1),
    encounter,
  };
  const others = drafts.filter((one) => one.id !== draft.id);
  return { drafts: [...others, draft], draft, isApart };
}

/**
 * The drafts with encounters from a file.
 *
 * @param idOf - Gives each new one an id, by its place in the file.
 * @returns The drafts, and which encounters have come, were there before, or found no room.
 */
export function withEncounters(
  drafts: readonly Draft[],
  encounters: readonly OwnEncounter[],
  now: number,
  idOf: (index: number) => string,
): { drafts: Draft[]; added: OwnEncounter[]; doubled: OwnEncounter[]; refused: OwnEncounter[] } {
  const all = [...drafts];
  const added: OwnEncounter[] = [];
  const doubled: OwnEncounter[] = [];
  const refused: OwnEncounter[] = [];
  for (const [index, encounter] of encounters.entries()) {
    if (all.some((draft) => same(draft, encounter))) doubled.push(encounter);
    else if (all.length >= MOST_DRAFTS) refused.push(encounter);
    else {
      // The first of the file is the newest of the list.
      all.push({ id: idOf(index), changed: now - index, encounter });
      added.push(encounter);
    }
  }
  return { drafts: all, added, doubled, refused };
}

/** @returns The draft that says the same as an encounter, if there is one. */
export const draftLike = (drafts: readonly Draft[], encounter: OwnEncounter): Draft | undefined =>
  drafts.find((draft) => same(draft, encounter));

/** Whether both say the same; the id of an encounter says nothing. */
const same = ({ encounter }: Pick<Draft, 'encounter'>, other: OwnEncounter): boolean =>
  textOf(encounter) === textOf(other);

const textOf = (encounter: OwnEncounter) =>
  JSON.stringify({ ...parseEncounter(encounter), id: undefined });

/** The newest first. */
export const newestFirst = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((a, b) => b.changed - a.changed);
