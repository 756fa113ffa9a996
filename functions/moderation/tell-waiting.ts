import type { Database } from '#db/client.server.ts';
import * as watch from '#db/queries/watch.ts';
import { causeOf } from '../http/log-text.ts';

/** Where it is told that something waits, and where the desk is. */
type Receiver = { url: string; origin: string };

/** What came about: something was sent, or an hour is over. */
type Occasion = 'sent' | 'hour';

const hour = 3_600_000;
/** How long nothing is told again while something waits. */
const quiet: Record<Occasion, number> = { sent: hour, hour: 24 * hour };

/** Milliseconds within which the receiver has to answer. */
const patience = 5000;

/**
 * Tells `receiver` by a POST of JSON how many submissions nobody has taken up and how many reports are open, without anything
 * of what was sent: at once when the first one comes, at most hourly while more come, and once a day while something
 * waits. Resolves when that is done. What fails is logged, without the address of the receiver, and told at the next occasion.
 */
export async function tellWaiting(
  db: Database,
  receiver: Receiver,
  occasion: Occasion,
  now: number = Date.now(),
): Promise<void> {
  try {
    const counted = await countWaiting(db);
    const total = counted.submissions + counted.reports;
    if (total === 0) {
      await watch.forgetTelling(db);
      return;
    }
    const isFirst = occasion === 'sent' && total === 1;
    const before = isFirst ? now : now - quiet[occasion];
    if (!(await watch.claimTelling(db, isoOf(now), isoOf(before)))) return;
    await post(receiver, counted).catch(async (error: unknown) => {
      await watch.forgetTelling(db);
      throw error;
    });
  } catch (error) {
    console.warn(JSON.stringify({ notify: causeOf(error) }));
  }
}

type Counted = { submissions: number; reports: number };

async function countWaiting(db: Database): Promise<Counted> {
  const states = await watch.countSubmissions(db);
  const submissions = states.find(({ state }) => state === 'submitted')?.count ?? 0;
  return { submissions, reports: (await watch.countOpenReports(db)).count };
}

async function post({ url, origin }: Receiver, counted: Counted): Promise<void> {
  const desk = `${origin}/en/moderation/`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: `${sentenceOf(counted)} ${desk}`, ...counted, desk }),
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the receiver answered ${answer.status}`);
}

/** As chat programs show it. */
function sentenceOf({ submissions, reports }: Counted): string {
  const parts = [
    countedAs(submissions, 'submission', 'submissions'),
    countedAs(reports, 'report of a mistake', 'reports of mistakes'),
  ].filter((part) => part !== '');
  return `${parts.join(' and ')} ${submissions + reports === 1 ? 'waits' : 'wait'} for moderators.`;
}

function countedAs(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}

const isoOf = (time: number): string => new Date(time).toISOString();
