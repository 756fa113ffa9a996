import { fold } from '../normalise.ts';
import type { ReadFact } from './facts.ts';
import { quoteOf } from './quote.ts';

const states =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|washington|west virginia|wisconsin|wyoming';

/** Acts, bodies and registers that only one country has, folded, by its code. */
const marks: Record<string, RegExp> = {
  FR: /\b[lrd]\.? ?\d{3,4}-\d{1,3}(?:-\d{1,2})? (?:et suivants )?du code du travail\b|\b(?:dreets|direccte|legifrance|siret|siren)\b/,
  ES: /\bestatuto de los trabajadores\b|\bboletin oficial del estado\b|\bregcon\b/,
  BR: /\bconsolidacao das leis do trabalho\b|\bcnpj\b|\bministerio do trabalho e (?:emprego|previdencia)\b/,
  PT: /\bboletim do trabalho e emprego\b/,
  US: new RegExp(
    `\\bnational labor relations (?:act|board)\\b|\\bfair labor standards act\\b|\\bfamily and medical leave act\\b|\\bstate of (?:${states})\\b|\\bcounty, (?:${states})\\b`,
  ),
  CA: /\bcanada labour code\b|\bcode canadien du travail\b|\bcode du travail du quebec\b|\bontario labour relations (?:act|board)\b|\bcsn\b/,
  GB: /\bemployment rights act 1996\b|\btrade union and labour relations \(consolidation\) act\b|\bequality act 2010\b|\bacas\b/,
  IE: /\bworkplace relations commission\b|\borganisation of working time act\b/,
  AU: /\bfair work (?:act|commission|ombudsman|australia)\b/,
  NZ: /\bemployment relations act 2000\b|\bholidays act 2003\b/,
  ZA: /\blabour relations act,? (?:no\.? )?66 of 1995\b|\bbasic conditions of employment act\b/,
  IN: /\bindustrial disputes act,? 1947\b/,
  MX: /\bley federal del trabajo\b/,
  AR: /\bley de contrato de trabajo\b|\bley (?:n[º.]* ?)?14\.?250\b/,
  CO: /\bcodigo sustantivo del trabajo\b/,
  UY: /\bconsejos? de salarios\b/,
  BE: /\bconseil national du travail\b|\bcommission paritaire (?:n[º.]* ?)?\d{3}\b/,
};

const around = 40;
const longest = 400_000;

/** Where an agreement applies, by the one country whose acts and bodies it names. */
export function countryOf(text: string): ReadFact[] {
  const folded = fold(text.slice(0, longest)).replace(/\s/g, ' ');
  const found = Object.entries(marks).flatMap(([code, mark]) => {
    const match = mark.exec(folded);
    return match === null ? [] : [{ code, from: match.index, to: match.index + match[0].length }];
  });
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return [];
  const start = Math.max(text.lastIndexOf('\n', only.from) + 1, only.from - around);
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const words = quoteOf(text, Math.min(from, only.from), only.to);
  return [{ field: 'country', value: only.code, words }];
}
