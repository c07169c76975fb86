import type { Page } from 'playwright/test';

/** Sets the open page in the site's own font, which a visit does without where it is late. */
export const inOwnFont = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const faces = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(({ style }) => style.getPropertyValue('src').includes('url('));
    for (const { style } of faces) {
      const [family = '', source, fontStyle, weight] = [
        'font-family',
        'src',
        'font-style',
        'font-weight',
      ].map((name) => style.getPropertyValue(name));
      const face = new FontFace(family.replaceAll('"', ''), source ?? '', {
        style: fontStyle ?? 'normal',
        weight: weight ?? 'normal',
        display: 'block',
      });
      document.fonts.add(await face.load());
    }
    await document.fonts.ready;
  });
