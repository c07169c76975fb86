import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { DIST } from './site.ts';

/** What the tests read of `/moduuli.json`; others would read it the same way. */
export interface PublishedModule {
  name: string;
  self: string;
  address: string;
  edition: { number: string; date: string };
  licence: { name: string };
  minutes: number;
  studyMinutes: number;
  paths: { name: string; time: string }[];
  chapters: PublishedChapter[];
  glossary: {
    term: string;
    definition: string;
    example: string;
    aliases: string[];
    chapters: string[];
    address: string;
  }[];
  whole: { misconceptions: { claim: string; better: string }[] };
}
type Part =
  | 'reading'
  | 'encounters'
  | 'selfCheck'
  | 'reflections'
  | 'plain'
  | 'plainQuestions'
  | 'plainTasks';
export interface PublishedChapter {
  slug: string;
  number: number;
  title: string;
  lens: string;
  /** What its lens asks. */
  question: string;
  address: string;
  illustrationAlt?: string;
  sceneAlts: { first?: string; last?: string };
  situation: string[];
  principles: { text: string; section: string; address: string }[];
  sections: { id: string; title: string; address: string; blocks: { html: string }[] }[];
  questions: PublishedQuestion[];
  encounters: {
    id: string;
    title: string;
    trade: string;
    channel: string;
    address: string;
    situation: string[];
    steps: {
      customer: string;
      line: string;
      choices: EncounterChoice[];
      variants?: {
        when: 'up' | 'down';
        customer?: string;
        line: string;
        choices?: EncounterChoice[];
      }[];
    }[];
    endings: Record<EncounterChoice['trust'], string[]>;
    debrief: string[];
  }[];
  reflections: { id: string; task: string }[];
  study: Record<Part, number>;
  plain?: {
    title: string;
    address: string;
    questions: PublishedQuestion[];
    encounters: PublishedChapter['encounters'];
  };
}
export interface EncounterChoice {
  text: string;
  reaction: string;
  note: string;
  trust: 'up' | 'same' | 'down';
  best?: true;
  lens: string;
}
interface Common {
  id: string;
  title: string;
  stem: string[];
  hint?: string;
  /** Id of the section that it is about. */
  section: string;
  address: string;
  sectionAddress: string;
}
interface Option {
  text: string;
  feedback: string;
}
export type PublishedQuestion = Common &
  (
    | { kind: 'choice' | 'multiple'; options: (Option & { correct?: true })[] }
    | {
        kind: 'sort';
        boxes: { id: string; name: string; meaning?: string }[];
        items: (Option & { box: string })[];
      }
    | { kind: 'order'; items: Option[]; feedback: string }
    | { kind: 'open'; model: string[]; look: string[] }
  );

export const read = (path: string): Buffer => readFileSync(join(DIST, path));
export const readText = (path: string): string => read(path).toString('utf8');
export const module = JSON.parse(readText('moduuli.json')) as PublishedModule;

/** A chapter's questions, then those in plain Finnish: the order of every bank. */
export const questionsOf = (chapters: readonly PublishedChapter[]): PublishedQuestion[] =>
  chapters.flatMap(({ questions, plain }) => [...questions, ...(plain?.questions ?? [])]);

/** The file of the whole module and those of its chapters, with the chapters that each holds. */
export const filesOf = (folder: string, ending: string) => [
  { path: `tiedostot/${folder}/kohtaamisen-taito.${ending}`, chapters: module.chapters },
  ...module.chapters.map((chapter) => ({
    path: `tiedostot/${folder}/${chapter.slug}.${ending}`,
    chapters: [chapter],
  })),
];

/** @param ending - Of the files that are wanted, in a zip that holds others, too. */
export function unzipText(bytes: Uint8Array, ending = ''): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith(ending) })).map(
      ([path, content]) => [path, new TextDecoder('utf-8', { fatal: true }).decode(content)],
    ),
  );
}

/** An element as a browser's strict XML reader gives it. */
export interface XmlElement {
  name: string;
  namespace: string | null;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text inside. */
  text: string;
}

/** Reads an XML document with the browser's reader; fails when it is not well-formed. */
export async function readXml(page: Page, xml: string): Promise<XmlElement> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const error = parsed.querySelector('parsererror');
    if (error) throw new Error(error.textContent);
    const plain = (element: Element): XmlElement => ({
      name: element.localName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
      children: [...element.children].map(plain),
      text: element.textContent,
    });
    return plain(parsed.documentElement);
  }, xml);
}

/** The text of every paragraph and list item of pieces of HTML; of a piece without any, all its text. */
export async function blocksOf(page: Page, pieces: readonly string[]): Promise<string[][]> {
  return page.evaluate(
    (htmls) =>
      htmls.map((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const blocks = [...body.querySelectorAll('p, li')].map((block) => block.textContent);
        return blocks.length > 0 ? blocks : [body.textContent];
      }),
    [...pieces],
  );
}

/** Addresses of all links in pieces of HTML. */
export async function linksOf(page: Page, pieces: readonly string[]): Promise<string[][]> {
  return page.evaluate(
    (htmls) =>
      htmls.map((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return [...body.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      }),
    [...pieces],
  );
}

export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);

export const child = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((one) => one.name === name),
    element,
  );
