/**
 * An own encounter in the fragment of an address, which no server gets to see: the version, a point, and
 * base64url of what remains after deflating. What comes from an address may be anything.
 */
import { EncounterError, parseEncounter, type OwnEncounter } from '../content/own-encounter.ts';
import type { Trust } from '../content/trust.ts';

/** What is read; a later one is told apart from what is broken. */
const VERSION = 1;

/** Longest fragment that is looked at, in characters. */
export const LONGEST_FRAGMENT = 60_000;
/** Most that a fragment may hold when it is inflated, in bytes: an encounter that is full to its limits. */
const MOST_INFLATED = 200_000;

/**
 * Texts in a fixed order without names: a tenth shorter than with them. What an encounter is stored as
 * in links that people have, so that an order once used stays.
 */
type Packed = [
  title: string,
  trade: string,
  channel: string,
  author: string,
  situation: string[],
  steps: PackedStep[],
  endings: [up: string[], same: string[], down: string[]],
  debrief: string[],
];
type PackedStep = [
  customer: string,
  line: string,
  choices: PackedChoice[],
  ...variants: PackedVariant[],
];
type PackedVariant = [when: number, customer: string, line: string, choices?: PackedChoice[]];
type PackedChoice = [text: string, reaction: string, note: string, kind: number, lens?: string];

/** How trust is told by a number; {@link BEST} is added for the best choice of a step. */
const TRUST: readonly Trust[] = ['same', 'up', 'down'];
const BEST = 3;

/**
 * @returns The fragment without its `#`; the encounter's id stays behind.
 * @throws {EncounterError} `too-large`, when it holds more than {@link decodeEncounter} would read.
 */
export async function encodeEncounter(own: OwnEncounter): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(packed(own)));
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const fragment = `${VERSION}.${base64Url(await bytesOf(stream))}`;
  if (json.length > MOST_INFLATED || fragment.length > LONGEST_FRAGMENT)
    throw new EncounterError('too-large');
  return fragment;
}

/**
 * Reads a fragment.
 *
 * @param fragment - With or without its `#`.
 * @throws {EncounterError} `too-large`, `newer`, `broken` (cut or changed on the way), or `foreign`, when
 * it holds something else.
 */
export async function decodeEncounter(fragment: string): Promise<OwnEncounter> {
  if (fragment.length > LONGEST_FRAGMENT) throw new EncounterError('too-large');
  // What programs put after a link (a bracket, a full stop), or encode in it, leaves it the same link.
  const [, version, body = ''] = /^#?(\d{1,3})(?:(?:\.|%2e)([\w-]*)|$)/i.exec(fragment) ?? [];
  if (version === undefined) throw new EncounterError('foreign');
  if (Number(version) > VERSION) throw new EncounterError('newer');
  return parseEncounter(unpacked(await inflated(body)));
}

async function inflated(body: string): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const json = await bytesOf(stream);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    throw error instanceof EncounterError ? error : new EncounterError('broken');
  }
}

/** @throws {EncounterError} `too-large` as soon as more has come than may. */
async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_INFLATED) {
      void reader.cancel().catch(() => undefined);
      throw new EncounterError('too-large');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function packed(own: OwnEncounter): Packed {
  const { title, trade, channel, author = '', situation, steps, endings, debrief } = own;
  return [
    title,
    trade,
    channel,
    author,
    situation,
    steps.map(packedStep),
    [endings.up, endings.same, endings.down],
    debrief,
  ];
}

const packedStep = ({
  customer,
  line,
  choices,
  variants = [],
}: OwnEncounter['steps'][number]): PackedStep => [
  customer,
  line,
  choices.map(packedChoice),
  ...variants.map(({ when, customer: other = '', line, choices }): PackedVariant => [
    TRUST.indexOf(when),
    other,
    line,
    ...(choices ? ([choices.map(packedChoice)] as const) : ([] as [])),
  ]),
];

const packedChoice = ({
  text,
  reaction,
  note,
  trust,
  best,
  lens,
}: OwnEncounter['steps'][number]['choices'][number]): PackedChoice => [
  text,
  reaction,
  note,
  TRUST.indexOf(trust) + (best ? BEST : 0),
  ...(lens === undefined ? ([] as []) : ([lens] as const)),
];

/** Names for what stands in order; whether it fits, {@link parseEncounter} judges. */
function unpacked(value: unknown): unknown {
  const [title, trade, channel, author, situation, steps, endings, debrief] = row(value);
  const [up, same, down] = row(endings);
  return {
    ...{ title, trade, channel, author, situation, debrief },
    endings: { up, same, down },
    steps: row(steps).map(unpackedStep),
  };
}

function unpackedStep(value: unknown): unknown {
  const [customer, line, choices, ...variants] = row(value);
  return {
    ...{ customer, line, choices: unpackedChoices(choices) },
    variants: variants.map((one) => {
      const [when, other, line, choices] = row(one);
      return {
        ...{ when: TRUST[Number(when)], customer: other, line },
        choices: choices === undefined ? undefined : unpackedChoices(choices),
      };
    }),
  };
}

const unpackedChoices = (value: unknown): unknown[] =>
  row(value).map((one) => {
    const [text, reaction, note, kind, lens] = row(one);
    const trust = TRUST[Number(kind) % BEST];
    return { text, reaction, note, trust, lens, best: Number(kind) >= BEST };
  });

function row(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > 100) throw new EncounterError('foreign');
  return value as unknown[];
}
