import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = process.cwd();
const code = /```[\s\S]*?```/g;

/** The text of a document of the repository. */
export const readDocument = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What stands below a heading of a document, up to the next heading of its level or above; throws when it is missing. */
export function sectionOf(text: string, heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const [, after] = text.split(`${heading}\n`);
  if (after === undefined) throw new Error(`There is no heading “${heading}”.`);
  return after.split(new RegExp(`^#{1,${level}} `, 'm'))[0] ?? '';
}

/** Everything between backticks, without the blocks of code. */
export function quotedIn(text: string): string[] {
  return [...text.replace(code, '').matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);
}

/**
 * The links, relative to the document `name`, and the paths in backticks that lead nowhere; `<any>` and `*` stand for a
 * name, `{a,b}` for each.
 */
export function findDeadPaths(text: string, name = ''): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(name), target));
  const known = new Set(readdirSync(root));
  const paths = quotedIn(text).filter(
    (quoted) => /^[^\s`]+\/[^\s`]*$/.test(quoted) && known.has(quoted.split('/')[0] ?? ''),
  );
  return [...links, ...paths].filter((path) => !exists(path));
}

function exists(path: string): boolean {
  if (existsSync(join(root, path))) return true;
  const pattern = path.replaceAll('[', '[[]').replaceAll(/<[^>]+>/g, '*');
  return globSync(pattern.replace(/\/$/, ''), { cwd: root }).length > 0;
}

/** The commands (`npm start`, `npm run bench`) a text names, by their script. */
export function scriptsIn(text: string): string[] {
  return [...text.matchAll(/npm (?:run ([a-z][a-z:-]*)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
}

/** The verbs of `npm run hub -- <verb>` a text names. */
export function verbsIn(text: string): string[] {
  return [...text.matchAll(/npm run hub -- ([a-z]+)/g)].map(([, verb = '']) => verb);
}

/** The tests a text names in backticks. */
export const testsIn = (text: string): string[] =>
  quotedIn(text).filter((quoted) => quoted.endsWith('.test.ts'));

/** The points of the lists of a text, each whole. */
export const pointsOf = (text: string): string[] =>
  text
    .split(/^- /m)
    .slice(1)
    .map((point) => point.split(/\n(?:\n|#)/)[0] ?? '');
