import type { Found } from '#db/queries/submissions.ts';
import { publishAtOnce } from '../../moderation/publish-at-once.ts';
import { statesInWords } from '../../submissions/refusals.ts';
import type { ReadingTools } from '../reading-tools.server.ts';
import type { FileClause } from './alike.ts';
import { missingToPublish, readFacts, type Cells, type Facts } from './facts-row.ts';
import {
  lookAt,
  openFile,
  problemsOf,
  sentenceOf,
  type GivenFile,
  type LookedAt,
  type OpenedFile,
} from './look.server.ts';
import { linesOf, many } from './report.ts';
import { findEarlier, noteOf, send, sentLineOf, type Earlier, type OwnHub } from './send.server.ts';
import { sentListName, writeSentList, type SentLine } from './sent-list.server.ts';

/** What is done with a folder: `isDry` tells what would be; `isPublished` publishes what its row gives the right to. */
export type FolderMode = { isDry: boolean; isPublished: boolean };

/** A run through a folder, with what it knows already and has met so far. */
export type Run = FolderMode & {
  hub: OwnHub;
  tools: ReadingTools;
  folder: string;
  /** The files of the folder by their names in one form of Unicode, which sheets may write otherwise. */
  files: Map<string, string>;
  sent: Map<string, SentLine>;
  /** The files that were taken up, by content. */
  seen: Map<string, string>;
  clauses: FileClause[];
};

/** What became of a row: in a word by which rows are counted, in a sentence, and what a person should know besides. */
export type Outcome = {
  count: 'ready' | 'sent' | 'published' | 'sent before' | 'to be mended';
  said: string;
  lines: string[];
};

/** Does with the file of a row what the run is for, as far as it was not done and may be done. */
export async function importRow(run: Run, cells: Cells): Promise<Outcome> {
  const { tools, folder, files } = run;
  const file = files.get(cells.file);
  const read = readFacts(cells, tools.vocabularies);
  const problems = 'problems' in read ? read.problems : [];
  if (cells.file !== '' && file === undefined)
    return toMend([`There is no file of this name in ${folder}.`, ...problems]);
  if (file === undefined || ('problems' in read && !run.isDry)) return toMend(problems);
  try {
    const opened = await openFile(folder, file);
    if ('facts' in read) return await importFile(run, { ...opened, facts: read.facts });
    const { lines } = await look(run, opened);
    return toMend([...problems, ...lines]);
  } catch (error) {
    return toMend([...problems, sentenceOf(error, tools)]);
  }
}

const toMend = (lines: string[]): Outcome => ({
  count: 'to be mended',
  said: 'not sent, the row or its file is to be mended',
  lines,
});

/** Sends a file that was not sent before, and publishes it where that is wanted; a dry run reads every file. */
async function importFile(run: Run, given: GivenFile): Promise<Outcome> {
  const { hub, sent, seen, isDry, isPublished } = run;
  const twin = seen.get(given.sha256);
  if (twin !== undefined) return toMend([`It is the same file as ${twin}, or listed twice.`]);
  seen.set(given.sha256, given.file);
  const earlier = await findEarlier(hub.db, given, sent.get(given.file));
  if (isDry) return tell(run, given, earlier);
  if (earlier === undefined) return sendAndPublish(run, given, undefined);
  if (earlier.what !== 'same') return outcomeOf(earlier, []);
  await note(run, given, earlier.found);
  return isPublished && earlier.found.state === 'submitted'
    ? sendAndPublish(run, given, earlier.found)
    : outcomeOf(earlier, []);
}

/** What would be done with a file. */
async function tell(run: Run, given: GivenFile, earlier: Earlier | undefined): Promise<Outcome> {
  const { lines, problems } = await look(run, given);
  if (earlier) return outcomeOf(earlier, lines);
  if (problems.length > 0) return toMend([...problems, ...lines]);
  return { count: 'ready', said: 'ready', lines };
}

async function sendAndPublish(
  run: Run,
  given: GivenFile,
  before: Found | undefined,
): Promise<Outcome> {
  const { looked, lines, problems, hindrance } = await look(run, given);
  if (problems.length > 0) return toMend([...problems, ...lines]);
  const found = before ?? (await send(run.hub, given, looked));
  if (before === undefined) await note(run, given, found);
  if (run.isPublished && hindrance === undefined)
    return { count: 'published', said: await publish(run, given, found), lines };
  if (before) return outcomeOf({ what: 'same', found }, lines);
  return { count: 'sent', said: 'sent to the moderators', lines };
}

/** Reads a file, and says what a person should know, why it cannot be sent, and why it may not be published at once. */
async function look(run: Run, opened: OpenedFile & { facts?: Facts }) {
  const { hub, tools, clauses, isPublished } = run;
  const { facts, file } = opened;
  const looked = await lookAt(opened, facts?.agreement.language, tools);
  clauses.push(...looked.clauses.map((clause) => ({ file, clause })));
  const hindrance = facts && hindranceOf(facts, looked, tools);
  const lines = linesOf(looked, tools.words, tools.vocabularies);
  if (isPublished && hindrance !== undefined) lines.push(`Not published at once: ${hindrance}`);
  return { looked, lines, hindrance, problems: problemsOf(looked, hub.documents !== undefined) };
}

/** Why a file is not published at once, though that was asked for; undefined where it may be. */
function hindranceOf(
  facts: Facts,
  { clauses, reading }: LookedAt,
  { vocabularies }: ReadingTools,
): string | undefined {
  const missing = missingToPublish(facts, vocabularies);
  if (missing.length > 0) return `the row must say: ${missing.join(', ')}.`;
  if (clauses.length === 0) return 'it has no clause.';
  return reading.doubts?.length ? 'it was not read well; moderators look first.' : undefined;
}

async function publish({ hub, tools }: Run, given: GivenFile, found: Found): Promise<string> {
  const reason = `Published by the operator from a folder of agreements, without a moderator. Its sheet names who gave the right to publish under ${given.facts.agreement.licence} and who looked for names and other personal data.`;
  const why = { reason, note: noteOf(given) };
  const { clauses } = await publishAtOnce(hub.db, found, why, tools.vocabularies);
  const published = clauses.filter(({ state }) => state === 'published');
  return `published, ${many(published.length, 'clause')}`;
}

/** What is said of a file that was sent before. */
function outcomeOf({ what, found }: Earlier, lines: string[]): Outcome {
  const count = 'sent before';
  if (what === 'same') return { count, said: `sent before, ${standing(found)}`, lines };
  if (what === 'other')
    return { count, said: `the hub has this very file already, sent ${standing(found)}`, lines };
  const which = what === 'changed row' ? 'its row' : 'the file';
  return {
    count: 'to be mended',
    said: `${which} was changed since it was sent ${standing(found)}; it is not sent again`,
    lines: [
      ...lines,
      `To send it anew, take the first one back at its status address (${sentListName}), then run this again.`,
    ],
  };
}

const standing = ({ state, sentAt }: Found) => `on ${sentAt.slice(0, 10)}: ${statesInWords[state]}`;

/** Keeps where a file was sent, as soon as it was; a run that broke off before is made up for by the next. */
async function note({ hub, folder, sent }: Run, given: GivenFile, found: Found): Promise<void> {
  if (sent.get(given.file)?.submission === found.id) return;
  sent.set(given.file, await sentLineOf(hub, given, found));
  await writeSentList(folder, sent);
}
