import type { Module } from './module-model.ts';

/**
 * Who made the module, as its files tell: the publisher, or, while none is set, the makers, of whom
 * none is named. Never the authors of the blog posts: the lessons are not theirs.
 */
export const creatorOf = ({ name, publisher }: Pick<Module, 'name' | 'publisher'>): string =>
  publisher ?? `${name} -moduulin tekijät`;
