import { parseKept, type KeptVote } from '../../lib/reader/class-vote.ts';
import { VOTE_KEY } from '../../lib/reader/storage-keys.ts';

/** What this tab keeps of votes in class; nothing where storage is blocked. */
export function readKept(): KeptVote {
  try {
    return parseKept(sessionStorage.getItem(VOTE_KEY));
  } catch {
    return {};
  }
}

/** Keeps it until the tab is closed. */
export function writeKept(kept: KeptVote): void {
  try {
    sessionStorage.setItem(VOTE_KEY, JSON.stringify(kept));
  } catch {
    // Then it holds for the page.
  }
}
