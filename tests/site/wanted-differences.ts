import type { WantedDifference } from '../support/page-differences.ts';

const records = 'the records were read again, one by one';
const said = 'what leaves the device, and how long what is withdrawn is kept';
const sectors = 'property, cleaning and accountants work within a branch of their own';
const anyLanguage = '^/(?:en|fr|es|pt)/';

/** What pages show otherwise than in release 0.2.0 on purpose; whoever changes a page's text names it here. */
export const wantedDifferences: WantedDifference[] = [
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'gone' },
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'new' },
  { pages: new RegExp(`${anyLanguage}(?:$|report/)`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}(?:about|accessibility)/`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}coverage/`), because: records, all: 'new' },
  {
    pages: /^\/en\/contribute\//,
    because: sectors,
    was: 'Cross-sector',
    is: 'Cross-sector and other services',
  },
  {
    pages: /^\/fr\/contribute\//,
    because: sectors,
    was: 'Interprofessionnel',
    is: 'Interprofessionnel et autres services',
  },
  {
    pages: /^\/es\/contribute\//,
    because: sectors,
    was: 'Intersectorial',
    is: 'Intersectorial y otros servicios',
  },
  {
    pages: /^\/pt\/contribute\//,
    because: sectors,
    was: 'Intersetorial',
    is: 'Intersetorial e outros serviços',
  },
  { pages: new RegExp(`${anyLanguage}developers/`), because: 'the API takes more', all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/dif/answer/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}privacy/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/(?:data|co)-`), because: records, all: 'anew' },
];
