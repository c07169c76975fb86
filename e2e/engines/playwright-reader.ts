import type { Browser, Frame } from 'playwright';
import { pointed, pointOf, type Reader } from './reader.ts';

/** A reader in a browser that Playwright drives. */
export async function playwrightReader(browser: Browser): Promise<Reader> {
  const page = await browser.newPage({ locale: 'fi-FI' });
  page.setDefaultTimeout(20_000);
  let frame: Frame = page.mainFrame();
  /** The frame's corner in the window. */
  let [left, top] = [0, 0];
  return {
    open: async (address) => {
      frame = page.mainFrame();
      left = top = 0;
      await page.goto(address);
    },
    // What crosses over is plain data; Playwright's own types of it are stricter than ours.
    run: (script, argument) => frame.evaluate(script as never, argument) as never,
    // Not by a locator: on a page that Back has brought from memory it waits in vain in Firefox.
    click: async (selector) => {
      const { x, y } = await frame.evaluate(pointOf, pointed(selector));
      await page.mouse.click(left + x, top + y);
    },
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name),
    reload: async () => void (await page.reload()),
    size: (width, height) => page.setViewportSize({ width, height }),
    enterFrame: async () => {
      const element = await page.waitForSelector('iframe');
      const inner = await element.contentFrame();
      const box = await element.boundingBox();
      if (!inner || !box) throw new Error('The page has no frame');
      await inner.waitForLoadState();
      frame = inner;
      left = box.x;
      top = box.y;
    },
    print: async () => {
      const isFirefox = browser.browserType().name() === 'firefox';
      return isFirefox ? page.pdf({ format: 'A4' }) : undefined;
    },
    close: () => browser.close(),
  };
}
