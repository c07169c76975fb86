import type { PublishedModule } from '../lib/published-module.ts';

/** Text is written as UTF-8. */
export type Piece = string | Uint8Array;

/** A file for schools, ready to be written. */
export interface ExportFile {
  /** Root-relative address under which it is published, as the catalogue names it. */
  path: string;
  /** Each is made when its turn comes: the file of a long module is never in memory as a whole. */
  pieces: Iterable<Piece> | AsyncIterable<Piece>;
}

/** The finished site, for exports that carry parts of it (styles, scripts, pictures). */
export interface BuiltSite {
  /**
   * @param address - Root-relative, without the base path: `/favicon.svg`.
   * @throws {Error} when the site has no such file.
   */
  read(address: string): Promise<Uint8Array>;
}

/** Makes all files of one format, one after the other. The same module and site give the same bytes. */
export type ExportFormat = (
  module: PublishedModule,
  site: BuiltSite,
) => Iterable<ExportFile> | AsyncIterable<ExportFile> | Promise<Iterable<ExportFile>>;

/** A file in one piece, for whoever looks into it. */
export async function wholeFile({ pieces }: ExportFile): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece)));
}
