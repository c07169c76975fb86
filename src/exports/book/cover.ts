import { Resvg } from '@resvg/resvg-js';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import type { Painter } from '../../lib/out/painter.ts';
import { wrap } from '../../lib/out/share-picture.ts';
import type { BookSubject } from './own-parts.ts';
import { TYPEFACE } from '../typeface.ts';
import { ownArt } from './art.ts';
import { xml } from '../xml.ts';

const WIDTH = 640;
const HEIGHT = 960;
/** Pixels of the picture's longer side: a reading device's screen. Larger ones took a tenth of the build. */
const PIXELS = 1600;

/** The cover: the two shapes of the front page under the module's name, as PNG. */
export async function coverPicture(
  subject: BookSubject,
  edition: PublishedModule['edition'],
  paint: Painter,
): Promise<Uint8Array> {
  const art = paint(await ownArt('etusivu'));
  const picture = new Resvg(coverSvg(subject, edition, art, paint), {
    fitTo: { mode: 'height', value: PIXELS },
    font: {
      fontFiles: [TYPEFACE.title, TYPEFACE.italic],
      loadSystemFonts: false,
      defaultFontFamily: 'Literata',
    },
  });
  return picture.render().asPng();
}

function coverSvg(
  { name, subtitle }: BookSubject,
  edition: PublishedModule['edition'],
  art: string,
  paint: Painter,
) {
  const ground = (className: string) =>
    paint(`<rect class="${className}" width="${WIDTH}" height="${HEIGHT}"/>`);
  const ink = / fill="([^"]+)"/.exec(paint('<rect class="art-ink" />'))?.[1];
  const text = (y: number, size: number, value: string, italic = false) =>
    xml`<text x="64" y="${y}" font-family="Literata" font-size="${size}" font-style="${italic ? 'italic' : 'normal'}" font-weight="${italic ? 400 : 600}" fill="${ink}">${value}</text>`
      .text;
  const title = wrapped(name, 12);
  const below = 150 + title.length * 88;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${ground('art-paper')}
<svg y="${HEIGHT - 480}" width="640" height="480" viewBox="0 0 640 480">${art.replace(/^<svg[^>]*>|<\/svg>$/g, '')}</svg>
${title.map((line, index) => text(150 + index * 88, 80, line)).join('')}
${wrapped(subtitle, 30)
  .map((line, index) => text(below + index * 42, 32, line, true))
  .join('')}
${text(64, 20, `Laitos ${edition.number}`, true)}</svg>`;
}

/** Breaks a text into lines of at most so many characters, where it can. */
const wrapped = (value: string, length: number): string[] =>
  wrap(value, 1, length, (text) => text.length);
