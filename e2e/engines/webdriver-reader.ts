import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, Key } from 'selenium-webdriver';
import { pointed, pointOf, type Reader } from './reader.ts';

const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE, ArrowDown: Key.ARROW_DOWN, '/': '/' } as const;

/** A reader in WebKitGTK's small browser: its driver speaks classic WebDriver, and it needs a screen. */
export async function webDriverReader(): Promise<Reader> {
  const ended: ChildProcess[] = [];
  const end = () => {
    for (const child of ended.reverse()) child.kill();
  };
  process.once('exit', end);
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  ended.push(screen);
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const service = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    stdio: 'ignore',
  });
  ended.push(service);
  await answers(`http://127.0.0.1:${port}/status`);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { args: ['--automation'] },
    })
    .build();
  await driver.manage().setTimeouts({ script: 30_000, pageLoad: 30_000 });

  const run: Reader['run'] = (script, argument) =>
    driver
      .executeAsyncScript(
        `const [argument, done] = arguments;
       Promise.resolve(argument ?? undefined).then(${String(script)}).then(
         (value) => done({ value }), (error) => done({ error: String(error) }))`,
        argument ?? null,
      )
      .then((answer) => {
        const { value, error } = answer as { value?: never; error?: string };
        if (error) throw new Error(error);
        return value as never;
      });
  return {
    open: async (address) => {
      await driver.switchTo().defaultContent();
      await driver.get(address);
    },
    run,
    click: async (selector) => {
      await run(pointOf, pointed(selector));
      await driver.findElement(By.css(selector)).click();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    key: (name) => driver.actions().sendKeys(KEYS[name]).perform(),
    reload: () => driver.navigate().refresh(),
    size: async (width, height) => {
      const window = driver.manage().window();
      await window.setRect({ width, height });
      // The window's own bar is part of it.
      const inner = await run(() => innerHeight);
      await window.setRect({ width, height: height + (height - inner) });
    },
    enterFrame: async () => {
      await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
    },
    print: () => Promise.resolve(undefined),
    close: async () => {
      await driver.quit().catch(() => undefined);
      end();
      process.off('exit', end);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const isThere = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    if (Date.now() > end) throw new Error(`Nothing answers at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
