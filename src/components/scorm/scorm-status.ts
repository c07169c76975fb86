/** What a package tells its learner of the platform. */
interface Status {
  completed: boolean;
  /** 0–100; empty where there is none. */
  score: string;
  /** Whether the platform has less of the learner's texts than was written. */
  cut: boolean;
}

/**
 * @param status - How the visit stands; nothing where there is no platform.
 * @param isPlain - In plain Finnish, where each sentence has a line of its own.
 */
export const statusText = (status: Status | undefined, isPlain: boolean): string =>
  (isPlain ? plainSentences(status) : sentences(status)).join(isPlain ? '\n' : ' ');

function sentences(status: Status | undefined): string[] {
  if (!status)
    return ['Oppimisalustaan ei saada yhteyttä, joten vastauksiasi ja pisteitäsi ei tallenneta.'];
  return [
    ...(status.completed
      ? doneSentences(status)
      : [
          'Luku on suoritettu, kun olet vastannut itsetestin jokaiseen kysymykseen.',
          'Pisteet tulevat ensimmäisistä vastauksistasi, joten mieti rauhassa.',
        ]),
    'Vastauksesi tallentuvat oppimisalustalle, ja opettajasi voi nähdä ne.',
    ...cutSentence(status),
  ];
}

function plainSentences(status: Status | undefined): string[] {
  if (!status) return ['Oppimisalustaan ei ole yhteyttä.', 'Vastauksesi eivät tallennu.'];
  return [
    ...(status.completed
      ? doneSentences(status)
      : [
          'Vastaa kaikkiin kysymyksiin.',
          'Sitten luku on suoritettu.',
          'Saat pisteet ensimmäisistä vastauksistasi.',
          'Mieti siis rauhassa.',
        ]),
    'Vastauksesi tallentuvat oppimisalustalle.',
    'Opettajasi voi nähdä ne.',
    ...cutSentence(status),
  ];
}

const doneSentences = ({ score }: Status): string[] => [
  'Luku on suoritettu.',
  ...(score === '' ? [] : [`Pisteesi: ${Math.round(Number(score))}/100.`]),
];

const cutSentence = ({ cut }: Status): string[] =>
  cut ? ['Pitkästä tekstistä mahtuu mukaan vain alku.'] : [];
