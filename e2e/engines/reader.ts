/** What a reader does in a browser: all that a journey needs of an engine. */
export interface Reader {
  /** Opens an address and waits until the page has loaded. */
  open(address: string): Promise<void>;
  /** Runs a function in the page; what it needs must come as its argument. */
  run<Result, Argument = undefined>(
    script: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Clicks the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses one key. */
  key(name: 'Enter' | 'Escape' | 'ArrowDown' | '/'): Promise<void>;
  reload(): Promise<void>;
  /** Makes the window so large inside; an engine's own window may stay wider than a phone. */
  size(width: number, height: number): Promise<void>;
  /** From now on everything is done in the page's first frame, until a page is opened. */
  enterFrame(): Promise<void>;
  /** The page as printed on A4; undefined where the engine's driver cannot print. */
  print(): Promise<Uint8Array | undefined>;
  /** Ends the browser and what it needed. */
  close(): Promise<void>;
}

const MOST_FRAMES = 600;

/**
 * Runs in the page: brings an element into view and waits until it stands still.
 *
 * @returns The middle of the element, or of its first line, in the window.
 * @throws {Error} when it is not seen.
 */
export const pointOf = async ([selector, most]: readonly [string, number]) => {
  let last = NaN;
  for (let frame = 0; frame < most; frame++) {
    const element = document.querySelector(selector);
    const [box] = element?.getClientRects() ?? [];
    if (element && box) {
      const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      const isInside = point.y >= 0 && point.y <= innerHeight;
      if (!isInside) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      else if (point.x + point.y === last) return point;
      last = point.x + point.y;
    }
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`Not seen: ${selector}`);
};

/** What {@link pointOf} is given. */
export const pointed = (selector: string) => [selector, MOST_FRAMES] as const;
