/**
 * The colours of the light theme.
 *
 * @param css - A style sheet that sets `--color-name: #rrggbb`; the first value of each name is the
 *   light theme's.
 * @returns Gives a name's value; throws where the style sheet does not set it.
 */
export function lightColours(css: string): (name: string) => string {
  const colours = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{3,8})/g)) {
    if (!colours.has(name)) colours.set(name, value);
  }
  return (name) => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`No colour --color-${name} in the style sheet`);
    return value;
  };
}
