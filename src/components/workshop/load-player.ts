import player from './guest-player.ts?worker&url';

/** Loads the player of a page that is no chapter; nothing waits for it but what it plays. */
export const loadPlayer = (): Promise<unknown> => import(/* @vite-ignore */ player);
