/** The site's drawings as files of their own: what its style sheet says of them stands in them. */
import { readFile } from 'node:fs/promises';
import { painter, type Painter } from '../../lib/out/painter.ts';
import type { BuiltSite } from '../export-file.ts';

const ART = new URL('../../assets/art/', import.meta.url);
const STYLES = new URL('../../styles/', import.meta.url);
/** Where the colours and what is drawn in them stand. */
const SHEETS = ['site.css', 'drawings.css'];
/** Of the module's own art, what the book shows. */
const BOOK_ART = [
  'tunnus',
  'merkki-kirjoituksesta',
  'merkki-lisays',
  'merkki-esimerkki',
  'merkki-yhteinen',
];

/** @returns The painter that the site's own style sheets make. */
export async function sitePainter(): Promise<Painter> {
  const sheets = await Promise.all(SHEETS.map((name) => readFile(new URL(name, STYLES), 'utf8')));
  return painter(sheets.join(''));
}

/**
 * The book's pictures (SVG), by the name that the parts use.
 *
 * @param slugs - Of the chapters, whose pages have their drawings.
 * @throws {Error} when a chapter's page has no drawing.
 */
export async function bookPictures(
  site: BuiltSite,
  paint: Painter,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const own = BOOK_ART.map(async (name) => [name, paint(await ownArt(name))] as const);
  const drawings = slugs.map(async (slug) => {
    const page = await text(site, `/luvut/${slug}/index.html`);
    const found = [...page.matchAll(DRAWING)].map(
      ([, scene, drawing = '']) => [drawingName(`kuva-${slug}`, scene), paint(drawing)] as const,
    );
    if (found.length === 0) throw new Error(`The page of ${slug} has no drawing`);
    // A page's own drawings come before those of chapters that it leads on to.
    return found.reverse();
  });
  return new Map([...(await Promise.all(own)), ...(await Promise.all(drawings)).flat()]);
}

const DRAWING = /<div class="illustration[^>]*?(?: data-scene="([^"]*)"[^>]*)?>(<svg.*?<\/svg>)/gs;

/** The name of a chapter's drawing among the book's pictures. @param scene - The end of its story that it shows. */
export const drawingName = (drawing: string, scene: string | undefined): string =>
  scene === undefined ? drawing : `${drawing}-${scene}`;

/** A drawing of the module, as its designer left it. */
export const ownArt = (name: string): Promise<string> =>
  readFile(new URL(`${name}.svg`, ART), 'utf8');

const text = async (site: BuiltSite, address: string) =>
  new TextDecoder().decode(await site.read(address));
