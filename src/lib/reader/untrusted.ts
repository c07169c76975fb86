/** Reads what comes from a reader's storage, a file or a platform: it may be anything. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e6;

/** The choice taken at each step of an encounter, or at each place of a task. */
export const isPath = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= 50 && value.every(isCount);

/** An ISO date. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !isNaN(Date.parse(value));

/** An id as the module sets them. */
export const isId = (id: string) => /^[a-z0-9-]{1,100}$/.test(id);

/** More entries than the module could ever have. */
export const MAX_ENTRIES = 2_000;

/**
 * The entries of an object by id.
 *
 * @param read - Gives an entry's value; nothing leaves it out.
 */
export function entries<T>(
  value: unknown,
  read: (one: unknown) => T | undefined,
): Record<string, T> {
  if (!isObject(value)) return {};
  const result: Record<string, T> = {};
  for (const [id, one] of Object.entries(value).slice(0, MAX_ENTRIES)) {
    const kept = isId(id) ? read(one) : undefined;
    if (kept !== undefined) result[id] = kept;
  }
  return result;
}

/**
 * The members of a list.
 *
 * @param read - Gives a member's value, which may be a list itself; nothing leaves it out.
 */
export const list = <T>(value: unknown, read: (one: unknown) => T | undefined): T[] =>
  Array.isArray(value)
    ? value.slice(0, MAX_ENTRIES).flatMap((one) => {
        const kept = read(one);
        return kept === undefined ? [] : [kept];
      })
    : [];
