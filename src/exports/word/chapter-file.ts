import { creatorOf } from '../../lib/module/creator.ts';
import type { PublishedChapter, PublishedModule } from '../../lib/module/published-module.ts';
import { type WordPart, wordFile } from './word-file.ts';

/**
 * A chapter's document under the chapter's title, with what it is and where it is from.
 *
 * @param kind - What it is.
 * @param parts - What it holds.
 */
export function chapterFile(
  module: PublishedModule,
  chapter: PublishedChapter,
  kind: string,
  parts: readonly WordPart[],
): Promise<Uint8Array> {
  const { name, edition, licence } = module;
  const { number, lens, title, address } = chapter;
  return wordFile({
    title: `${title} (${kind.toLowerCase()})`,
    author: creatorOf(module),
    foot: `${name}, laitos ${edition.number}, ${licence.name}`,
    date: edition.date,
    parts: [
      { kind: 'paragraph', spans: [`${kind} · Luku ${number}: ${lens}`] },
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', spans: ['Luku verkossa: ', { link: address, text: address }] },
      ...parts,
    ],
  });
}

export const texts = (all: readonly string[]): WordPart[] =>
  all.map((text) => ({ kind: 'paragraph', spans: [text] }));
