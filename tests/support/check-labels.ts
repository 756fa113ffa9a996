import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { loadCheckRules, loadReadingRules } from '#content/load/content.server.ts';
import { readKaliBranches, type KaliArticle } from '#db/import/kali-articles.server.ts';
import type { TopicCheck } from '#domain/check/answers.ts';
import { checkAgreement } from '#domain/check/check.ts';
import { Strength } from '#domain/words.ts';
import { readDocument } from '#lib/documents/read-document.ts';
import { root, vocabularies } from './database.ts';

const Step = v.picklist([...Strength.options, 'none']);
const Labels = v.object({
  language: v.string(),
  sha256: v.optional(v.string()),
  kali: v.optional(v.object({ container: v.string(), text: v.string() })),
  topics: v.array(
    v.object({ topic: v.string(), step: v.optional(Step), either: v.optional(v.array(Step)) }),
  ),
  perhaps: v.optional(v.array(v.object({ topic: v.string() })), []),
});

/** What a person who read an agreement found in it: `tests/fixtures/check/README.md` says how. */
export type LabelledAgreement = v.InferOutput<typeof Labels> & { name: string };

const folder = join(root, 'tests/fixtures/check');

/** Every labelled agreement, by name. */
export function listLabelledAgreements(): LabelledAgreement[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: basename(file, '.yaml'),
      ...v.parse(Labels, parse(readFileSync(join(folder, file), 'utf8'))),
    }));
}

/** The text that was labelled: from the package of French agreements, or from `texts`, a folder with `<name>.txt`. */
export function findLabelledText(
  { name, kali, sha256 }: LabelledAgreement,
  texts?: string,
): string | undefined {
  if (kali !== undefined) return frenchText(kali);
  const path = join(texts ?? '', `${name}.txt`);
  if (texts === undefined || !existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const isSame = createHash('sha256').update(bytes).digest('hex') === sha256;
  return isSame ? bytes.toString() : undefined;
}

/** A French agreement as a plain text: its title, the titles of its sections, and its articles in their order. */
export function frenchText({
  container,
  text,
}: {
  container: string;
  text: string;
}): string | undefined {
  for (const { branch, articles } of readKaliBranches()) {
    if (branch.containerId !== container) continue;
    return written(articles.filter(({ textId }) => textId === text));
  }
  return undefined;
}

function written(articles: readonly KaliArticle[]): string {
  let open: string[] = [];
  return articles
    .flatMap(({ path, number, heading, text }) => {
      const changed = path.findIndex((title, depth) => open[depth] !== title);
      open = path;
      const sections = changed === -1 ? [] : path.slice(Math.max(changed, 1));
      const name =
        number === null ? heading : `Article ${number}${heading === null ? '' : ` – ${heading}`}`;
      return [...sections, ...(name === null ? [] : [name]), text];
    })
    .join('\n\n');
}

const reading = loadReadingRules(root, vocabularies);
const check = loadCheckRules(root, vocabularies);

/** What the hub's own rules find in a text. */
export async function checkText(text: string): Promise<TopicCheck[]> {
  return checkAgreement(
    await readDocument(new TextEncoder().encode(text), reading),
    reading,
    check,
  );
}

/** How a check did against labels: topics by what became of them, and the steps that it named. */
export type CheckScore = {
  found: string[];
  onlyPerhaps: string[];
  missed: string[];
  wrong: string[];
  /** Of topics rightly found, those whose step was named, each with the steps that the label allows. */
  named: { topic: string; said: Strength; allowed: string[] }[];
  unsure: string[];
};

/** Holds answers against labels; what a label calls perhaps counts neither way. */
export function scoreCheck(answers: readonly TopicCheck[], labels: LabelledAgreement): CheckScore {
  const answerOf = new Map(answers.map((one) => [one.slug, one]));
  const isFound = (topic: string) =>
    ['found', 'unsure'].includes(answerOf.get(topic)?.answer ?? '');
  const isPerhaps = (topic: string) => answerOf.get(topic)?.answer === 'perhaps';
  const wanted = labels.topics.map(({ topic }) => topic);
  const open = new Set([...wanted, ...labels.perhaps.map(({ topic }) => topic)]);
  const found = labels.topics.filter(({ topic }) => isFound(topic));
  return {
    found: found.map(({ topic }) => topic),
    onlyPerhaps: wanted.filter(isPerhaps),
    missed: wanted.filter((topic) => !isFound(topic) && !isPerhaps(topic)),
    wrong: answers.map(({ slug }) => slug).filter((slug) => isFound(slug) && !open.has(slug)),
    named: found.flatMap(({ topic, step, either }) => {
      const answer = answerOf.get(topic);
      const said = answer?.answer === 'found' ? answer.steps[0]?.step : undefined;
      return said === undefined
        ? []
        : [{ topic, said, allowed: either ?? (step === undefined ? [] : [step]) }];
    }),
    unsure: found
      .map(({ topic }) => topic)
      .filter((topic) => answerOf.get(topic)?.answer === 'unsure'),
  };
}

/** The shares (0 to 1) that several scores come to. */
export function sharesOf(scores: readonly CheckScore[]) {
  const count = (list: (score: CheckScore) => readonly unknown[]) =>
    scores.reduce((sum, score) => sum + list(score).length, 0);
  const found = count((one) => one.found);
  const labelled = found + count((one) => [...one.onlyPerhaps, ...one.missed]);
  const named = scores.flatMap((one) => one.named);
  const right = (list: typeof named) => list.filter(({ said, allowed }) => allowed.includes(said));
  const guarantee = named.filter(({ said }) => said === 'guarantee');
  const other = named.filter(({ said }) => said !== 'guarantee');
  return {
    labelled,
    recall: found / labelled,
    recallWithPerhaps: (found + count((one) => one.onlyPerhaps)) / labelled,
    precision: found / (found + count((one) => one.wrong)),
    steps: { named: named.length, right: right(named).length },
    guarantee: { named: guarantee.length, right: right(guarantee).length },
    other: { named: other.length, right: right(other).length },
    unsure: count((one) => one.unsure) / found,
  };
}
