import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { fallbackOf, locales, type Locale } from '#domain/words.ts';

/** What each partial language lacks of `content/` below `root`: how many texts of which file; empty when none is partial. */
export function languageGaps(root: string): string {
  return locales
    .flatMap((locale) => {
      const fallback = fallbackOf(locale);
      return fallback === undefined ? [] : gapsOf(root, locale, fallback);
    })
    .join('\n');
}

function gapsOf(root: string, locale: Locale, fallback: Locale): string[] {
  const gaps = globSync('content/**/*.{json,yaml,md}', { cwd: root })
    .sort()
    .flatMap((file) => gapOf(root, file, locale, fallback));
  const lacking = gaps.reduce((sum, { texts }) => sum + texts, 0);
  return [
    `\n${locale} lacks ${lacking} texts, which are said in ${fallback}`,
    ...gaps.map(({ file, texts }) => `  ${String(texts).padStart(6)}  ${file}`),
  ];
}

/** What a file lacks: all that the fallback's own file says, or the language beside the fallback in a file of all. */
function gapOf(root: string, file: string, locale: Locale, fallback: Locale) {
  const whole = valueOf(join(root, file));
  const own = file.replace(new RegExp(`/${fallback}(?=[./])`), `/${locale}`);
  // The files of provisions are named by countries.
  if (own === file || file.startsWith('content/provisions/'))
    return counted(file, countBeside(whole, locale, fallback));
  const said = existsSync(join(root, own)) ? valueOf(join(root, own)) : undefined;
  return counted(own, countMissing(whole, said));
}

const counted = (file: string, texts: number) => (texts === 0 ? [] : [{ file, texts }]);

function valueOf(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.md') ? text : parseYaml(text);
}

function countMissing(whole: unknown, own: unknown): number {
  if (own === undefined) return countTexts(whole);
  if (typeof whole !== 'object' || whole === null) return 0;
  return sumOf(Object.entries(whole), ([key, value]) =>
    countMissing(value, (own as Record<string, unknown>)[key]),
  );
}

function countBeside(value: unknown, locale: Locale, fallback: Locale): number {
  if (typeof value !== 'object' || value === null) return 0;
  const { [fallback]: whole, [locale]: own } = value as Record<string, unknown>;
  if (whole !== undefined) return own === undefined ? countTexts(whole) : 0;
  return sumOf(Object.values(value), (entry) => countBeside(entry, locale, fallback));
}

const countTexts = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? sumOf(Object.values(value), countTexts)
    : Number(typeof value === 'string');

const sumOf = <Value>(values: Value[], of: (value: Value) => number) =>
  values.reduce((sum, value) => sum + of(value), 0);
