import { readFile } from 'node:fs/promises';

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

/** The book's own small style sheet. */
export const bookStyle = (): Promise<string> => read('book.css');

/** What paper needs beside it. */
export const paperStyle = (): Promise<string> => read('paper.css');

/** @returns The names of all classes that the two know. */
export async function styledClasses(): Promise<Set<string>> {
  const sheets = await Promise.all([bookStyle(), paperStyle()]);
  const names = sheets.join('').matchAll(/\.([a-z][a-z-]*)/g);
  return new Set(Array.from(names, ([, name = '']) => name));
}
