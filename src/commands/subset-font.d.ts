/** The part of the package's interface that we use; it ships no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
      /** OpenType feature tags; without it, all. */
      keepFeatures?: readonly string[];
      noHinting?: boolean;
      noLayoutClosure?: boolean;
      dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}
