/** Inside other sites' frames; what works in each kind of sandbox is tried in `embed.spec.ts`. */
import type { FrameLocator, Page } from 'playwright/test';
import { expect, test as base } from '../fixtures.ts';
import { chapters } from '../site.ts';
import { startHost, type TestHost } from '../static-server.ts';

const [first = ''] = chapters;
const selfCheck = `${first.replace('/luvut/', '/upota/')}itsetesti/`;

/** The site with its headers, and another site that frames it. */
const test = base.extend<{
  host: TestHost;
  frame: (sandbox: string | null, path: string) => Promise<FrameLocator>;
}>({
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
  frame: async ({ page, host }, use) => {
    await use(async (sandbox, path) => {
      const attribute = sandbox === null ? '' : `sandbox="${sandbox}"`;
      // Another name of the same machine is another site, and an https one to the frame's rule.
      await page.setContent(
        `<iframe ${attribute} src="${host.url.slice(0, -1)}${path}" width="900" height="700"></iframe>`,
      );
      return page.frameLocator('iframe');
    });
  },
});
test.use({
  expectedErrors: [/sandbox|Blocked script execution|Failed to load|favicon|autofocus/i],
});

/** Headers that would keep a page of ours out of a plain-http test frame are left out here. */
test.beforeEach(({ host }) => {
  host.withoutHeaders = ['Content-Security-Policy'];
});

async function answerOne(frame: FrameLocator) {
  const question = frame.locator('self-check-question').first();
  await question.locator('[data-check]').click();
  await expect(question.getByRole('status').first()).not.toBeEmpty();
}

test('frame of another site, storage divided: works, and the site itself knows nothing of it', async ({
  page,
  frame,
  host,
}) => {
  const view = await frame(null, selfCheck);
  await answerOne(view);
  await page.goto(`${host.url}oppimispaivakirja/`);
  await expect(page.locator('[data-result]').first()).toHaveText('Ei vielä oikeita vastauksia.');
});

async function postAll(page: Page) {
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    const deep: Record<string, unknown> = {};
    deep['self'] = deep;
    for (const message of [
      null,
      0,
      '',
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      { type: 'save' },
      { type: 'height', height: '9e9' },
      { id: 1, failed: '<script>alert(1)</script>' },
      { __proto__: { polluted: true } },
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
      ['navigate', 'https://example.org/'],
      deep,
      new ArrayBuffer(1_000_000),
    ]) {
      target?.postMessage(message, '*');
    }
  });
}

test('frame that is sent hostile messages goes on as it was', async ({ page, frame }) => {
  const view = await frame('allow-scripts allow-same-origin', selfCheck);
  await expect(view.locator('self-check-question').first()).toBeVisible();
  await postAll(page);
  await answerOne(view);
  expect(await view.locator('body').evaluate(() => 'polluted' in {})).toBe(false);
  await expect(view.locator('img[onerror]')).toHaveCount(0);
});
