import { posix, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import manifest from './package.json' with { type: 'json' };

/** What the files of each zone may import besides their own zone, by folder or file. */
const directions: Record<string, string[]> = {
  'src/domain': [],
  content: ['src/domain'],
  db: ['src/domain', 'content'],
  functions: [
    ...['src/domain', 'content', 'db'],
    'src/lib/documents', // one reader of documents for the browser, the API and the command line
    'src/lib/scan', // and one of pictures of pages
    'src/lib/worksheets/spreadsheet.ts', // sheets of facts are written and read as worksheets are
    'src/lib/search/build-index.server.ts', // publishing writes the index that search reads
    'src/lib/search/manifest.server.ts', // and looks whether it is there
    'src/lib/search/engine.ts', // the API answers questions as the devices of readers do
    'src/lib/search/types.ts', // in the same words
  ],
  'src/lib': ['src/domain', 'content', 'db'],
  src: ['src/domain', 'content', 'db', 'functions', 'src/lib'],
};

/** Rooms of `src/lib` that every feature may use. */
const foundations = [
  ...['site', 'form', 'api', 'styles', 'server', 'tabs'],
  ...['clause', 'documents', 'law', 'saved', 'scan', 'proposal'],
];

/** Which room of `src/lib` may import which feature, and why. */
export const featurePairs: [room: string, feature: string, reason: string][] = [
  ['answer', 'compare', 'an answer shows a draft beside the agreement as a comparison does'],
  ['compare', 'brief', 'a comparison offers the clauses that are chosen for the brief'],
  ['check', 'brief', 'a clause that a check offers goes into the brief'],
  ['check', 'report', 'a check offers the model clauses, which the report has read'],
  ['contribution', 'search', 'a sender sees which published clauses are like an article'],
  ['country', 'topic', 'what was agreed looks the same in a country as on a topic'],
  ['dif', 'report', 'a step of the plan leads to clauses that the report points out'],
  ['exercises', 'search', 'an exercise begins with searches of the database view'],
  [
    'mistake',
    'contribution',
    'a report shows the same work and is followed by the same kind of receipt',
  ],
  ['moderation', 'contribution', 'a moderator takes articles from a document as a sender does'],
  ['moderation', 'search', 'a moderator sees which published clauses are like a proposal'],
  ['pictures', 'workshops', 'a workshop is shown by a picture where it is shared'],
  ['proposal', 'search', 'clauses alike are found by the search on the device'],
  ['topic', 'brief', 'a step of a ladder goes into the brief, a whole ladder into a Word document'],
  ['worksheets', 'report', 'a question names the topics of the report'],
  ['workshops', 'worksheets', 'a workshop hands out empty worksheets'],
];

/** Rooms that may import each other, and why; the tests allow three pairs. */
export const mutualPairs: [room: string, other: string, reason: string][] = [
  ['db/import', 'db/queries', 'importers publish by queries, which store the record of importers'],
  [
    'functions/middleware',
    'functions/session',
    'who is signed in is asked of the session, and signing in is limited too',
  ],
];

/** The only files that speak to the database in its own words. */
const speakSql = [
  'db/queries',
  'db/schema',
  'db/connection',
  'db/client.server.ts',
  'db/migrate.server.ts',
];

const sql = /^(drizzle-orm|@libsql\/client)(\/|$)/;
const framework = /^(\$(app|env|service-worker)|svelte|@sveltejs\/kit)(\/|$)/;
const component = /\.svelte(\.ts)?$/;
const server = /\.server\.|^src\/lib\/server\/|\/\+server\.ts$/;
const onlyOnServers = /^(db|functions|content\/load)\//;

/** Where a specifier leads, from the root of the repository; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  if (path.startsWith('/')) return path.slice(1);
  const aliases = { ...manifest.imports, '$lib/*': './src/lib/*' };
  for (const [alias, target] of Object.entries(aliases)) {
    const start = alias.slice(0, -1);
    if (path.startsWith(start)) return posix.join(target.slice(0, -1), path.slice(start.length));
  }
  return undefined;
}

/**
 * Why a file may not import this; undefined when it may. Directions hold for types too; only between browser and
 * server they do not, since a type leaves no trace in what the browser loads. Tests may import anything.
 */
export function refusalOf(from: string, specifier: string, isType = false): string | undefined {
  const zone = zoneOf(from);
  if (zone === undefined || isTest(from)) return undefined;
  const to = resolveImport(from, specifier);
  if (to === undefined) return refusalOfPackage(from, zone, specifier);
  if (isTest(to)) return 'only tests import tests';
  const target = zoneOf(to);
  if (target === undefined) return undefined;
  if (target !== zone && !isWithin(to, directions[zone] ?? []))
    return `${zone} may import only ${[zone, ...(directions[zone] ?? [])].join(', ')}`;
  if (component.test(to) && !zone.startsWith('src')) return 'components are of the browser';
  if (isWithin(to, ['db/schema']) && zone !== 'db') return 'tables are known to db alone';
  if (isBrowser(from) && !isType && (server.test(to) || onlyOnServers.test(to)))
    return 'it is of the server: only files with .server. in their name import it';
  return zone === 'src/lib' && target === zone
    ? refusalOfRoom(roomIn(from), roomIn(to))
    : undefined;
}

function refusalOfPackage(from: string, zone: string, name: string): string | undefined {
  if (sql.test(name) && !isWithin(from, speakSql)) return `SQL stands in ${speakSql.join(', ')}`;
  if (framework.test(name) && !['src/lib', 'src'].includes(zone)) return 'it is of the pages';
  return undefined;
}

function refusalOfRoom(room: string, other: string): string | undefined {
  if (room === other || foundations.includes(other)) return undefined;
  if (featurePairs.some(([from, to]) => from === room && to === other)) return undefined;
  return `${room} and ${other} are no pair of the list in eslint-rooms.ts`;
}

const zoneOf = (path: string) => Object.keys(directions).find((zone) => isWithin(path, [zone]));
const isWithin = (path: string, places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));
const isTest = (path: string) => path.startsWith('tests/') || path.endsWith('.test.ts');
const isBrowser = (path: string) => isWithin(path, ['src']) && !server.test(path);
const roomIn = (path: string) => path.split('/')[2] ?? '';

type Written = { value?: unknown; quasis?: { value: { cooked: string } }[] };
type Importing = {
  source?: Written | null;
  arguments?: Written[];
  importKind?: string;
  exportKind?: string;
};

const importing = [
  ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'],
  ...['ImportExpression', 'TSImportType', 'NewExpression[callee.name="URL"]'],
  'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]',
];

/** Looks at `import`, `export … from`, `import()`, `import('…').Type`, `new URL('…', …)` and `import.meta.glob`. */
const directionsRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(import.meta.dirname, context.filename)
      .split(sep)
      .join('/');
    return {
      [`:matches(${importing.join(', ')})`](node: Rule.Node) {
        const { source, arguments: given, importKind, exportKind } = node as Importing;
        const specifier = textOf(source ?? given?.[0]);
        if (specifier === undefined) return;
        const isType = (importKind ?? exportKind) === 'type' || isTypeNode(node);
        const reason = refusalOf(from, specifier, isType);
        if (reason !== undefined)
          context.report({ node, message: `${from} may not import ${specifier}: ${reason}.` });
      },
    };
  },
};

const isTypeNode = ({ type }: { type: string }) => type === 'TSImportType';

/** The text of a literal, or the beginning of a template up to what it fills in. */
const textOf = (written: Written | undefined): string | undefined =>
  typeof written?.value === 'string' ? written.value : written?.quasis?.[0]?.value.cooked;

/** The rules of the house as a plugin of ESLint. */
export const house = { rules: { directions: directionsRule } };
