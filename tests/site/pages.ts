import { inject } from 'vitest';
import '../support/site.ts';

type ClauseList = { items: { slug: string; agreement: { slug: string } | null }[] };

/** Every kind of page of the hub below a language, by what it shows. */
export async function pageKinds(): Promise<Record<string, string>> {
  const clauseOf = async (filters: string) => {
    const answer = await fetch(`${inject('origin')}/api/clauses?${filters}&perPage=1`);
    const [first] = ((await answer.json()) as ClauseList).items;
    if (first === undefined) throw new Error(`no clause with ${filters}`);
    return first;
  };
  const wording = await clauseOf('provenance=agreement&topic=right-to-disconnect');
  const documented = await clauseOf('provenance=documented&topic=monitoring&country=US');
  return {
    home: '',
    report: 'report/',
    theme: 'report/digital-tools-and-ai/',
    'whole report': 'report/print/',
    glossary: 'glossary/',
    coverage: 'coverage/',
    countries: 'countries/',
    country: 'countries/fr/',
    'country without wording': 'countries/at/',
    'database view': 'clauses/',
    'database view with results': 'clauses/#q=GPS&country=US',
    'database view without results': 'clauses/#q=xylophone&country=FI',
    topic: 'topics/telework/',
    'topic’s law': 'topics/telework/law/',
    'topic without wording': 'topics/union-communications/',
    'plain list': 'clauses/topic/monitoring/',
    'plain results': 'clauses/find/?q=cameras',
    wording: `clauses/${wording.slug}/`,
    summary: `clauses/${documented.slug}/`,
    'model clause': 'clauses/model-monitoring-guarantee/',
    agreement: `agreements/${wording.agreement?.slug ?? ''}/`,
    brief: 'brief/',
    'for the table': 'brief/table/#clauses=model-monitoring-guarantee',
    answer: 'answer/',
    compare: 'compare/',
    'compared clauses': 'compare/#clauses=model-monitoring-guarantee,model-monitoring-consultation',
    check: 'check/',
    'hub exercise': 'tools/hub-exercise/',
    'algorithm exercise': 'tools/algorithm-exercise/',
    'data life cycle': 'tools/data-life-cycle/',
    'data rights': 'tools/data-rights/',
    'co-governance': 'tools/co-governance/',
    contribute: 'contribute/',
    'report of a mistake': 'tell/',
    'status of a submission': 'contribute/status/',
    'moderators’ desk': 'moderation/',
    'decision log': 'log/',
    workshops: 'workshops/',
    'workshop guide': 'workshops/co-governance/',
    'workshop sheets': 'workshops/co-governance/handouts/',
    'workshop law': 'workshops/data-rights/law/es/',
    slides: 'workshops/co-governance/slides/',
    'facilitator’s screen': 'workshops/co-governance/run/',
    'speaker view': 'workshops/co-governance/slides/#speaker-3',
    tools: 'tools/',
    framework: 'tools/dif/',
    'own answers': 'tools/dif/answer/',
    offline: 'offline/',
    about: 'about/',
    privacy: 'privacy/',
    accessibility: 'accessibility/',
    developers: 'developers/',
    'not found': 'clauses/there-is-no-such-clause/',
  };
}

const withScript = [
  'database view',
  'database view with results',
  'database view without results',
  'slides',
  'speaker view',
  'facilitator’s screen',
];
/** Pages on which people work: they start in the browser. */
const worksInBrowser = /^(answer|brief|check|compare|contribute|moderation|tell|tools\/.+)/;
const missing = ['not found'];
// A document of eight themes, to be printed.
const long = ['whole report'];

/** Those of the kinds that are there to be read, and not long. */
export function readingPages(kinds: Record<string, string>): Record<string, string> {
  const others = [...withScript, ...missing, ...long];
  return Object.fromEntries(
    Object.entries(kinds).filter(
      ([kind, path]) => !others.includes(kind) && !worksInBrowser.test(path),
    ),
  );
}
