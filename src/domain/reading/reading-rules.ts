import type { AsideTitles } from './aside.ts';
import type { ClassificationRules, ReadingTerms } from './classify-rules.ts';
import type { ThesaurusTopic } from './classify.ts';
import type { Thresholds } from './regulate.ts';
import type { ForceRules, StrengthCues } from './force.ts';

/** What the reading of a document knows of the hub's topics: plain data, which the browser fetches. */
export type ReadingRules = {
  topics: ThesaurusTopic[];
  /** The steps of the ladder, weakest first. */
  strengths: StrengthCues[];
  force: ForceRules;
  classification: ClassificationRules;
  terms: ReadingTerms;
  selection: Thresholds & AsideTitles;
};
