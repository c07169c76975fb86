/** The content collections; while an author writes, as the files are now. */
import * as stored from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { asSaved } from './lib/as-saved.ts';

/** A build reads all content once, before its first page. */
const config = import.meta.env.DEV ? await import('./content.config.ts') : undefined;

/** @returns An entry of a collection, if there is one. */
export async function getEntry<Name extends CollectionKey>(
  name: Name,
  id: string,
): Promise<CollectionEntry<Name> | undefined> {
  const entry = (await stored.getEntry(name as CollectionKey, id)) as
    CollectionEntry<Name> | undefined;
  return entry && now(name, entry);
}

/** @returns All entries of a collection, in no order. */
export async function getCollection<Name extends CollectionKey>(
  name: Name,
): Promise<CollectionEntry<Name>[]> {
  const entries = (await stored.getCollection(name)) as CollectionEntry<Name>[];
  return entries.map((entry) => now(name, entry));
}

const now = <Name extends CollectionKey>(name: Name, entry: CollectionEntry<Name>) =>
  config ? asSaved(entry, config.collections[name]) : entry;
