import type { Page } from 'playwright/test';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

export interface Mode {
  name: string;
  viewport: { width: number; height: number };
  media?: Parameters<Page['emulateMedia']>[0];
  /** The text spacing of WCAG 1.4.12. */
  isSpaced?: boolean;
  /** The browser's own font size, in px; 16 where not told. */
  fontSize?: number;
}

/** The ways of looking in which every page has to hold. */
export const MODES: readonly Mode[] = [
  { name: 'light', viewport: DESKTOP },
  { name: 'dark', viewport: DESKTOP, media: { colorScheme: 'dark' } },
  { name: 'forced colours', viewport: DESKTOP, media: { forcedColors: 'active' } },
  { name: 'phone, light', viewport: PHONE },
  { name: 'phone, dark', viewport: PHONE, media: { colorScheme: 'dark' } },
  { name: 'phone, forced colours', viewport: PHONE, media: { forcedColors: 'active' } },
  { name: '400 % zoom', viewport: ZOOMED },
  { name: 'text spacing', viewport: PHONE, isSpaced: true },
  { name: 'browser font of 32 px', viewport: DESKTOP, fontSize: 32 },
  { name: 'motion allowed', viewport: DESKTOP, media: { reducedMotion: 'no-preference' } },
  { name: 'print', viewport: DESKTOP, media: { media: 'print' } },
];

const PLAIN = {
  media: 'screen',
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'reduce',
} as const;

/** Puts the open page into a mode, without loading it again. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.setViewportSize(mode.viewport);
  await page.emulateMedia({ ...PLAIN, ...mode.media });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', {
    fontSizes: { standard: mode.fontSize ?? 16, fixed: 13 },
  });
  await session.detach();
  await page.evaluate((isSpaced) => {
    const sheet = new CSSStyleSheet();
    if (isSpaced) {
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
    }
    // The page's own adopted sheets stay.
    const marked = globalThis as { spacing?: CSSStyleSheet };
    document.adoptedStyleSheets = [
      ...document.adoptedStyleSheets.filter((one) => one !== marked.spacing),
      sheet,
    ];
    marked.spacing = sheet;
  }, mode.isSpaced === true);
}
