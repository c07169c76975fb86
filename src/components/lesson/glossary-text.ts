import type { Module } from '../../lib/module/module-model.ts';

/** What the glossary says of itself, on its page and in a frame. */
export const glossaryText = ({ glossary }: Module) => ({
  title: 'Sanasto',
  description:
    'Moduulin keskeiset sanat selitettyinä, esimerkit ja luvut, joissa sanat esiintyvät.',
  lead: `${glossary.length} sanaa, joilla kohtaamisesta puhutaan. Selitykset ovat meidän.`,
});
