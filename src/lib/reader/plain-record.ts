/** A chapter in plain Finnish, as records know it; stored, so it stays. @param slug - The chapter's folder name. */
export const plainRecordId = (slug: string): string => `selko-${slug}`;
