import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import front from '../../assets/art/etusivu.svg?raw';
import { drawingOf } from '../../drawings.ts';
import { TYPEFACE } from '../../exports/typeface.ts';
import { MODULE_PICTURE } from '../../lib/content/addresses.ts';
import { capitalized, numberWord } from '../../lib/module/finnish-numbers.ts';
import { lightColours } from '../../lib/out/light-colours.ts';
import { painter } from '../../lib/out/painter.ts';
import { sharePicture, type PictureText } from '../../lib/out/share-picture.ts';
import { getModule } from '../../module.ts';
import lessonStyles from '../../styles/drawings.css?raw';
import siteStyles from '../../styles/site.css?raw';

/** One picture for every chapter and one for all other pages. */
export async function getStaticPaths() {
  const { chapters, name, subtitle } = await getModule();
  const ofModule: PictureText = {
    title: capitalized(subtitle),
    lens: name,
    over: `${capitalized(numberWord(chapters.length))} lukua`,
  };
  return [
    { params: { name: MODULE_PICTURE }, props: { text: ofModule } },
    ...chapters.map(({ slug, number, lens, title }) => ({
      params: { name: slug },
      props: {
        chapter: slug,
        text: { title, lens, over: `${name} · luku ${number}` },
      },
    })),
  ];
}

/** No font of the machine that builds may get in: the same text gives the same picture everywhere. */
const options = {
  font: { fontFiles: [TYPEFACE.title], loadSystemFonts: false, defaultFontFamily: 'Literata' },
};
const drawnWidth = (text: string, size: number) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="100" font-family="Literata" font-size="${size}">${text.replace(/[&<>]/g, 'x')}</text></svg>`,
    options,
  ).getBBox()?.width ?? 0;
const colour = lightColours(siteStyles);
const paint = painter(siteStyles + lessonStyles);

export const GET: APIRoute<{ text: PictureText; chapter?: string }> = async ({ props }) => {
  const drawing = props.chapter && drawingOf(props.chapter);
  // Lines are tried again and again with the same words; to draw them takes long.
  const widths = new Map<string, number>();
  const measure = (text: string, size: number) => {
    const key = `${size} ${text}`;
    const width = widths.get(key) ?? drawnWidth(text, size);
    widths.set(key, width);
    return width;
  };
  const svg = sharePicture(props.text, drawing || front, paint, colour, measure);
  const png = new Uint8Array(new Resvg(svg, options).render().asPng());
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
