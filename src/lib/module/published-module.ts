/**
 * The module as others get it, in `/moduuli.json`, and as every file for schools is packed from: the
 * module model with absolute addresses and the licence, without what only our own build needs.
 * A field that has been published keeps its name and meaning; new ones may come.
 */
import {
  exerciseId,
  MODULE_JSON,
  principleId,
  termAddress,
  workAddress,
} from '../content/addresses.ts';
import type { Voice } from '../content/chapter-outline.ts';
import type {
  Chapter,
  Encounter,
  Module,
  PlainChapter,
  Principle,
  Question,
  Reflection,
  SpeakingTask,
  Term,
  Work,
} from './module-model.ts';
import type { Inline, Prose } from '../content/prose.ts';
import { proseHtml } from './prose-html.ts';

/** Grows when a published field has to change its meaning. */
const SHAPE = 2;

export const LICENCE = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/deed.fi',
} as const;

interface Addressed {
  /** Absolute; leads to this very thing on its page. */
  address: string;
}

export interface PublishedBlock {
  voice: Voice;
  /** Ids of the post's ideas that the author's block carries. */
  ideas: string[];
  prose: Prose[];
  /** The same as simple HTML (also well-formed XML). */
  html: string;
  /** An example that is the last part of its story. */
  ends?: true;
  /** An example's place in the chapter's story, whose first scene is the situation. */
  scene?: number;
}

export interface PublishedSection extends Addressed {
  id: string;
  title: string;
  blocks: PublishedBlock[];
}

interface PublishedPlainSection extends Addressed {
  id: string;
  title: string;
  /** Id of the chapter's section that says the same. */
  counterpart?: string;
  prose: Prose[];
  html: string;
}

export type PublishedQuestion = Question &
  Addressed & {
    /** The section that teaches what is asked. */
    sectionAddress: string;
  };

export interface PublishedPlainChapter extends Omit<
  PlainChapter,
  'sections' | 'questions' | 'encounters' | 'speaking' | 'reflections'
> {
  sections: PublishedPlainSection[];
  questions: PublishedQuestion[];
  encounters: (Encounter & Addressed)[];
  speaking: (SpeakingTask & Addressed)[];
  reflections: (Reflection & Addressed)[];
}

export interface PublishedChapter extends Omit<
  Chapter,
  'sections' | 'principles' | 'questions' | 'encounters' | 'reflections' | 'plain'
> {
  sections: PublishedSection[];
  principles: (Principle & Addressed & { sectionAddress: string })[];
  questions: PublishedQuestion[];
  encounters: (Encounter & Addressed)[];
  reflections: (Reflection & Addressed)[];
  plain?: PublishedPlainChapter;
}

export interface PublishedModule
  extends Omit<Module, 'chapters' | 'glossary' | 'works'>, Addressed {
  shape: number;
  /** This file's own address. */
  self: string;
  language: 'fi';
  licence: { name: string; address: string };
  chapters: PublishedChapter[];
  glossary: (Term & Addressed)[];
  works: (Omit<Work, 'address'> & Addressed & { link: string })[];
}

/**
 * The module as it is published.
 *
 * @param module - The module model.
 * @param absolute - Makes an address of our own site (`/luvut/asenne/#raja`) absolute.
 */
export function publishModule(
  module: Module,
  absolute: (address: string) => string,
): PublishedModule {
  const { chapters, glossary, works, ...rest } = module;
  return {
    shape: SHAPE,
    self: absolute(MODULE_JSON),
    address: absolute('/'),
    language: 'fi',
    licence: LICENCE,
    ...rest,
    chapters: chapters.map((chapter) => publishChapter(chapter, absolute)),
    glossary: glossary.map((term) => ({ ...term, address: absolute(termAddress(term.id)) })),
    works: works.map((work) => ({
      ...work,
      link: work.address,
      address: absolute(workAddress(work.id)),
    })),
  };
}

function publishChapter(chapter: Chapter, absolute: (address: string) => string): PublishedChapter {
  const { plain, ...rest } = chapter;
  const at = (id: string, page = chapter.address) => absolute(`${page}#${id}`);
  const link = (address: string) => (address.startsWith('/') ? absolute(address) : address);
  const text = (prose: Prose[], lines: boolean) => ({
    prose: withLinks(prose, link),
    html: proseHtml(prose, { link, lines }),
  });
  const exercise = <T extends { id: string }>(one: T, page = chapter.address) => ({
    ...one,
    address: at(exerciseId(one.id), page),
  });
  const question = (one: Question, page: string): PublishedQuestion => ({
    ...one,
    address: at(exerciseId(one.id), page),
    sectionAddress: at(one.section, page),
  });
  return {
    ...rest,
    address: absolute(chapter.address),
    principles: chapter.principles.map((one) => ({
      ...one,
      address: at(principleId(one.id)),
      sectionAddress: at(one.section),
    })),
    sections: chapter.sections.map(({ id, title, blocks }) => ({
      id,
      title,
      address: at(id),
      blocks: blocks.map(({ voice, ideas, prose, ends, scene }) => ({
        voice,
        ideas,
        ...text(prose, false),
        ...(ends && { ends }),
        ...(scene !== undefined && { scene }),
      })),
    })),
    questions: chapter.questions.map((one) => question(one, chapter.address)),
    encounters: chapter.encounters.map((one) => exercise(one)),
    reflections: chapter.reflections.map((one) => exercise(one)),
    ...(plain && {
      plain: {
        ...plain,
        address: absolute(plain.address),
        sections: plain.sections.map((section) => ({
          id: section.id,
          title: section.title,
          ...(section.counterpart && { counterpart: section.counterpart }),
          address: at(section.id, plain.address),
          ...text(section.prose, true),
        })),
        questions: plain.questions.map((one) => question(one, plain.address)),
        encounters: plain.encounters.map((one) => exercise(one, plain.address)),
        speaking: plain.speaking.map((one) => exercise(one, plain.address)),
        reflections: plain.reflections.map((one) => exercise(one, plain.address)),
      },
    }),
  };
}

/** The same text with other addresses in its links. */
function withLinks(prose: readonly Prose[], link: (address: string) => string): Prose[] {
  const inline = (node: Inline): Inline => {
    if (node.kind === 'text') return node;
    const children = node.children.map(inline);
    return node.kind === 'link'
      ? { ...node, address: link(node.address), children }
      : { ...node, children };
  };
  return prose.map((node) =>
    node.kind === 'paragraph'
      ? { ...node, children: node.children.map(inline) }
      : { ...node, items: node.items.map((item) => withLinks(item, link)) },
  );
}
