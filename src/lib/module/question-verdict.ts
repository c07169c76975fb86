import type { Question } from '../content/exercise-schemas.ts';

/** An option as the reader has answered it. */
export interface Answered<Option> {
  option: Option;
  /** Chosen, or put into a box. */
  isChosen: boolean;
  /** It is a right choice, or stands where it belongs. */
  fits: boolean;
}

export interface Verdict<Option> {
  right: boolean;
  /** The verdict in words. */
  message: string;
  /** Options whose feedback has been earned, and whether each was right. */
  earned: { option: Option; right: boolean }[];
  /** What has to be answered before anything is judged. */
  open?: Option | undefined;
}

/**
 * Judges an answer to a self-check question.
 *
 * @param all - The options in the order in which they stand.
 * @param text - What was written, where the question is open.
 */
export function judge<Option>(
  kind: Question['kind'],
  all: readonly Answered<Option>[],
  text: string,
): Verdict<Option> {
  const chosen = all.filter(({ isChosen }) => isChosen);
  switch (kind) {
    case 'choice':
      return judgeChoice(all, chosen[0]);
    case 'multiple':
      return judgeMultiple(all, chosen);
    case 'sort':
      return chosen.length < all.length
        ? {
            ...unanswered('Valitse ensin laatikko kaikille kohdille.'),
            open: all.find(({ isChosen }) => !isChosen)?.option,
          }
        : judgePlaces(all, 'oikeassa laatikossa');
    case 'order':
      return judgePlaces(all, 'oikealla paikalla');
    case 'open':
      return text.trim()
        ? { right: true, message: 'Vertaa vastaustasi mallivastaukseen.', earned: [] }
        : unanswered('Kirjoita ensin oma vastauksesi.');
  }
}

const unanswered = (message: string) => ({ right: false, message, earned: [] });
const told = <Option>({ option, fits }: Answered<Option>) => ({ option, right: fits });

function judgeChoice<Option>(
  all: readonly Answered<Option>[],
  chosen: Answered<Option> | undefined,
): Verdict<Option> {
  if (!chosen) return unanswered('Valitse ensin yksi vaihtoehto.');
  return chosen.fits
    ? {
        right: true,
        message: 'Oikein. Myös muiden vaihtoehtojen perustelut ovat nyt näkyvissä.',
        earned: all.map(told),
      }
    : {
        right: false,
        message: 'Ei vielä. Lue palaute ja kokeile toista.',
        earned: [told(chosen)],
      };
}

function judgeMultiple<Option>(
  all: readonly Answered<Option>[],
  chosen: readonly Answered<Option>[],
): Verdict<Option> {
  if (chosen.length === 0) return unanswered('Valitse ensin ainakin yksi vaihtoehto.');
  const hits = chosen.filter(({ fits }) => fits).length;
  const missing = all.filter(({ fits }) => fits).length - hits;
  if (missing === 0 && hits === chosen.length)
    return { right: true, message: 'Oikein, löysit kaikki.', earned: all.map(told) };
  const faults = [
    ...(hits < chosen.length ? [' Ainakin yksi valinta ei sovi.'] : []),
    ...(missing > 0 ? [` Oikeita puuttuu ${missing}.`] : []),
  ];
  return { right: false, message: `Ei vielä.${faults.join('')}`, earned: chosen.map(told) };
}

function judgePlaces<Option>(all: readonly Answered<Option>[], where: string): Verdict<Option> {
  const hits = all.filter(({ fits }) => fits).length;
  const right = hits === all.length;
  return {
    right,
    message: right ? 'Oikein, kaikki ovat paikallaan.' : `${hits}/${all.length} ${where}.`,
    earned: all.map(told),
  };
}
