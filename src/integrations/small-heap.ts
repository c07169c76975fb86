import { channel } from 'node:diagnostics_channel';
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { PAGES_DRAWN } from '../lib/pages-drawn.ts';
import { collectAllGarbage } from '../lib/collect-garbage.ts';

/** So much more than what is in use may wait until it is collected. */
const GROWING_PERCENT = 30;

/**
 * A build takes no more memory than it needs: V8 alone lets its heap grow to several times of that,
 * and holds what pages were drawn from until the end.
 */
export function smallHeap(): AstroIntegration {
  return {
    name: 'small-heap',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
      },
      'astro:build:generated': () => {
        channel(PAGES_DRAWN).publish(undefined);
        collectAllGarbage();
      },
    },
  };
}
