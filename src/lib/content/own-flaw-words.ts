/** How the form says what is still missing or could be better: kindly, and what to do about it. */
import type { EncounterFlaw } from './encounter-flaws.ts';
import type { OwnEncounter } from './own-encounter.ts';
import { CHOICE_LETTERS, FIELD_TEXTS, fieldOf } from './own-form.ts';
import { ENDING_NAMES, type Trust } from './trust.ts';

/** A finding beside its field. */
export interface ToldFlaw {
  /** Name of the field. */
  field: string;
  /** Where it is, for a list of findings: `Askel 2, valinta B: Mitä sanot tai teet`. */
  place: string;
  text: string;
}

/** @returns The words for who writes the encounter. */
export const tellFlaw = (flaw: EncounterFlaw, encounter: OwnEncounter): ToldFlaw => ({
  field: fieldOf(flaw, encounter),
  place: placeOf(flaw, encounter),
  text: wordsOf(flaw),
});

const EMPTY: Readonly<Record<string, string>> = {
  title: 'Anna kohtaamiselle otsikko.',
  trade: 'Kirjoita, millä alalla ollaan.',
  channel: 'Kirjoita, miten asiakas kohdataan.',
  situation: 'Kerro, mistä kohtaaminen alkaa.',
  customer: 'Kirjoita, kuka puhuu.',
  line: 'Kirjoita, mitä asiakas sanoo.',
  text: 'Kirjoita, mitä tässä voi sanoa tai tehdä.',
  reaction: 'Kirjoita, mitä asiakas vastaa tai tekee.',
  note: 'Kerro, miksi näin kävi. Siitä pelaaja oppii.',
  up: 'Kirjoita, miten kohtaaminen päättyy, kun se onnistui.',
  same: 'Kirjoita, miten kohtaaminen päättyy, kun siitä selvittiin.',
  down: 'Kirjoita, miten kohtaaminen päättyy, kun se katkesi.',
  debrief: 'Kirjoita purku tai kysymys, josta jutellaan pelin jälkeen.',
};

const UNMET: Readonly<Record<Trust, string>> = {
  up: 'kasvanut',
  same: 'ennallaan',
  down: 'heikentynyt',
};

function wordsOf(flaw: EncounterFlaw): string {
  switch (flaw.kind) {
    case 'empty':
      return EMPTY[String(flaw.at.at(-1))] ?? 'Tämä kohta on vielä tyhjä.';
    case 'best':
      return flaw.count === 0
        ? 'Merkitse yksi valinta parhaaksi.'
        : 'Parhaita valintoja on useita. Jätä niistä yksi.';
    case 'few-steps':
      return `Lisää askelia: kohtaamisessa on niitä vähintään ${flaw.least}.`;
    case 'few-varied':
      return `Kirjoita ainakin ${flaw.least} askeleeseen, mitä asiakas sanoo luottamuksen muututtua.`;
    case 'variant-doubled':
      return 'Tämä repliikki on kahdesti. Poista toinen.';
    case 'variant-unmet':
      return `Tätä ei kuule kukaan: ennen tätä askelta luottamus ei voi olla ${UNMET[flaw.when]}. Siirrä repliikki myöhempään askeleeseen tai muuta aiempien valintojen vaikutusta.`;
    case 'ending-unreached':
      return `Loppuun ”${ENDING_NAMES[flaw.ending]}” ei pääse millään valinnoilla. ${REACH[flaw.ending]}`;
    case 'choice-doubled':
      return 'Sama valinta on jo tässä askeleessa. Kirjoita tilalle jotakin muuta.';
    case 'line-doubled':
      return `Sama repliikki on jo askeleessa ${flaw.other + 1}. Vie keskustelua eteenpäin.`;
    case 'too-long':
      return `Teksti on pitkä, ${flaw.length} merkkiä. Puhelimella luetaan mieluummin alle ${flaw.most}.`;
    case 'flat':
      return 'Kaikki kolme valintaa vaikuttavat luottamukseen samalla tavalla. Kun ainakin yksi vaikuttaa toisin, valinnalla on väliä.';
    case 'best-outdone':
      return 'Jokin toinen valinta kasvattaa luottamusta enemmän kuin paras valinta. Tarkista, kumpaa tarkoitit.';
    case 'best-in-place':
      return `Paras valinta on joka askeleessa ${CHOICE_LETTERS[flaw.place] ?? 'sama'}. Vaihda järjestystä, ettei sitä voi arvata.`;
  }
}

const REACH: Readonly<Record<Trust, string>> = {
  up: 'Anna luottamuksen kasvaa useammassa askeleessa.',
  same: 'Tee askeliin valintoja, jotka eivät kaikki vie samaan suuntaan.',
  down: 'Anna luottamuksen heiketä useammassa askeleessa.',
};

function placeOf(flaw: EncounterFlaw, encounter: OwnEncounter): string {
  const [part, step, field, place, own] = fieldOf(flaw, encounter).split('-');
  if (part === 'endings') return `Loppu: ${ENDING_NAMES[step as Trust]}`;
  if (part !== 'steps') return labelOf(part);
  if (step === undefined) return 'Askeleet';
  const name = `Askel ${Number(step) + 1}`;
  if (field === 'choices')
    return `${name}, valinta ${CHOICE_LETTERS[Number(place)] ?? ''}: ${labelOf(own)}`;
  return `${name}: ${labelOf(field)}`;
}

const labelOf = (field = ''): string =>
  field in FIELD_TEXTS ? FIELD_TEXTS[field as keyof typeof FIELD_TEXTS].label : field;
