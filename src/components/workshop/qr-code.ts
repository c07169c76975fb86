/** A QR code of a link, made in the browser; loaded when one is asked for. */
import { create, toCanvas } from 'qrcode';

/** The quiet zone that the standard asks for, in modules (ISO/IEC 18004). */
const QUIET = 4;
const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a module in the picture: sharp on a projector and on paper. */
const PIXELS = 12;
/** The fewest modules for a text: on a screen nothing of it wears off, and a phone reads it from further. */
const LEVEL = 'L';

/** @returns The code as a drawing of its own. @param text - At most some 2,900 characters. */
export function drawQrCode(text: string): SVGSVGElement {
  const { modules } = create(text, { errorCorrectionLevel: LEVEL });
  const size = modules.size + 2 * QUIET;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const [ground, dark] = [
    document.createElementNS(SVG, 'path'),
    document.createElementNS(SVG, 'path'),
  ];
  ground.setAttribute('fill', '#fff');
  ground.setAttribute('d', `M0 0h${size}v${size}H0z`);
  dark.setAttribute('fill', '#000');
  const places = Array.from({ length: modules.size }, (_, place) => place);
  const steps = places.flatMap((row) =>
    places
      .filter((column) => modules.get(row, column))
      .map((column) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`),
  );
  dark.setAttribute('d', steps.join(''));
  svg.append(ground, dark);
  return svg;
}

/**
 * The code as a file.
 *
 * @param name - Of the file, without its ending.
 * @throws {Error} when the browser can't make a picture.
 */
export async function qrFile(text: string, name: string, format: 'svg' | 'png'): Promise<File> {
  if (format === 'svg') {
    const xml = new XMLSerializer().serializeToString(drawQrCode(text));
    return new File([xml], `${name}.svg`, { type: 'image/svg+xml' });
  }
  const canvas = document.createElement('canvas');
  await toCanvas(canvas, text, { errorCorrectionLevel: LEVEL, margin: QUIET, scale: PIXELS });
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!picture) throw new Error('no picture');
  return new File([picture], `${name}.png`, { type: 'image/png' });
}
