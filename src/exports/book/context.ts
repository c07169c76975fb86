import type { PublishedChapter, PublishedModule } from '../../lib/module/published-module.ts';
import type { Prose } from '../../lib/content/prose.ts';
import type { Markup } from '../xml.ts';
import { xml } from '../xml.ts';
import type { Places } from './part.ts';
import { proseMarkup } from './voice.ts';

/** What every part of the book is drawn with. */
export interface BookContext {
  module: PublishedModule;
  places: Places;
  /** @returns Nothing when the module has no such chapter. */
  chapterOf(slug: string): PublishedChapter | undefined;
  /** On paper answers are written by hand, so there are lines for them. */
  paper: boolean;
  prose(prose: readonly Prose[], lines?: boolean): Markup;
  /** Links to chapters by number and lens, as the site names them. */
  chapterLinks(slugs: readonly string[]): Markup;
}

export function makeContext(module: PublishedModule, places: Places, paper: boolean): BookContext {
  const terms = new Map(module.glossary.map(({ id, address }) => [id, address]));
  const glossary = (address: string) => terms.get(address.split('#')[1] ?? '') ?? address;
  const chapters = new Map(module.chapters.map((chapter) => [chapter.slug, chapter]));
  const inOrder = (slugs: readonly string[]) =>
    [...new Set(slugs)]
      .flatMap((slug) => chapters.get(slug) ?? [])
      .sort((a, b) => a.number - b.number);
  const link = ({ address, number, lens }: PublishedChapter) =>
    xml`<a href="${places.link(address)}">Luku ${number}: ${lens}</a>`;
  return {
    module,
    places,
    chapterOf: (slug) => chapters.get(slug),
    paper,
    prose: (prose, lines = false) => proseMarkup(prose, places, glossary, lines),
    chapterLinks: (slugs) =>
      xml`<p class="chapter-links">${inOrder(slugs).map((chapter, index) => xml`${index > 0 && ' · '}${link(chapter)}`)}</p>`,
  };
}

export const chapterPart = (slug: string) => `luku-${slug}`;
export const plainPart = (slug: string) => `selko-${slug}`;
export const ANSWERS = 'vastaukset';

/** Paragraph by paragraph. */
export const paragraphs = (texts: readonly string[]): Markup[] =>
  texts.map((text) => xml`<p>${text}</p>`);
