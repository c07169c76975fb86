/**
 * The module as others get it, in `/moduuli.json`, and as every file for schools is packed from: the
 * module model with absolute addresses and the licence, without what only our own build needs. Its form
 * is told in `published-schema.ts`.
 * A field that has been published keeps its name and meaning; new ones may come.
 */
import {
  exerciseId,
  MODULE_JSON,
  MODULE_SCHEMA,
  principleId,
  termAddress,
  workAddress,
} from '../content/addresses.ts';
import type { Inline, Prose } from '../content/prose.ts';
import type { Chapter, Module, Question } from './module-model.ts';
import { proseHtml } from './prose-html.ts';
import type { PublishedChapter, PublishedModule, PublishedQuestion } from './published-schema.ts';

export type {
  PublishedBlock,
  PublishedChapter,
  PublishedModule,
  PublishedPlainChapter,
  PublishedQuestion,
  PublishedSection,
} from './published-schema.ts';

/** Grows when a published field has to change its meaning; the page of downloads tells what changed. */
const SHAPE = 3;

export const LICENCE = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/deed.fi',
} as const;

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
    $schema: absolute(MODULE_SCHEMA),
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
