import { TRUSTED_TYPES_POLICY } from '../../lib/site/trusted-types.ts';
import searchWorker from '../../search/interface/search.worker.ts?worker&url';

/** The two scripts that the page itself starts. */
export const SEARCH_WORKER: string = searchWorker;
export const SERVICE_WORKER = `${import.meta.env.BASE_URL}sw.js`;

let policy: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined;

/**
 * An address as Trusted Types want it. The policy can be made only once on a page, so here.
 *
 * @throws {TypeError} when it is not one of the two.
 */
export function trustedScript(address: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, {
    createScriptURL: (one: string) => {
      if (one !== SEARCH_WORKER && one !== SERVICE_WORKER) {
        throw new TypeError(`Not a script of ours: ${one}`);
      }
      return one;
    },
  });
  // TypeScript's DOM library knows these sinks as taking text.
  return (policy?.createScriptURL(address) ?? address) as string;
}
