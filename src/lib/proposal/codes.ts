import { languages } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import { countryName, languageName } from '#lib/site/names.ts';

// Codes without names: the platform names them in each language.

const listed = (codes: string): readonly string[] => codes.trim().split(/\s+/);

/** Every country of ISO 3166-1 with people who work there, alpha-2. */
const countryCodes = listed(`
AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES
ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL
IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY
MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR
NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK
SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC
VE VG VI VN VU WF WS YE YT ZA ZM ZW
`);

/** Languages that agreements are often written in, BCP 47. */
const languageCodes = listed(`
en fr es pt ar bg bn ca cs cy da de el et eu fa fi ga gl he hi hr hu id is it ja ko lb lt lv mk ms
mt nb nl nn pl ro ru sk sl sq sr sv sw ta th tr uk ur vi zh
`);

/** Every country by its name in a language, EU-wide and global texts last. */
export function listCountries(
  locale: Locale,
  special: { EU: string; ZZ: string },
): { code: string; name: string }[] {
  const countries = byName(countryCodes, locale, (code) => countryName(code, locale, special));
  return [...countries, { code: 'EU', name: special.EU }, { code: 'ZZ', name: special.ZZ }];
}

/** The languages agreements are written in, by name; `chosen` is among them even if it is another. */
export function listLanguages(locale: Locale, chosen: string): { code: string; name: string }[] {
  const codes = chosen === '' ? languageCodes : [...new Set([...languageCodes, chosen])];
  return byName(codes, locale, (code) => languageName(code, locale));
}

function byName(codes: readonly string[], locale: Locale, nameOf: (code: string) => string) {
  const { compare } = new Intl.Collator(languages[locale].formats);
  return codes
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((a, b) => compare(a.name, b.name));
}
