/** The site's drawings as files of their own: what its style sheet says of them stands in them. */
import { readFile } from 'node:fs/promises';
import { lightColours } from '../../lib/out/light-colours.ts';
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

/** Draws an SVG of ours without its style sheet. */
export type Painter = (svg: string) => string;

/**
 * @param css - The site's styles without white space: rules such as `.art-round{fill:var(--color-spruce)}`
 *   and the colours of the light theme, which come first.
 */
export function painter(css: string): Painter {
  const colour = lightColours(css);
  const paints = new Map<string, string>();
  const rule = /\.(art-[a-z-]+)\{(fill|stroke):var\(--color-([a-z-]+)\);?\}/g;
  for (const [, name = '', property = '', token = ''] of css.matchAll(rule)) {
    const line =
      property === 'stroke' ? ' fill="none" stroke-linecap="round" stroke-linejoin="round"' : '';
    paints.set(name, `${property}="${colour(token)}"${line}`);
  }
  return (svg) =>
    svg
      .replace(/<!--.*?-->\s*/gs, '')
      .replace(/ class="(art|voice-mark [a-z-]+)"| aria-hidden="true"| focusable="false"/g, '')
      .replace(/<[a-z]+ [^>]*class="(art-[a-z-]+)"[^>]*>/g, (element, name: string) => {
        const paint = paints.get(name);
        if (!paint) throw new Error(`The style sheet has no rule for ${name}`);
        const width =
          name === 'art-line' && !element.includes('stroke-width') ? ' stroke-width="3"' : '';
        return element.replace(` class="${name}"`, ` ${paint}${width}`);
      })
      .trim();
}

/** @returns The painter that the site's own style sheets make. */
export async function sitePainter(): Promise<Painter> {
  const sheets = await Promise.all(SHEETS.map((name) => readFile(new URL(name, STYLES), 'utf8')));
  return painter(sheets.join('').replace(/\s+/g, ''));
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
