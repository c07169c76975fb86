/** Where something stands in the content. */
export interface Place {
  /** Path from the top of the repository. */
  file: string;
  /** Line in the file, from 1; left out when the whole file is meant. */
  line?: number | undefined;
}

/** A mistake in words, in Finnish. */
export interface Message {
  /** What is wrong. */
  cause: string;
  /** What to do about it. */
  cure: string;
}

/** One mistake in the content, told so that an author who knows no code can mend it. */
export type Problem = Place & Message;

/**
 * Content quoted at the end of a message: `”Teksti”.`, and no second full stop after `”Teksti.”`.
 *
 * @param text - Words of the author's own.
 */
export function quotedEnd(text: string): string {
  return /[.!?…]”?$/.test(text) ? `”${text}”` : `”${text}”.`;
}

/**
 * All mistakes as one message, file by file, line by line.
 *
 * @param problems - At least one.
 * @param frame - What stands before and after them.
 */
export function formatProblems(
  problems: readonly Problem[],
  frame = contentFrame(problems.length),
): string {
  const sorted = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  const lines = sorted.map(
    ({ file, line, cause, cure }) =>
      `${file}${line ? `, rivi ${line}` : ''}\n    Vika: ${cause}\n    Korjaus: ${cure}`,
  );
  return [frame.opening, ...lines, frame.closing].join('\n\n');
}

function contentFrame(count: number) {
  const mistakes = count === 1 ? 'yksi virhe' : `${count} virhettä`;
  return {
    opening: `Sisällössä on ${mistakes}, joten sivustoa ei rakennettu.`,
    closing: 'Korjaa yllä luetellut kohdat kansiossa content ja kokeile uudelleen.',
  };
}
