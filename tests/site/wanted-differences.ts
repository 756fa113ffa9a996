import type { WantedDifference } from '../support/page-differences.ts';

const records = 'the records were read again, one by one';
const said = 'what leaves the device, and how long what is withdrawn is kept';
const anyLanguage = '^/(?:en|fr|es|pt)/';

/** What pages show otherwise than in release 0.2.0 on purpose; whoever changes a page's text names it here. */
export const wantedDifferences: WantedDifference[] = [
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'gone' },
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'new' },
  { pages: new RegExp(`${anyLanguage}(?:$|report/)`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}(?:about|accessibility)/`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}privacy/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/(?:data|co)-`), because: records, all: 'anew' },
];
