/** A vote on an encounter: its turns, where each choice led, and how it ended. */
import { walk } from '../../lib/content/encounter-turn.ts';
import type { Encounter } from '../../lib/content/exercise-schemas.ts';
import { describeTrust, ENDING_NAMES, levelOf, TRUST_CHANGED } from '../../lib/content/trust.ts';
import { lettersText, outcomeText, votesText } from '../../lib/out/vote-summary.ts';
import {
  ballotOf,
  decide,
  endingOf,
  isMajority,
  leaders,
  LETTERS,
  ownRun,
  pathOf,
  stepOf,
  sumOf,
  triedFrom,
  trustAlong,
  turnOf,
  whatIf,
  type Vote,
} from '../../lib/reader/class-vote.ts';
import { setStage } from '../learn/encounter-stage.ts';
import { element } from '../site/element.ts';
import { choiceButton, drawEarlier, drawTallies, drawWays } from './draw-vote.ts';
import { askTeacher, drawChoices, write, type Scene } from './vote-scene.ts';

/** Where it begins. @param isOwn - It came with a link. */
export function drawStart(scene: Scene, { title, situation }: Encounter, isOwn: boolean): void {
  scene.part('[data-start-title]').textContent = title;
  scene.part('[data-own]').hidden = !isOwn;
  write(scene, '[data-situation]', situation);
}

/** What the customer says now, and what can be answered. */
export function drawTurn(scene: Scene, encounter: Encounter, vote: Vote): void {
  const turn = turnOf(encounter, vote);
  const who = element('span', 'vote-who', `${turn?.customer ?? ''} `);
  const line = element('p', '', who, turn?.line ?? '');
  drawChoices(scene, [line], turn?.choices.map(({ text }) => text) ?? []);
}

/** The teacher settles what the votes have not. */
export function drawTie(scene: Scene, vote: Vote): void {
  const { counts } = ballotOf(vote);
  const even = leaders(counts);
  const most = counts[even[0] ?? 0] ?? 0;
  askTeacher(
    scene,
    most === 0
      ? 'Ääniä ei ole vielä. Millä jatketaan?'
      : `Tasan: ${lettersText(even)} saivat ${even.length === 2 ? 'kumpikin' : 'kukin'} ${votesText(most)}. Opettaja ratkaisee.`,
    even.map((choice) => {
      const button = choiceButton(scene.drawings, choice, `Jatka valinnalla ${LETTERS[choice]}`);
      button.addEventListener('click', () => scene.change(decide(vote, choice)));
      return button;
    }),
  );
}

/** Where the class's choice led. */
export function drawResult(scene: Scene, encounter: Encounter, vote: Vote): void {
  const { counts, taken = 0 } = ballotOf(vote);
  const path = pathOf(vote);
  const { choice, turn } = walk(encounter, path).at(-1) ?? {};
  if (!choice || !turn) return;
  const { drawings, part } = scene;
  part('[data-tallies]').replaceChildren(...drawTallies(drawings, counts, taken));
  part('[data-went]').textContent = wentText(counts, taken);
  moveStage(scene, encounter, path);
  const change = `${TRUST_CHANGED[choice.trust]}.`;
  part('[data-chosen]').textContent = choice.text;
  part('[data-reaction]').textContent = choice.reaction;
  part('[data-trust]').textContent = change;
  part('[data-note]').textContent = choice.note;
  part('[data-ifs]').replaceChildren(
    ...turn.choices.flatMap((_, other) => {
      if (other === taken) return [];
      const button = choiceButton(drawings, other, `Entä jos olisi valittu ${LETTERS[other]}?`);
      button.dataset['if'] = '';
      button.addEventListener('click', () => scene.change(whatIf(vote, stepOf(vote), other)));
      return button;
    }),
  );
  scene.say(`${choice.reaction} ${change}`);
}

/** How the class came to what it goes on with. */
function wentText(counts: readonly number[], taken: number): string {
  const first = leaders(counts);
  const letter = LETTERS[taken] ?? '';
  if (sumOf(counts) > 0 && !first.includes(taken)) return `Entä jos: ${letter}`;
  if (first.length > 1) return `Ratkaistiin: ${letter}`;
  return `${isMajority(counts, taken) ? 'Enemmistö valitsi' : 'Eniten ääniä sai'}: ${letter}`;
}

/** The two move from where they stood before the choice. */
function moveStage({ part, drawings }: Scene, encounter: Encounter, path: readonly number[]) {
  const stage = part('[data-moved]');
  const taken = trustAlong(encounter, path);
  const set = (so: typeof taken) => setStage(stage, levelOf(so), encounter.steps.length);
  stage.replaceChildren(drawings.stage());
  stage.setAttribute('aria-label', describeTrust(taken));
  set(taken.slice(0, -1));
  requestAnimationFrame(() => requestAnimationFrame(() => set(taken)));
}

/** How it ended, the way there beside the best one, and what there is to talk about. */
export function drawEnd(scene: Scene, encounter: Encounter, vote: Vote): void {
  const { drawings, part } = scene;
  const path = pathOf(vote);
  const ending = endingOf(encounter, path);
  const isTried = triedFrom(vote) >= 0;
  const outcome = outcomeText(encounter, path);
  part('[data-ending]').textContent = ENDING_NAMES[ending];
  write(scene, '[data-ending-text]', encounter.endings[ending]);
  part('[data-outcome]').textContent =
    `${outcome} Ylhäällä on ${isTried ? 'kokeiltu' : 'luokan'} valinta, alhaalla paras.`;
  part('[data-walk-title]').textContent =
    `${isTried ? 'Kokeiltu' : 'Luokan'} reitti ja paras reitti`;
  part('[data-walk]').replaceChildren(
    ...drawWays(drawings, encounter, vote, (step, choice) =>
      scene.change(whatIf(vote, step, choice)),
    ),
  );
  part('[data-ways]').replaceChildren(
    ...drawEarlier(
      vote.ways.filter((way) => way.join() !== path.join()),
      isTried ? pathOf({ ...vote, ballots: ownRun(vote) }) : [],
      (way) => outcomeText(encounter, way),
    ),
  );
  write(scene, '[data-debrief]', encounter.debrief);
  scene.say(outcome);
}

/** How near the two are, small in the head; where the choice is drawn large it is not said twice. */
export function showTrust({ part }: Scene, encounter: Encounter, vote: Vote): void {
  const steps = encounter.steps.length;
  const taken = trustAlong(encounter, pathOf(vote));
  const picture = part('[data-picture]');
  picture.hidden = vote.phase === 'result';
  picture.setAttribute('aria-label', describeTrust(taken));
  setStage(picture, levelOf(taken), steps);
  part('[data-place]').textContent =
    vote.phase === 'start' ? '' : `Askel ${stepOf(vote) + 1}/${steps}.`;
}
