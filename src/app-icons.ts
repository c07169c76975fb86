/** Icons of the site as an installed application, drawn from the module's mark. */
import { Resvg } from '@resvg/resvg-js';

export const PAPER = '#fbf8f2';

/** `margin` is the part of the width left empty on each side; a maskable icon may be cut to a circle. */
export const APP_ICONS = [
  { name: 'kuvake-180', size: 180, margin: 0.12, purpose: undefined },
  { name: 'kuvake-192', size: 192, margin: 0.08, purpose: 'any' },
  { name: 'kuvake-512', size: 512, margin: 0.08, purpose: 'any' },
  { name: 'kuvake-peitettava-512', size: 512, margin: 0.22, purpose: 'maskable' },
] as const;

const COLOURS = [
  ['art-round', '#2F7D5F'],
  ['art-square', '#F0A136'],
  ['art-meet', '#8A6D1F'],
] as const;

/** @param mark - The mark (SVG) with the classes of the site's drawings. */
export function iconPng(mark: string, size: number, margin: number): Uint8Array<ArrayBuffer> {
  const drawn = COLOURS.reduce(
    (svg, [name, colour]) => svg.replaceAll(`class="${name}"`, `fill="${colour}"`),
    mark.replace(/<\/?svg[^>]*>/g, ''),
  );
  const scale = (size * (1 - 2 * margin)) / 48;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">
    <rect width="${size}" height="${size}" fill="${PAPER}"/>
    <g transform="translate(${size * margin} ${size * margin}) scale(${scale})">${drawn}</g></svg>`;
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(image.render().asPng());
}
