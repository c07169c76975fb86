/** The entry of that id: a file may call one `constructor`, which every object seems to have. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
