/**
 * A phone's tab, driven as the browser's own developer tools drive it. Playwright fastens itself to the
 * page, and Chromium draws no pages beforehand under such a watch; fastened to the tab it does, as it
 * does for readers.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Target/#type-TargetInfo
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from './measure.ts';

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

const LONGEST_MS = 30_000;
const ANSWER_MS = 5000;
const STEP_MS = 50;
/** Parts of a desktop's window that are pages themselves and would share the processor; no phone has them. */
const NO_WINDOW_PAGES = '--disable-features=InitialWebUI,WebUIReloadButton,WebUIToolbarWebView';

export class Tab {
  #socket: WebSocket;
  #slower: number;
  #count = 0;
  #waiting = new Map<number, (message: Message) => void>();
  /** Sessions of the page that is shown and of those that are drawn beforehand. */
  #page = '';
  #ahead: string[] = [];
  #taps: number[] = [];
  /** Ends the browser. */
  close: () => Promise<void>;

  private constructor(socket: WebSocket, slower: number, close: () => Promise<void>) {
    this.#socket = socket;
    this.#slower = slower;
    this.close = close;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  /**
   * @param browser - Chromium's program.
   * @param args - Its command line.
   * @param slower - How many times slower its processor is to be.
   */
  static async open(browser: string, args: readonly string[], slower: number): Promise<Tab> {
    const profile = mkdtempSync(join(tmpdir(), 'tab-'));
    const own = ['--headless', '--no-first-run', '--remote-debugging-port=0', NO_WINDOW_PAGES];
    const program = spawn(browser, [...own, `--user-data-dir=${profile}`, ...args, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const socket = new WebSocket(await addressOf(program));
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    const tab = new Tab(socket, slower, async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill();
      await ended;
      socket.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    const { targetInfos } = await tab.#ask('Target.getTargets', { filter: [{ type: 'tab' }] });
    const [{ targetId } = {}] = targetInfos as { targetId?: string }[];
    const { sessionId } = await tab.#ask('Target.attachToTarget', { targetId, flatten: true });
    const all = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await tab.#ask('Target.setAutoAttach', all, String(sessionId));
    await tab.#until(() => tab.#page !== '');
    return tab;
  }

  /** Goes to an address and waits until the page has loaded. */
  async goto(url: string): Promise<void> {
    await this.#ask('Page.navigate', { url }, this.#page);
    await this.until(
      `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
    );
  }

  /** The value of an expression in the page that is shown. */
  async value<T>(expression: string): Promise<T> {
    const params = { expression, returnByValue: true, awaitPromise: true };
    const { result } = await this.#ask('Runtime.evaluate', params, this.#page);
    return (result as { value?: unknown } | undefined)?.value as T;
  }

  /** Waits until an expression is true. */
  until(expression: string): Promise<void> {
    return this.#until(() => this.value<boolean>(expression).catch(() => false));
  }

  /** Moves the pointer to the middle of the first element that a selector finds and that is in view. */
  async point(selector: string): Promise<void> {
    const place = await this.#middleOf(selector);
    await this.#ask('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place }, this.#page);
  }

  /**
   * Taps the middle of the first element that a selector finds and that is in view.
   *
   * @returns When the page heard of the tap, ms since the epoch.
   */
  async tap(selector: string): Promise<number> {
    await this.value(
      `addEventListener('click', ({ timeStamp }) => tapped(String(performance.timeOrigin + timeStamp)), { capture: true, once: true })`,
    );
    const place = await this.#middleOf(selector);
    this.#taps = [];
    const touch = (type: string, touchPoints: object[]) =>
      this.#ask('Input.dispatchTouchEvent', { type, touchPoints }, this.#page);
    await touch('touchStart', [place]);
    // The page may be gone before it can answer this.
    void touch('touchEnd', []).catch(() => undefined);
    await this.#until(() => this.#taps.length > 0);
    return this.#taps[0] ?? NaN;
  }

  #middleOf(selector: string): Promise<{ x: number; y: number }> {
    return this.value(
      `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(
        document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
    );
  }

  async #until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
    for (let spent = 0; !(await isTrue()); spent += STEP_MS) {
      if (spent > LONGEST_MS) throw new Error('The tab did not get there');
      await pause(STEP_MS);
    }
  }

  /** @throws {Error} when the browser refuses, or does not answer: a page that has gone never does. */
  #ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#count;
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), ANSWER_MS);
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
      return;
    }
    const session = String(params['sessionId']);
    if (method === 'Target.attachedToTarget') {
      const { type, subtype } = params['targetInfo'] as { type: string; subtype?: string };
      if (type !== 'page') return;
      if (subtype === 'prerender') this.#ahead.push(session);
      else this.#page = session;
      void this.#prepare(session).catch(() => undefined);
    } else if (method === 'Target.detachedFromTarget') {
      this.#ahead = this.#ahead.filter((one) => one !== session);
      // A page that was drawn beforehand has taken the place of the one that was shown.
      if (session === this.#page) this.#page = this.#ahead.shift() ?? '';
    } else if (method === 'Runtime.bindingCalled' && sessionId === this.#page) {
      this.#taps.push(Number(params['payload']));
    }
  }

  /** Makes a page a phone's; it waits for this before it loads anything. */
  async #prepare(session: string): Promise<void> {
    const ask = (method: string, params: object = {}) => this.#ask(method, params, session);
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

/** Where a browser that has been started listens; it says so on its own. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`No browser: ${said}`)), LONGEST_MS);
    stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [found] = /ws:\/\/\S+/.exec(said) ?? [];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
}
