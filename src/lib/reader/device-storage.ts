import { READING_SETTINGS_KEY } from './reading-settings.ts';
import {
  BROKEN_DIARY_KEY,
  BROKEN_GALLERY_KEY,
  CHECK_VIEW_KEY,
  DIARY_KEY,
  GALLERY_KEY,
  NAME_KEY,
  PLACES_KEY,
  SEARCH_MARKS_KEY,
  SEARCH_QUERY_KEY,
  VOTE_KEY,
  WALKS_KEY,
} from './storage-keys.ts';

export interface Kept {
  what: string;
  until: string;
  /** Key in `localStorage` or `sessionStorage`; copies of pages have none. */
  key?: string;
}

/** Everything that the site keeps on the device, as `/tietosuoja/` tells it and clears it. */
export const KEPT_ON_DEVICE: readonly Kept[] = [
  {
    what: 'Lukuasetukset: väriteema, tekstin koko, väljyys, kirjasin ja haun pikanäppäin.',
    until: 'Säilyvät, kunnes palautat alkuperäiset asetukset.',
    key: READING_SETTINGS_KEY,
  },
  {
    what: 'Oppimispäiväkirja: omat tekstisi, tehtävien tulokset ja ensimmäiset vastauksesi, kohtaamisten polut, kertaukset, lähtötestit, valitsemasi kannat ja luettujen lukujen merkinnät.',
    until: 'Säilyy, kunnes tyhjennät päiväkirjan.',
    key: DIARY_KEY,
  },
  {
    what: 'Rikki mennyt päiväkirja. Se pannaan talteen vain, jos päiväkirjaa ei ole voitu lukea.',
    until: 'Säilyy, kunnes tyhjennät päiväkirjan.',
    key: BROKEN_DIARY_KEY,
  },
  {
    what: 'Kesken jääneet kohtaamiset: mihin kohtaan pääsit.',
    until: 'Säilyvät, kunnes suljet välilehden tai tyhjennät päiväkirjan.',
    key: WALKS_KEY,
  },
  {
    what: 'Lukukohta: mihin kohtaan jäit luvussa, joka on kesken.',
    until: 'Säilyy, kunnes luet luvun loppuun tai tyhjennät päiväkirjan.',
    key: PLACES_KEY,
  },
  {
    what: 'Nimesi palautusta varten, jos olet pyytänyt muistamaan sen.',
    until: 'Säilyy, kunnes poistat valinnan palautuksesta tai tyhjennät päiväkirjan.',
    key: NAME_KEY,
  },
  {
    what: 'Omat kohtaamiset, jotka olet kirjoittanut kohtaamispajassa.',
    until: 'Säilyvät, kunnes poistat ne pajassa.',
    key: GALLERY_KEY,
  },
  {
    what: 'Rikki menneet omat kohtaamiset. Ne pannaan talteen vain, jos niitä ei ole voitu lukea.',
    until: 'Säilyvät, kunnes poistat sivuston tiedot tältä laitteelta.',
    key: BROKEN_GALLERY_KEY,
  },
  {
    what: 'Itsetestin näkymä: yksi kysymys kerrallaan vai kaikki kysymykset.',
    until: 'Säilyy, kunnes suljet välilehden.',
    key: CHECK_VIEW_KEY,
  },
  {
    what: 'Luokan äänestys: mistä äänestetään, äänimäärät, kuljettu reitti ja näkymän asetukset, myös edelliseltä äänestykseltä.',
    until: 'Säilyy, kunnes suljet välilehden.',
    key: VOTE_KEY,
  },
  {
    what: 'Hakusanan muodot, jotta ne näkyvät merkittyinä sivulla, jonka avaat hakutuloksista.',
    until: 'Säilyvät, kunnes sivu on auennut.',
    key: SEARCH_MARKS_KEY,
  },
  {
    what: 'Viimeisin haku, jotta voit jatkaa siitä, kun palaat hakutuloksesta.',
    until: 'Säilyy, kunnes suljet välilehden.',
    key: SEARCH_QUERY_KEY,
  },
  {
    what: 'Kopiot sivuista, joilla olet käynyt, ja koko moduulista, jos olet tallentanut sen. Niiden avulla moduulia voi lukea ilman verkkoa.',
    until: 'Säilyvät, kunnes poistat ne. Vanhimmat voivat poistua uusien tieltä.',
  },
];
