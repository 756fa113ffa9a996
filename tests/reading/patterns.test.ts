import { ESLint, Linter } from 'eslint';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it, vi } from 'vitest';
import { attacksOn } from '../support/attacks.ts';
import { listPatterns } from '../support/patterns.ts';

// A text of any form costs a pattern time in proportion to its length. The texts are made for each pattern: what its
// endless parts take, two hundred thousand characters of it.

const length = 200_000;
const timeout = 1000;

const partyNames = {
  employer: { ours: ['l’employeur'], others: ['la société'] },
  union: { ours: ['le syndicat'], others: ['l’association'] },
};

/** Modules that put patterns together when they are loaded: all they make are tried like those that stand in the source. */
const makers: Record<string, () => Promise<unknown>> = {
  'src/domain/reading/facts/country.ts': () => import('#domain/reading/facts/country.ts'),
  'src/domain/reading/facts/parties.ts': () => import('#domain/reading/facts/parties.ts'),
  'src/domain/reading/facts/unions.ts': () => import('#domain/reading/facts/unions.ts'),
  'src/domain/reading/personal-data.ts': () => import('#domain/reading/personal-data.ts'),
  'src/domain/reading/segment/headings.ts': () => import('#domain/reading/segment/headings.ts'),
  'src/domain/reading/segment/heading-words.ts': () =>
    import('#domain/reading/segment/heading-words.ts'),
  'src/domain/tools/saved.ts': () => import('#domain/tools/saved.ts'),
  'src/domain/clause/glossary.ts': async () => {
    const { linkFirstUses } = await import('#domain/clause/glossary.ts');
    linkFirstUses([''], [{ slug: 'data-subject', words: ['data subject', "d'accord"] }]);
  },
  'src/domain/check/manner.ts': async () => {
    const { mannerOf } = await import('#domain/check/manner.ts');
    mannerOf([], partyNames);
  },
  'src/domain/check/fit.ts': async () => {
    const { fitWording } = await import('#domain/check/fit.ts');
    fitWording('', {
      language: 'fr',
      manner: { employer: 'la société', union: 'l’association', next: null, points: 'plain' },
      names: partyNames,
      article: undefined,
      sectionWord: '§',
    });
  },
  'functions/hosting/headers-file.ts': () => import('#functions/hosting/headers-file.ts'),
  'functions/hosting/withdrawn-pages.ts': () => import('#functions/hosting/withdrawn-pages.ts'),
  'db/import/kali-title.ts': () => import('#db/import/kali-title.ts'),
};

/** Read what the hub itself wrote, or look for its own words as they stand: a token of its style sheet, names of its files, its texts. */
const ownText = [
  'functions/cli/language-gaps.server.ts',
  'src/lib/server/marked-page.ts',
  'src/lib/server/colours.ts',
];

afterEach(() => {
  vi.unstubAllGlobals();
});

function isSlow(pattern: RegExp, text: string): boolean {
  try {
    runInNewContext('pattern.lastIndex = 0; pattern.exec(text)', { pattern, text }, { timeout });
    return false;
  } catch {
    return true;
  }
}

/** The text that keeps a pattern busy for more than a second, shortened; undefined when there is none. */
function slowText(pattern: RegExp): string | undefined {
  for (const text of attacksOn(pattern, length)) {
    // A machine that was busy with something else gets another second.
    if (isSlow(pattern, text) && isSlow(pattern, text)) return `${text.slice(0, 20)}…`;
  }
  return undefined;
}

it('are refused by ESLint when they are not linear', async () => {
  const { plugins, rules = {} } = (await new ESLint().calculateConfigForFile(
    'src/domain/words.ts',
  )) as Linter.Config;
  const own = Object.fromEntries(
    Object.entries(rules).filter(([name]) => name.startsWith('regexp/')),
  );
  const problems = new Linter().verify('export const slow = [/[.]+$/, /^a[ .]*[.]*b/];', [
    { plugins: { regexp: plugins?.regexp ?? {} }, rules: own },
  ]);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual([
    'regexp/no-super-linear-move',
    'regexp/no-super-linear-backtracking',
  ]);
});

it('are seen when they are not linear', () => {
  expect(slowText(/\.{12,}(?![.\s]*\d)/)).toBeDefined();
  expect(slowText(/\s{3,}((?:page)?\s*\d+)$/i)).toBeDefined();
});

const written = listPatterns();

it('are all linear where they stand in the source', () => {
  const patterns = new Map(
    written.flatMap(({ file, pattern }) =>
      pattern ? [[String(pattern), { file, pattern }] as const] : [],
    ),
  );
  expect(patterns.size).toBeGreaterThan(200);
  const slow = [...patterns].flatMap(([name, { file, pattern }]) => {
    const text = slowText(pattern);
    return text === undefined ? [] : [`${file}: ${name} on ${text}`];
  });
  expect(slow).toEqual([]);
});

it('are all linear where they are put together', async () => {
  const built = new Set(written.filter(({ pattern }) => !pattern).map(({ file }) => file));
  expect([...built].sort()).toEqual([...Object.keys(makers), ...ownText].sort());
  const made: RegExp[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, args) {
        const pattern = Reflect.construct(target, args) as RegExp;
        made.push(pattern);
        return pattern;
      },
    }),
  );
  for (const load of Object.values(makers)) await load();
  vi.unstubAllGlobals();
  const own = [...new Map(made.map((pattern) => [String(pattern), pattern])).values()];
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter((pattern) => slowText(pattern) !== undefined).map(String)).toEqual([]);
});
