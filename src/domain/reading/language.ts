import { isRead } from './is-read.ts';
import type { Locale } from '../words.ts';

// The commonest words that a language has to itself or nearly so: a few hundred words of text are enough to tell
// four languages apart, and a library that knows sixty would weigh more than the pages that need it.
const commonest: Record<Locale, string> = {
  en: 'the of and to in for is that by be shall with or an on this will any as not are from which may at has it employee employees',
  fr: 'le la les des du et à en un une dans pour par est au aux sur que qui ou ne pas ce cette ces sont être l d salarié salariés',
  es: 'el la los las de del y en un una por para con que se su al es lo no o como sus más este esta será trabajador personas',
  pt: 'o a os as de do da dos das e em um uma no na nos nas para por com que se ao à é não ou pelo pela será seu sua empregados',
};

// Languages that the hub does not read, known so that they can be named: the same for them.
const others: Record<string, string> = {
  ca: 'el la els les de del dels i en un una per a amb que es al als és o no com més ha han són aquest aquesta seva seu dret treballadores persones l d s',
  gl: 'o a os as de do da dos das e en un unha no na nos nas para por con que se ao á é non ou polo pola será súa seu traballo persoas',
  eu: 'eta da du dira duen ez bat edo dute izango egin bere hau honen artean dela baina langileen lan enpresak langileak egun',
  de: 'der die das und in den von zu des dem mit ist für ein eine auf im nicht werden wird oder bei nach zur sich an sind als durch',
  it: 'di il la e in che per del della dei delle un una i le al alla nel con non è si da sono o gli lavoro essere lavoratori',
  nl: 'de het een en van in is op te dat voor met zijn die of niet aan door worden werknemer bij om als wordt werkgever deze',
  ro: 'și de la în a cu pe să nu din al ale care este sau pentru se prin un o lucru angajatorul salariatul salariaților vor fi',
  da: 'og i at er en af til for den det der med på ikke som kan skal ved de et om eller medarbejderen arbejdsgiveren har fra',
  sv: 'och i att är en av till för den det som med på inte kan skall ska vid de ett om eller arbetstagaren arbetsgivaren har från',
  nb: 'og i å er en av til for den det som med på ikke kan skal ved de et om eller arbeidstakeren arbeidsgiver har fra arbeidstid',
  fi: 'ja on ei tai että se jos kuin ovat mukaan joka työnantajan työntekijän voidaan työnantaja työntekijä sekä tämän myös',
  pl: 'i w z na do się jest nie o że oraz przez lub od dla po za pracownika pracodawca pracy pracodawcy być które',
  cs: 'a v na se je že s z do o k za pro nebo podle od je ze po zaměstnanec zaměstnavatel práce zaměstnance být které při',
  hu: 'a az és hogy nem van egy vagy is meg a munkáltató munkavállaló esetén kell szerint ha által munka valamint lehet',
  tr: 've bir bu ile için olarak veya işçi işveren iş sözleşmesi olan göre kadar da de tarafından taraflar sendika her',
};

/** Languages that alone write in their letters. */
const scripts: [language: string, letters: RegExp][] = [
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['th', /\p{Script=Thai}/gu],
];
const minLetters = 40;
const minOfScript = 0.2;

const minShare = 0.24;
const minWords = 12;
const minLead = 1.15;
/** Of the words of a text in a language that is not read. */
const minOwn = 0.06;

const wordsOf = new Map(
  Object.entries({ ...commonest, ...others }).map(([language, words]) => [
    language,
    new Set(words.split(' ')),
  ]),
);

/** The language of a text (BCP 47), `und` where its commonest words and its letters show none that is known. */
export function detectLanguage(text: string): string {
  const script = scriptOf(text);
  if (script !== undefined) return script;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < minWords) return 'und';
  const shares = [...wordsOf]
    .filter(([language]) => isRead(language) || shareOf(words, ownWords(language)) >= minOwn)
    .map(([language, known]) => ({ language, share: shareOf(words, known) }))
    .sort((a, b) => b.share - a.share);
  const [best] = shares;
  if (best === undefined || best.share < minShare) return 'und';
  // Languages that are not read share words with those that are, which go on to be known as if there were no others.
  const next = shares.find(({ language }) => language !== best.language && (isRead(language) || !isRead(best.language))); // prettier-ignore
  return next === undefined || best.share >= next.share * minLead ? best.language : 'und';
}

const shareOf = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter((word) => known.has(word)).length / words.length;

const readWords = new Set(Object.values(commonest).flatMap((words) => words.split(' ')));
const ownOf = new Map(
  Object.entries(others).map(([language, words]) => [
    language,
    new Set(words.split(' ').filter((word) => !readWords.has(word))),
  ]),
);

/** Those of a language that no language has which is read. */
const ownWords = (language: string): ReadonlySet<string> => ownOf.get(language) ?? new Set();

function scriptOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < minLetters) return undefined;
  return scripts.find(([, own]) => (text.match(own)?.length ?? 0) >= letters * minOfScript)?.[0];
}
