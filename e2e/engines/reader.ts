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

/** A page that still scrolls smoothly moves away under a click. */
export const bringIntoView = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
};
