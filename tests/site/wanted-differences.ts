import { loadContent } from '#content/load/content.server.ts';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { languages } from '#domain/lists.ts';
import { stagesIn } from '#lib/site/labels.ts';
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

/** What stood at the head and the foot of every page of 0.2.0, and what stands there now. */
const frame = completeLocales.flatMap((locale): WantedDifference[] => {
  const { site, frame: said } = messagesOf(locale, 'hub');
  const { report, clauses, contribute, workshops } = said;
  const names = completeLocales.map((other) => languages[other].name);
  const head = [said.skip, site.name];
  const pages = new RegExp(`^/${locale}/`);
  const because = 'one row with the brief and menus, and a bar that says what went into the brief';
  return [
    {
      pages,
      because,
      was: [
        ...[...head, report, clauses, workshops, site.tools, contribute],
        ...completeLocales.map((other) => `${other}, ${languages[other].name}`),
      ].join('\n'),
      is: [
        ...[...head, clauses, said.brief, said.menu],
        ...[report, clauses, workshops, site.tools, contribute, said.about],
        ...[`${said.language} ${languages[locale].name}`, ...names],
      ].join('\n'),
    },
    {
      pages,
      because,
      was: said.footer,
      is: [said.footer, `${said.open} ${said.compare}`, '×'].join('\n'),
    },
  ];
});

const sectorNames = [
  ['en', 'Cross-sector', 'Cross-sector and other services'],
  ['fr', 'Interprofessionnel', 'Interprofessionnel et autres services'],
  ['es', 'Intersectorial', 'Intersectorial y otros servicios'],
  ['pt', 'Intersetorial', 'Intersetorial e outros serviços'],
].map(([locale, was = '', is = '']): WantedDifference => ({
  pages: new RegExp(`^/${locale}/contribute/`),
  because: 'property, cleaning and accountants work within a branch of their own',
  was,
  is,
}));

/** The footer leads from each page to the form by which a mistake on it is reported. */
const footers = [
  ['en', 'About', 'Report a mistake', 'My brief'],
  ['fr', 'À propos', 'Signaler une erreur', 'Mon dossier'],
  ['es', 'Sobre el sitio', 'Avisar de un error', 'Mi carpeta'],
  ['pt', 'Sobre o site', 'Relatar um erro', 'Minha pasta'],
].map(([locale, about = '', mistake = '', brief = '']): WantedDifference => ({
  pages: new RegExp(`^/${locale}/`),
  because: 'there is somebody to tell of a mistake',
  was: `${about}\n${brief}`,
  is: `${about}\n${mistake}\n${brief}`,
}));

/** A workshop's guide is given on from its head, as clauses are. */
const shared = completeLocales.map((locale): WantedDifference => {
  const { open } = messagesOf(locale, 'workshops');
  return {
    pages: new RegExp(`^/${locale}/workshops/[^/]+/$`),
    because: 'a link to a workshop is shared',
    was: `${open.handouts}\n← ${open.all}`,
    is: `${open.handouts}\n${messagesOf(locale, 'hub').site.share}\n← ${open.all}`,
  };
});

/** A workshop's guide ends with its address on paper, beside the code of it. */
const feet = completeLocales.flatMap((locale) => {
  const { site } = messagesOf(locale, 'hub');
  const last = messagesOf(locale, 'workshops').keep.offlineHelp;
  return workshops.map(({ slug }): WantedDifference => {
    const path = `/${locale}/workshops/${slug}/`;
    return {
      pages: new RegExp(`^${path}$`),
      because: 'an address on paper is scanned',
      was: last,
      is: `${last}\n${site.name} · [address of the hub]${path}`,
    };
  });
});

/** The ring of the data life cycle stands where the glossary and a workshop explain its stages. */
const rings = completeLocales.flatMap((locale): WantedDifference[] => {
  const stages = stagesIn(vocabularies, locale);
  const shown = [
    ...stages.map(({ label }, at) => `${at + 1} ${label}`),
    ...stages.flatMap(({ label, definition }) => [label, definition]),
  ].join('\n');
  const below = (pages: RegExp, texts: (string | undefined)[]) =>
    texts.map((was = ''): WantedDifference => {
      return { pages, because: 'the stages are drawn', was, is: `${was}\n${shown}` };
    });
  const defined = glossary.filter(({ picture }) => picture === 'stages');
  const told = workshops.flatMap(({ slug, plan, texts }) =>
    plan.agenda
      .filter(({ picture }) => picture === 'stages')
      .flatMap(({ id }) =>
        below(new RegExp(`^/${locale}/workshops/${slug}/$`), [
          texts[locale].notes
            .findLast(({ step }) => step === id)
            ?.text.split('\n\n')
            .at(-1)
            ?.trim(),
        ]),
      ),
  );
  return [
    ...told,
    ...below(
      new RegExp(`^/${locale}/glossary/$`),
      defined.map(({ definition }) => definition[locale]),
    ),
  ];
});

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
  { pages: new RegExp(`${anyLanguage}compare/`), because: 'clauses are compared', all: 'new' },
  { pages: new RegExp(`${anyLanguage}answer/`), because: 'drafts are answered', all: 'new' },
  { pages: new RegExp(`${anyLanguage}tools/$`), because: 'tools for the table', all: 'anew' },
  ...sectorNames,
  ...frame,
  ...footers,
  ...shared,
  ...feet,
  ...rings,
  { pages: new RegExp(`${anyLanguage}tell/`), because: 'there is somebody to tell', all: 'new' },
  { pages: new RegExp(`${anyLanguage}check/`), because: checked, all: 'new' },
  { pages: new RegExp(`${anyLanguage}developers/`), because: 'the API takes more', all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/dif/answer/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}privacy/`), because: said, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/data-rights/`), because: byCountry, all: 'anew' },
  { pages: new RegExp(`${anyLanguage}tools/(?:data|co)-`), because: records, all: 'anew' },
];
