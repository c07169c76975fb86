import { lightColours } from './light-colours.ts';

/** Draws an SVG of ours without its style sheet. */
export type Painter = (svg: string) => string;

/**
 * For where there are no style sheets, or no variables in them.
 *
 * @param css - The site's styles: rules such as `.art-round { fill: var(--color-spruce) }` and the colours
 *   of the light theme, which come first.
 */
export function painter(css: string): Painter {
  const colour = lightColours(css);
  const rules = css.replace(/\s+/g, '');
  const paints = new Map<string, string>();
  const rule = /\.(art-[a-z-]+)\{(fill|stroke):var\(--color-([a-z-]+)\);?\}/g;
  for (const [, name = '', property = '', token = ''] of rules.matchAll(rule)) {
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
