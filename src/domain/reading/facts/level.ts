import { fold } from '../normalise.ts';
import { isTitle } from '../segment/heading-titles.ts';
import type { ReadFact } from './facts.ts';
import { quoteOf } from './quote.ts';

/** What an agreement is called, folded, by the level that this shows. */
const names: Record<string, RegExp> = {
  'cross-border':
    /\b(?:(?:global|international|european|transnational) framework agreement|accord[- ]cadre (?:international|mondial|europeen)|acuerdo marco (?:global|internacional|europeo)|acordo[- ]quadro (?:global|internacional|europeu))\b/,
  national:
    /\baccord national interprofessionnel\b|\bacuerdo (?:interprofesional|interconfederal)\b|\bacuerdo nacional intersectorial\b/,
  sector:
    /\b(?:accord (?:collectif )?(?:national )?de branche|convention collective (?:nationale|regionale|departementale)|accord national professionnel|convenio colectivo (?:[a-z]+ )?(?:estatal|sectorial|del sector|provincial|autonomico|interprovincial|nacional del sector)|convencao coletiva|contrato coletivo(?: de trabalho)?|(?:sectoral|industry(?:[- ]wide)?|multi-employer) (?:collective )?agreement)\b/,
  company:
    /\b(?:accord (?:collectif )?(?:d['’]entreprise|de groupe|d['’]ues)|convenio colectivo de (?:la )?empresa|acordo coletivo de trabalho|acordo de empresa|(?:enterprise|company|single-employer) (?:collective |bargaining )?agreement)\b/,
  workplace: /\baccord (?:collectif )?d['’]etablissement\b/,
};

/** A line that is a title, and cites no other agreement; English ones begin with whose it is. */
const opensTitle =
  /^(?:[^a-z]*|(?:texte de base|projet d['’]|[ivxlc]+|primer|segundo|termo aditivo (?:ao|a)|avenant (?:n. ?\d{1,3} )?a l['’])[ :]*)$/;
const owned = /^(?!.*\b(?:this|the present|under|from|between|of)\b).{0,60}$/;
const longest = 160;

const isOwned = (name: string, before: string, line: string): boolean =>
  name.endsWith('agreement') && owned.test(before) && isTitle(line);

/** For whom an agreement holds, by what its first lines call it; else by its only employer (`isEmployer`). */
export function levelOf(
  first: readonly string[],
  employer: ReadFact | undefined,
  isEmployer: (name: string) => boolean,
): ReadFact[] {
  const lines = first.map((line) => line.replace(/\s+/g, ' ').trim());
  const found = lines.flatMap((line) =>
    Object.entries(names).flatMap(([level, name]) => {
      const match = line.length > longest ? null : name.exec(fold(line));
      const before = match === null ? '' : fold(line.slice(0, match.index));
      const isOwn = match !== null && (opensTitle.test(before) || isOwned(match[0], before, line));
      return isOwn ? [{ level, words: quoteOf(line) }] : [];
    }),
  );
  const [only] = found;
  if (new Set(found.map(({ level }) => level)).size > 1) return [];
  if (only !== undefined) return [{ field: 'level', value: only.level, words: only.words }];
  return employer !== undefined && isEmployer(employer.value)
    ? [{ field: 'level', value: 'company', words: employer.words }]
    : [];
}
