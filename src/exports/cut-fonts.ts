import subsetFont from 'subset-font';

/** What a typeface is cut down to. */
export interface FontCut {
  font: Uint8Array;
  characters: string;
  options: NonNullable<Parameters<typeof subsetFont>[2]>;
}
export const cutFonts = (cuts: readonly FontCut[]): Promise<Uint8Array[]> =>
  Promise.all(
    cuts.map(({ font, characters, options }) => subsetFont(Buffer.from(font), characters, options)),
  );
