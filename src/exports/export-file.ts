import type { PublishedModule } from '../lib/module/published-module.ts';

export interface ExportFile {
  /** Root-relative address under which it is published, as the catalogue names it. */
  path: string;
  /** Text is written as UTF-8. */
  content: string | Uint8Array;
}

/** The finished site, for exports that carry parts of it (styles, scripts, pictures). */
export interface BuiltSite {
  /**
   * @param address - Root-relative, without the base path: `/favicon.svg`.
   * @throws {Error} when the site has no such file.
   */
  read(address: string): Promise<Uint8Array>;
}

/** Makes all files of one format. The same module gives the same bytes. */
export type ModuleFormat = (module: PublishedModule) => ExportFile[] | Promise<ExportFile[]>;

/** The same, from the finished site, too; one file after the other, since pictures and books are heavy. */
export type SiteFormat = (module: PublishedModule, site: BuiltSite) => AsyncIterable<ExportFile>;
