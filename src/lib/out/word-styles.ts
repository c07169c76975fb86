/** How every Word file of ours looks: Finnish, a font that reads well on screen and paper, real headings. */
export const INK = '1b2423';

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

export const WORD_STYLES = {
  document: {
    run: { font: 'Calibri', size: 22, language: { value: 'fi-FI' } },
    // LibreOffice takes a line height without its rule for an exact one, and long headings overlap.
    paragraph: { spacing: { after: 100, line: 276, lineRule: 'auto' as const } },
  },
  heading1: heading(36, 0),
  heading2: heading(28, 360),
  heading3: heading(24, 240),
};
