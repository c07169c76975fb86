import type { Browser, Frame } from 'playwright';
import { bringIntoView, type Reader } from './reader.ts';

/** A reader in a browser that Playwright drives. */
export async function playwrightReader(browser: Browser): Promise<Reader> {
  const page = await browser.newPage({ locale: 'fi-FI' });
  let frame: Frame = page.mainFrame();
  return {
    open: async (address) => {
      frame = page.mainFrame();
      await page.goto(address);
    },
    // What crosses over is plain data; Playwright's own types of it are stricter than ours.
    run: (script, argument) => frame.evaluate(script as never, argument) as never,
    click: async (selector) => {
      await frame.evaluate(bringIntoView, selector);
      await frame.locator(selector).first().click();
    },
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name),
    reload: async () => void (await page.reload()),
    size: (width, height) => page.setViewportSize({ width, height }),
    enterFrame: async () => {
      const inner = await (await page.waitForSelector('iframe')).contentFrame();
      if (!inner) throw new Error('The page has no frame');
      await inner.waitForLoadState();
      frame = inner;
    },
    print: async () => {
      const isFirefox = browser.browserType().name() === 'firefox';
      return isFirefox ? page.pdf({ format: 'A4' }) : undefined;
    },
    close: () => browser.close(),
  };
}
