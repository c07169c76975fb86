const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/;

/** The YAML at the start of an MDX file, between lines of three hyphens; nothing when there is none. */
export const frontMatterOf = (file: string): string => FRONT_MATTER.exec(file)?.[1] ?? '';

/** The text of an MDX file after its front matter. */
export const bodyOf = (file: string): string => file.replace(FRONT_MATTER, '').trim();
