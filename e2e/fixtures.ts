import { expect, test as base } from 'playwright/test';

interface Guard {
  /** Console errors that this test causes on purpose, as patterns. */
  expectedErrors: RegExp[];
  /** Hosts that play another site in this test. */
  otherHosts: string[];
  guard: undefined;
}

/** Playwright's test, with a guard: no console error, no policy violation, no request to another site. */
export const test = base.extend<Guard>({
  expectedErrors: [[], { option: true }],
  otherHosts: [[], { option: true }],
  guard: [
    async ({ page, baseURL, expectedErrors, otherHosts }, use) => {
      const errors: string[] = [];
      const foreign: string[] = [];
      const known = [new URL(baseURL ?? '').hostname, ...otherHosts];
      page.on('console', (message) => {
        if (message.type() === 'error')
          errors.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && !known.includes(hostname)) foreign.push(request.url());
      });
      await use(undefined);
      const unexpected = errors.filter(
        (text) => !expectedErrors.some((pattern) => pattern.test(text)),
      );
      expect(unexpected, 'console errors').toEqual([]);
      expect(foreign, 'requests to another site').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
