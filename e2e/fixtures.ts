import { expect, test as base } from 'playwright/test';

interface Guard {
  /** Console errors that this test causes on purpose, as patterns. */
  expectedErrors: RegExp[];
  guard: undefined;
}

/** Playwright's test, with a guard: no console error, no policy violation, no request to another site. */
export const test = base.extend<Guard>({
  expectedErrors: [[], { option: true }],
  guard: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error')
          errors.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== new URL(baseURL ?? '').hostname) {
          foreign.push(request.url());
        }
      });
      await use(undefined);
      const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
      expect(unexpected, 'console errors').toEqual([]);
      expect(foreign, 'requests to another site').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
