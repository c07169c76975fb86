/**
 * The picture that stands for a page where links to it are shown: a drawing of the two shapes and
 * the page's name. Drawn as SVG; what turns it into PNG is not this file's business.
 */

import { escapeHtml } from '../module/escape.ts';
import type { Painter } from './painter.ts';

/** What link previews ask for (Open Graph's usual 1.91:1). */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 64;
/** The drawing stands in the upper right corner, whole. */
const DRAWING_HEIGHT = 420;
const TITLE = { size: 56, smaller: 46, leading: 1.18, lines: 2 } as const;
const ASIDE = { size: 40, small: 27 } as const;

export interface PictureText {
  /** What the picture is of, e.g. the chapter's title. */
  title: string;
  /** Above the title's band, beside the drawing: a word or two. */
  lens: string;
  /** Small, over the lens. */
  over: string;
}

type Measure = (text: string, size: number) => number;

/**
 * @param text - What it says.
 * @param drawing - An SVG document of ours.
 * @param paint - Draws it without its style sheet.
 * @param colour - Gives a colour by its name.
 * @param measure - How wide a text is.
 */
export function sharePicture(
  { title, lens, over }: PictureText,
  drawing: string,
  paint: Painter,
  colour: (name: string) => string,
  measure: Measure,
): string {
  const { width, height } = PICTURE_SIZE;
  const [ink, muted] = [colour('ink'), colour('muted')];
  const room = width - 2 * MARGIN;
  const fits = wrap(title, TITLE.size, room, measure).length <= TITLE.lines;
  const size = fits ? TITLE.size : TITLE.smaller;
  const lines = balanced(title, size, room, measure);
  const drawn = Math.round(DRAWING_HEIGHT * ratioOf(drawing));
  const aside = wrap(lens, ASIDE.size, width - drawn - 1.5 * MARGIN, measure);
  const band = height - DRAWING_HEIGHT;
  const leading = size * TITLE.leading;
  const first = DRAWING_HEIGHT + (band - lines.length * leading) / 2 + size * 0.92;
  const art = paint(drawing)
    .slice(drawing.indexOf('<svg'))
    .replace('<svg', `<svg x="${width - drawn}" width="${drawn}" height="${DRAWING_HEIGHT}"`);
  const row = (line: string, x: number, y: number, size: number, fill: string) =>
    `<text x="${x}" y="${Math.round(y)}" font-family="Literata" font-size="${size}" fill="${fill}">${escapeHtml(line)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${colour('paper')}"/>
${art}
<path stroke="${ink}" stroke-width="5" d="M0 ${DRAWING_HEIGHT}H${width}"/>
${row(over, MARGIN, MARGIN + ASIDE.small, ASIDE.small, muted)}
${aside.map((line, index) => row(line, MARGIN, MARGIN + 2.2 * ASIDE.size + index * ASIDE.size * 1.2, ASIDE.size, ink)).join('\n')}
${lines.map((line, index) => row(line, MARGIN, first + index * leading, size, ink)).join('\n')}
</svg>`;
}

/** Breaks a text between words into lines that fit; a word that is too long stays whole. */
export function wrap(text: string, size: number, room: number, measure: Measure): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, size) > room) return [...lines, word];
    return [...lines.slice(0, -1), longer];
  }, []);
}

/** The same number of lines, as even as words allow. */
function balanced(text: string, size: number, room: number, measure: Measure): string[] {
  const STEP = 0.95;
  const lines = wrap(text, size, room, measure);
  const tighter = wrap(text, size, room * STEP, measure);
  const fits = tighter.every((line) => measure(line, size) <= room * STEP);
  return tighter.length > lines.length || !fits
    ? lines
    : balanced(text, size, room * STEP, measure);
}

function ratioOf(drawing: string): number {
  const [, width, height] = / viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? [];
  return Number(width ?? 16) / Number(height ?? 9);
}
