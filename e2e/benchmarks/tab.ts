/**
 * A tab driven as the browser's own developer tools drive it. Playwright fastens itself to the page,
 * and Chromium draws no pages beforehand under such a watch; fastened to the tab it does, as it
 * does for readers.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Target/#type-TargetInfo
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

const START_TIMEOUT_MS = 30_000;
const ANSWER_TIMEOUT_MS = 5000;
const STEP_MS = 50;
/** Parts of a desktop's window that are pages themselves and would share the processor; no phone has them. */
const NO_WINDOW_PAGES = '--disable-features=InitialWebUI,WebUIReloadButton,WebUIToolbarWebView';

/** A phone's tab with a slower processor. */
export class Tab {
  #socket: WebSocket;
  #process: ReturnType<typeof spawn>;
  #profile: string;
  #count = 0;
  #waiting = new Map<number, (message: Message) => void>();
  /** Sessions of the page that is shown and of those that are drawn beforehand. */
  #page = '';
  #ahead: string[] = [];
  #taps: number[] = [];
  #slower: number;

  private constructor(
    socket: WebSocket,
    process: ReturnType<typeof spawn>,
    profile: string,
    slower: number,
  ) {
    this.#socket = socket;
    this.#process = process;
    this.#profile = profile;
    this.#slower = slower;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  /**
   * @param browser - Chromium's program.
   * @param options - Its command line.
   * @param slower - How many times slower its processor is to be.
   */
  static async open(browser: string, options: readonly string[], slower: number): Promise<Tab> {
    const profile = mkdtempSync(join(tmpdir(), 'tab-'));
    const process = spawn(
      browser,
      [
        ...['--headless', '--no-first-run', '--remote-debugging-port=0', NO_WINDOW_PAGES],
        ...[`--user-data-dir=${profile}`, ...options, 'about:blank'],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => reject(new Error(`No browser: ${said}`)), START_TIMEOUT_MS);
      process.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const [found] = /ws:\/\/\S+/.exec(said) ?? [];
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      });
    });
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    const tab = new Tab(socket, process, profile, slower);
    const { targetInfos } = (await tab.#ask('Target.getTargets', {
      filter: [{ type: 'tab' }],
    })) as {
      targetInfos: { targetId: string }[];
    };
    const { sessionId } = await tab.#ask('Target.attachToTarget', {
      targetId: targetInfos[0]?.targetId,
      flatten: true,
    });
    await tab.#ask(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      String(sessionId),
    );
    await tab.until(() => tab.#page !== '');
    return tab;
  }

  /** Goes to an address and waits until the page has loaded. */
  async goto(url: string): Promise<void> {
    await this.#ask('Page.navigate', { url }, this.#page);
    await this.untilTrue(
      `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
    );
  }

  /** The value of an expression in the page that is shown. */
  async value<T>(expression: string): Promise<T> {
    const { result } = (await this.#ask(
      'Runtime.evaluate',
      { expression, returnByValue: true, awaitPromise: true },
      this.#page,
    )) as { result?: { value?: unknown } };
    return result?.value as T;
  }

  async untilTrue(expression: string): Promise<void> {
    await this.until(() => this.value<boolean>(expression).catch(() => false));
  }

  /** Moves the pointer to the middle of the first element that a selector finds and that is in view. */
  async point(selector: string): Promise<void> {
    const place = await this.value<{ x: number; y: number }>(
      `(() => {
        const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      })()`,
    );
    await this.#ask('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place }, this.#page);
  }

  /**
   * Taps the middle of the first element that a selector finds and that is in view.
   *
   * @returns When the page heard of the tap, ms since the epoch.
   */
  async tap(selector: string): Promise<number> {
    const { x, y } = await this.value<{ x: number; y: number }>(
      `(() => {
        addEventListener('click', ({ timeStamp }) => tapped(String(performance.timeOrigin + timeStamp)), { capture: true, once: true });
        const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      })()`,
    );
    this.#taps = [];
    const touch = (type: string, touchPoints: object[]) =>
      this.#ask('Input.dispatchTouchEvent', { type, touchPoints }, this.#page);
    await touch('touchStart', [{ x, y }]);
    // The page may be gone before it can answer this.
    void touch('touchEnd', []).catch(() => undefined);
    await this.until(() => this.#taps.length > 0);
    return this.#taps[0] ?? NaN;
  }

  /** Whether a page has been drawn beforehand, as far as its load event. */
  async hasDrawnAhead(): Promise<boolean> {
    const [page] = this.#ahead;
    if (page === undefined) return false;
    const expression = `performance.getEntriesByType('navigation')[0]?.loadEventEnd > 0`;
    const { result } = (await this.#ask('Runtime.evaluate', { expression }, page)) as {
      result?: { value?: boolean };
    };
    return result?.value === true;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    this.#socket.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
    for (let spent = 0; !(await isTrue()); spent += STEP_MS) {
      if (spent > START_TIMEOUT_MS) throw new Error('The tab did not get there');
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
  }

  /** @throws {Error} when the browser refuses, or does not answer: a page that has gone never does. */
  #ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#count;
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), ANSWER_TIMEOUT_MS);
      this.#waiting.set(id, ({ result, error }) => {
        clearTimeout(timer);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
    });
  }

  #hear(message: Message): void {
    const { id, method, params = {}, sessionId = '' } = message;
    if (id !== undefined) {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    } else if (method === 'Target.attachedToTarget') {
      const page = String(params['sessionId']);
      const { type, subtype } = params['targetInfo'] as { type: string; subtype?: string };
      if (type === 'page') void this.#prepare(page, subtype === 'prerender').catch(() => undefined);
    } else if (method === 'Target.detachedFromTarget') {
      this.#ahead = this.#ahead.filter((one) => one !== params['sessionId']);
      // A page that was drawn beforehand has taken the place of the one that was shown.
      if (params['sessionId'] === this.#page) this.#page = this.#ahead.shift() ?? '';
    } else if (method === 'Runtime.bindingCalled' && sessionId === this.#page) {
      this.#taps.push(Number(params['payload']));
    }
  }

  /** A page's session, as a phone's; it waits for this before it loads anything. */
  async #prepare(session: string, isAhead: boolean): Promise<void> {
    const ask = (method: string, params: object = {}) => this.#ask(method, params, session);
    if (isAhead) this.#ahead.push(session);
    else this.#page = session;
    await Promise.all([
      ask('Emulation.setCPUThrottlingRate', { rate: this.#slower }),
      ask('Emulation.setDeviceMetricsOverride', {
        ...{ width: 390, height: 844, deviceScaleFactor: 2, mobile: true },
      }),
      ask('Emulation.setTouchEmulationEnabled', { enabled: true }),
      ask('Runtime.addBinding', { name: 'tapped' }),
      ask('Runtime.enable'),
      ask('Runtime.runIfWaitingForDebugger'),
    ]);
  }
}
