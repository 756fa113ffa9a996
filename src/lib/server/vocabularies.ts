import governance from '#content/vocabularies/governance.yaml';
import judgements from '#content/vocabularies/judgements.yaml';
import kinds from '#content/vocabularies/kinds.yaml';
import levels from '#content/vocabularies/levels.yaml';
import provenances from '#content/vocabularies/provenances.yaml';
import sectors from '#content/vocabularies/sectors.yaml';
import stages from '#content/vocabularies/stages.yaml';
import strengths from '#content/vocabularies/strengths.yaml';
import { parseVocabularies } from '#content/load/vocabularies.ts';
import { locales, type Locale } from '#domain/words.ts';
import { labelsOf, type Labels } from '#lib/site/labels.ts';

const themeFiles = import.meta.glob<unknown>('../../../content/vocabularies/themes/*.yaml', {
  eager: true,
  import: 'default',
});

/** The vocabularies, bundled at build so that pages made on demand have them too. */
export const vocabularies = parseVocabularies({
  themes: themeFiles,
  lists: { governance, judgements, kinds, levels, provenances, sectors, stages, strengths },
});

const labels = new Map(locales.map((locale) => [locale, labelsOf(vocabularies, locale)]));

/** What everything is called in a language. */
export function requireLabels(locale: Locale): Labels {
  const found = labels.get(locale);
  if (found === undefined) throw new Error(`no labels in ${locale}`);
  return found;
}
