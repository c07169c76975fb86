/**
 * A copy that stands alone. V8 keeps a text whole as long as any part of it is kept: without this a
 * page's title would keep the page in memory.
 */
export const detached = (part: string): string => Buffer.from(part).toString();
