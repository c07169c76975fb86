import { undotted } from './words.ts';

/** Words that a question is asked with and that say nothing of what it is about, in all their usual forms. */
const LIGHT = `
mikä mitä minkä missä mistä mihin millä miltä mille miksi minä ketkä kuka ketä kenen kenelle keneltä kenet
miten kuinka millainen millaisia millaista millaisen minkälainen minkälaisia minkälaista milloin koska montako paljonko
kumpi kumman kumpaa mikäs mites mitäs mite mitenkä mitkä minkähän mitähän onko onks ootko oliko
olla on oli ovat olen olet oot olemme ole olisi ollaan ollut olevan oleva
ei en et emme ette eivät älä eikä enkä ettei
ja tai vai sekä eli että jotta kun ku koska jos niin kuin vaikka mutta sillä vaan myös
mä sä mää sää mie sie mun sun mulla sulla mulle sulle minun sinun minua sinua minulle sinulle minulla sinulla
hän häntä hänen me te he meidän teidän heidän meillä teillä heille itse
se sen sitä siitä siihen sille siinä ne niitä niiden tämä tämän tätä tästä tässä tähän tää tän nämä näitä noi nuo tuo tuon tota
joka jota jonka jossa josta johon jolle jotka joita mikään jokin jotain jotakin joku jonkun
voi voiko voin voit voinko voiks saa saako saanko saan saat saisi pitää pitääkö pitäisi pitäiskö täytyy tarvitseeko kannattaa kannattaako
tehdä teen teet tekee tehdään tehdäkseni
tulee kuuluu liittyy haluan haluaisin tarvitsen löytyy löydän löytyykö etsin
jälkeen kanssa kans varten kautta mukaan aikana ennen
emmä emmie etsä etkö enkö eikö eikös eiks kaa yhen yks yksi yhden niinku tos täs tässäkin mul sul oon oot ollu mihi mihinkä enää koskaan joskus usein taas kuitenkin ehkä varmaan vähän liian tosi todella iha ees hei moi please kiitos koko kaikki kaiken sama samat siis muka edelleen pakko vastaan takaisin takas pois päin
tiiä tiedä tiiän tiedän ite tän kantsii kandee tehny tehnyt menee kauan kestää jotta vaan löysin löytyi huomasin näin
nyt sitten sit jo vielä aina oikein ihan kyllä vain vaan edes hyvin paljon
a an the of to is what how
tarkoittaa tarkottaa tarkoitetaan meinaa merkitsee merkitys määritelmä selitys selitä kerro kertokaa käsite termi ero erot erona
apua ohje ohjeet ohjeita
`;

const forms = new Set(LIGHT.split(/\s+/).filter(Boolean).map(undotted));

/** @returns Whether a typed word only asks. @param word - In lower case. */
export const isLight = (word: string): boolean =>
  forms.has(undotted(word)) || forms.has(undotted(word).replace(/(?:kin|han|kos?|pa)$/, ''));

const ASKS_MEANING =
  /^(?:mik[aä](?:s|h[aä]n)?|mit[aä]|ero|erot|erona|m[aä][aä]ritelm[aä]|merkitys|tarkoitt?aa|tarkottaa|tarkoitetaan|selitys|selit[aä]|k[aä]site|termi|sana|sanan)$/;

/** @returns Whether the query asks what something means. @param words - In lower case. */
export const asksMeaning = (words: readonly string[]): boolean =>
  words.some((word) => ASKS_MEANING.test(word));
