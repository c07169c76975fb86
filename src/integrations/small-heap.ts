import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';

/** So much more than what is in use may wait until it is collected. */
const GROWING_PERCENT = 60;

/** A build takes no more memory than it needs: V8 alone lets its heap grow to several times of that. */
export function smallHeap(): AstroIntegration {
  return {
    name: 'small-heap',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
      },
    },
  };
}
