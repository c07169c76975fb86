/**
 * What a teacher or a writer takes along from a chapter: link, embed code, citation. Each is made for
 * the whole chapter and as a pattern for a place in it, in which {@link fillPlace} puts the place.
 */
import { embedAddress, qrAddress } from '../content/addresses.ts';
import { EMBED_HEIGHTS, embedCode } from './embed-code.ts';
import { escapeHtml } from '../module/escape.ts';
import { finnishDate } from '../module/finnish-date.ts';
import type { Chapter, Module } from '../module/module-model.ts';
import { LICENCE } from '../module/published-module.ts';
import { UNKNOWN } from '../content/schemas.ts';
import { HEIGHT, ID, NAME, NAME_AS_HTML } from './share-place.ts';

interface Shareable {
  whole: string;
  /** The same for a place; has the holes of {@link fillPlace}. */
  pattern: string;
}

interface ShareTexts {
  title: Shareable;
  address: Shareable;
  link: Shareable;
  embed: Shareable;
  /** Embed code of a place that has a view of its own; its id is that view's name, its height that frame's. */
  embedPart: string;
  citation: Shareable;
  qr: Shareable;
}

/**
 * @param chapter - The chapter.
 * @param module - Its module.
 * @param absolute - Makes an address of our own site absolute.
 */
export function shareTexts(
  chapter: Chapter,
  module: Module,
  absolute: (address: string) => string,
): ShareTexts {
  const address = absolute(chapter.address);
  const embed = absolute(embedAddress(chapter.slug));
  const name = `${chapter.title} – ${module.name}`;
  const link = (to: string, title: string) => `<a href="${to}">${title}</a>`;
  return {
    title: { whole: name, pattern: `${NAME} – ${name}` },
    address: { whole: address, pattern: `${address}#${ID}` },
    link: {
      whole: link(address, escapeHtml(name)),
      pattern: link(`${address}#${ID}`, `${NAME_AS_HTML} – ${escapeHtml(name)}`),
    },
    embed: {
      whole: embedCode(embed, name, EMBED_HEIGHTS.reading),
      pattern: embedCode(`${embed}#${ID}`, `${NAME_AS_HTML} – ${name}`, EMBED_HEIGHTS.reading),
    },
    embedPart: embedCode(`${embed}${ID}/`, `${NAME_AS_HTML} – ${name}`, HEIGHT),
    citation: {
      whole: citation(`Luku ”${chapter.title}”`, address, chapter, module),
      pattern: citation(
        `Kohta ”${NAME}” luvussa ”${chapter.title}”`,
        `${address}#${ID}`,
        chapter,
        module,
      ),
    },
    qr: { whole: qrAddress(chapter.slug), pattern: qrAddress(chapter.slug, ID) },
  };
}

/** Who says what: the module's own words, and the post that they are about. */
function citation(
  what: string,
  address: string,
  { source }: Chapter,
  { name, edition, publisher }: Module,
): string {
  const title = source.title === null ? UNKNOWN : `”${source.title}”`;
  const by = publisher === null ? '' : `julkaisija: ${publisher}, `;
  const ours = `laitos ${edition.number}, ${finnishDate(edition.date)}, ${by}lisenssi: ${LICENCE.name}`;
  const post = `otsikko: ${title}, tekijä: ${source.author ?? UNKNOWN}, julkaisija: ${source.publisher ?? UNKNOWN}, päiväys: ${source.date ?? UNKNOWN}`;
  return `${what} on avoimesta oppimateriaalista ${name} (${ours}), ${address}. Luku perustuu blogikirjoitukseen (${post}), mutta luvun lauseet ovat oppimateriaalin tekijöiden.`;
}
