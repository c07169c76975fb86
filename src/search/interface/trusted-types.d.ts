/** The part of Trusted Types that we use; TypeScript's DOM library does not know them yet. */
interface TrustedScriptURL {
  toString(): string;
}
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): TrustedScriptURL };
    }
  | undefined;
