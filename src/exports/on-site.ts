import type { PublishedModule } from '../lib/module/published-module.ts';

/** The whole address of a page of the module. @param address - Root-relative. */
export const onSite = (module: PublishedModule, address: string): string =>
  module.address + address.slice(1);
