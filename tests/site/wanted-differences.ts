import { loadContent } from '#content/load/content.server.ts';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { languages } from '#domain/lists.ts';
import { stagesIn } from '#lib/site/labels.ts';
import { requireGuide } from '#lib/workshops/workshops.server.ts';
import { root, vocabularies } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';
import { messagesOf } from '../support/messages.ts';
import type { WantedDifference } from '../support/page-differences.ts';

const { workshops } = loadWorkshops(root);
const { glossary } = loadContent(root);
const records = 'the records were read again, one by one';
const said = 'what leaves the device, and how long what is withdrawn is kept';
const forTable = 'a brief is made for the table or for us';
const topics = 'every topic has a page, and themes lead to them';
const checked = 'an agreement can be checked';
const byCountry = 'data rights are those of a country, not of one of two areas';
const anyLanguage = '^/(?:en|fr|es|pt)/';
const english = /^\/en\//;

/** What stood at the head and the foot of every page of 0.2.0, and what stands there now. */
const frame = (): WantedDifference[] => {
  const { site, frame: said } = messagesOf('en', 'hub');
  const { report, clauses, contribute, workshops } = said;
  const names = completeLocales.map((other) => languages[other].name);
  const head = [said.skip, site.name];
  const because = 'one row with the brief and menus, and a bar that says what went into the brief';
  return [
    {
      pages: english,
      because,
      was: [
        ...[...head, report, clauses, workshops, site.tools, contribute],
        ...completeLocales.map((other) => `${other}, ${languages[other].name}`),
      ].join('\n'),
      is: [
        ...[...head, clauses, said.brief, said.menu],
        ...[report, clauses, workshops, site.tools, contribute, said.about],
        ...[`${said.language} ${languages.en.name}`, ...names],
      ].join('\n'),
    },
    {
      pages: english,
      because,
      was: said.footer,
      is: [said.footer, `${said.open} ${said.compare}`, '×'].join('\n'),
    },
    {
      pages: english,
      because: 'there is somebody to tell of a mistake',
      was: 'About\nMy brief',
      is: 'About\nReport a mistake\nMy brief',
    },
  ];
};

/** A workshop's guide is given on from its head, ends with its address on paper, and tells what to hand out. */
const guides = (): WantedDifference[] => {
  const { site } = messagesOf('en', 'hub');
  const { open, keep, guide, slides } = messagesOf('en', 'workshops');
  return [
    {
      pages: /^\/en\/workshops\/[^/]+\/$/,
      because: 'a link to a workshop is shared',
      was: `${open.handouts}\n← ${open.all}`,
      is: `${open.handouts}\n${site.share}\n← ${open.all}`,
    },
    ...workshops.map(({ slug }): WantedDifference => {
      const path = `/en/workshops/${slug}/`;
      return {
        pages: new RegExp(`^${path}$`),
        because: 'an address on paper is scanned',
        was: keep.offlineHelp,
        is: `${keep.offlineHelp}\n${site.name} · [address of the hub]${path}`,
      };
    }),
    ...workshops
      .filter(({ plan }) => plan.law.length > 0)
      .map(({ slug, texts }): WantedDifference => {
        const last = texts.en.prepare.at(-1) ?? '';
        const countries = requireGuide(slug, 'en').law.map(({ name }) => name);
        return {
          pages: new RegExp(`^/en/workshops/${slug}/$`),
          because: 'the law of one’s own country is handed out',
          was: `${last}\n${guide.agenda}`,
          is: [last, guide.law, guide.lawLead, ...countries, guide.agenda].join('\n'),
        };
      }),
    ...workshops.flatMap(({ slug, plan, texts }) =>
      plan.slides
        .filter(({ isOfOneLaw }) => isOfOneLaw)
        .map(({ id }): WantedDifference => {
          const notes = texts.en.slides[id]?.notes ?? '';
          return {
            pages: new RegExp(`^/en/workshops/${slug}/(?:slides|run)/$`),
            because: 'a slide on one law is skipped where another applies',
            was: notes,
            is: `${slides.skip} ${notes}`,
          };
        }),
    ),
  ];
};

/** The ring of the data life cycle stands where the glossary and a workshop explain its stages. */
const rings = (): WantedDifference[] => {
  const stages = stagesIn(vocabularies, 'en');
  const shown = [
    ...stages.map(({ label }, at) => `${at + 1} ${label}`),
    ...stages.flatMap(({ label, definition }) => [label, definition]),
  ].join('\n');
  const below = (pages: RegExp, was = ''): WantedDifference => {
    return { pages, because: 'the stages are drawn', was, is: `${was}\n${shown}` };
  };
  const defined = glossary.filter(({ picture }) => picture === 'stages');
  const told = workshops.flatMap(({ slug, plan, texts }) =>
    plan.agenda
      .filter(({ picture }) => picture === 'stages')
      .map(({ id }) => {
        const notes = texts.en.notes.findLast(({ step }) => step === id)?.text;
        return below(new RegExp(`^/en/workshops/${slug}/$`), notes?.split('\n\n').at(-1)?.trim());
      }),
  );
  return [...told, ...defined.map(({ definition }) => below(/^\/en\/glossary\/$/, definition.en))];
};

/** A sender gives several files, says why a text may be given, and may give a clause of an agreement that the hub has. */
const contributing = (): WantedDifference[] => {
  const { known, document, licence, choose, plain } = messagesOf('en', 'contribute');
  const pages = /^\/en\/contribute\/$/;
  const { party, asked, public: byLaw } = licence.rights;
  const because = 'more formats are read, and several files';
  const formats = 'PDF, Word (.docx) or plain text, at most 10 MB';
  return [
    { pages, because, was: `${formats} and 400 pages.`, is: document.fileHint },
    { pages, because, was: `The document: ${formats}`, is: plain.file },
    {
      pages,
      because: 'a clause joins an agreement that the hub has',
      was: `${document.lead}\n${document.how}`,
      is: [document.lead, known.open, known.search, known.help, document.how].join('\n'),
    },
    {
      pages,
      because: 'why a text may be given is asked, and what is out cannot be called back',
      was: 'My union signed this agreement or may pass it on, and the hub may publish the clauses I chose.',
      is: [
        ...[licence.right, choose, party.name, asked.name, byLaw.name],
        ...[licence.mayPublish, licence.mayPublishHint],
      ].join('\n'),
    },
  ];
};

/** What pages show otherwise than in release 0.2.0 on purpose; whoever changes a page's text names it here. */
export const wantedDifferences: WantedDifference[] = [
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'gone' },
  { pages: new RegExp(`${anyLanguage}(?:clauses|agreements)/`), because: records, all: 'new' },
  { pages: new RegExp(`${anyLanguage}$`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}topics/`), because: topics, all: 'new' },
  { pages: new RegExp(`${anyLanguage}report/`), because: topics, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}(?:about|accessibility)/`), because: records, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}countries/`), because: 'countries have pages', all: 'new' },
  { pages: new RegExp(`${anyLanguage}coverage/`), because: records, all: 'new' },
  { pages: new RegExp(`${anyLanguage}brief/$`), because: forTable, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}brief/table/`), because: forTable, all: 'new' },
  { pages: new RegExp(`${anyLanguage}workshops/.*/law/`), because: byCountry, all: 'new' },
  { pages: new RegExp(`${anyLanguage}compare/`), because: 'clauses are compared', all: 'new' },
  { pages: new RegExp(`${anyLanguage}answer/`), because: 'drafts are answered', all: 'new' },
  { pages: new RegExp(`${anyLanguage}tools/$`), because: 'tools for the table', all: 'anew' },
  // English shows that nothing else changed.
  { pages: /^\/(?:fr|es|pt)\//, because: 'every string was edited', all: 'anew' },
  ...frame(),
  ...guides(),
  ...rings(),
  ...contributing(),
  {
    pages: /^\/en\/contribute\//,
    because: 'property, cleaning and accountants work within a branch of their own',
    was: 'Cross-sector',
    is: 'Cross-sector and other services',
  },
  { pages: new RegExp(`${anyLanguage}tell/`), because: 'there is somebody to tell', all: 'new' },
  { pages: new RegExp(`${anyLanguage}check/`), because: checked, all: 'new' },
  { pages: new RegExp(`${anyLanguage}developers/`), because: 'the API takes more', all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/dif/answer/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}privacy/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/data-rights/`), because: byCountry, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/(?:data|co)-`), because: records, all: 'anew' },
];
