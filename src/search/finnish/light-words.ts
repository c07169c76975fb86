import { undotted } from './words.ts';

/** Words that a question is asked with and that say nothing of what it is about, in all their usual forms. */
const LIGHT = `
mikä mitä minkä missä mistä mihin millä miltä mille miksi minä ketkä kuka ketä kenen kenelle keneltä kenet
miten kuinka millainen millaisia millaista millaisen minkälainen minkälaisia minkälaista milloin koska montako
kumpi kumman kumpaa mikäs mites mitäs mite mitenkä mitkä
olla on oli ovat olen olet oot olemme ole olisi ollaan ollut olevan oleva
ei en et emme ette eivät älä eikä enkä ettei
ja tai vai sekä eli että jotta kun ku jos niin kuin vaikka mutta sillä vaan myös
mä sä mää sää mie sie mun sun mua sua mulla sulla mulle sulle multa sulta musta susta muhun suhun
minun sinun minua sinua minulle sinulle minulla sinulla minulta sinulta minusta sinusta
hän häntä hänen me te he meidän teidän heidän meitä teitä heitä meillä teillä heillä meille teille heille itse
se sen sitä siitä siihen sille siinä ne niitä niiden tämä tämän tätä tästä tässä tähän tää tän nämä näitä noi nuo tuo tuon tota
joka jota jonka jossa josta johon jolle jotka joita mikään mitään jotain joku jonkun jonku
voi voin voit voisi vois voisin saan saat saisi sais pitää pitäisi pitäis täytyy täytyisi tarvitseeko tarvii kannattaa kannattaisi kannattais
tehdä teen teet tekee tehdään tehdäkseni
tulee kuuluu liittyy haluan haluu haluun haluaisin haluisin tarvitsen tarviin löytyy löydän etsin rupee alkaa
jälkeen kanssa kans varten kautta mukaan aikana ennen
mut oo ois olis miks just ekana ekaks vaikken jossei muttei emmä emmie emmää etsä etten ettet kaa yhen yks yksi yhden niinku tos täs mul sul oon ollu mihi mihinkä enää koskaan joskus usein taas kuitenkin ehkä varmaan vähän liian tosi todella iha ees hei moi please kiitos koko kaikki kaiken sama samat siis muka edelleen pakko vastaan takaisin takas pois päin
tiiä tiedä tiiän tiedän ite kantsii kandee tehny tehnyt menee kauan kestää löysin löytyi huomasin näin
nyt sitten sit jo vielä aina oikein ihan kyllä vain edes hyvin paljon
a an the of to is what how
tarkoittaa tarkottaa tarkoitetaan meinaa merkitsee merkitys määritelmä selitys selitä kerro kertokaa käsite termi ero erot erona
apua ohje ohjeet ohjeita esimerkki esimerkkejä esimerkin esimerkit
`;

const forms = new Set(LIGHT.split(/\s+/).filter(Boolean).map(undotted));

/** @returns Whether a typed word only asks. @param word - In lower case. */
export const isLight = (word: string): boolean =>
  forms.has(undotted(word)) ||
  forms.has(undotted(word).replace(/(?:kin|kaan|ko(?:han|s)?|han|ks|pas?)$/, ''));

const ASKS_MEANING =
  /^(?:mik[aä](?:s|h[aä]n)?|mit[aä]|ero|erot|erona|m[aä][aä]ritelm[aä]|merkitys|tarkoitt?aa|tarkottaa|tarkoitetaan|selitys|selit[aä]|k[aä]site|termi|sana|sanan)$/;

/** @returns Whether the query asks what something means. @param words - In lower case. */
export const asksMeaning = (words: readonly string[]): boolean =>
  words.some((word) => ASKS_MEANING.test(word));
