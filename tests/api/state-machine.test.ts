import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { openDatabase, type Database } from '#db/client.server.ts';
import { originOf } from '#db/import/upload.ts';
import { listOf } from '#db/queries/log.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { clauses as clauseTable } from '#db/schema/clauses.ts';
import type { Decision } from '#domain/submission/moderation.ts';
import { plan, replay, type Command } from '#domain/submission/submission-rules.ts';
import { act } from '#functions/submissions/act.ts';
import { publishAtOnce } from '#functions/moderation/publish-at-once.ts';
import { decide } from '#functions/moderation/decide.ts';
import { Problem } from '#functions/http/problem.ts';
import { prepare, vocabularies } from '../support/database.ts';
import { offeredAgreement, proposal, signInModerator } from '../support/submissions.ts';

const sequences = 2000;

/** The changes of state that DESIGN section 7 knows, with those that keep the state. */
const allowed = new Set([
  ' > submitted',
  'submitted > in_review',
  'in_review > in_review',
  'in_review > submitted',
  'in_review > changes_requested',
  'changes_requested > submitted',
  'in_review > decided',
  'submitted > decided',
  'decided > published',
  'in_review > rejected',
  'submitted > submitted',
  'changes_requested > changes_requested',
  'published > published',
  'rejected > rejected',
  'withdrawn > withdrawn',
  'submitted > withdrawn',
  'in_review > withdrawn',
  'changes_requested > withdrawn',
  'published > withdrawn',
]);

const wishes = [
  ...['claim', 'claim', 'claim', 'release', 'ask', 'decide', 'decide'],
  ...['correct', 'withdraw', 'withdraw-one', 'delete-document', 'unpublish', 'publish'],
] as const;

/** What one of three moderators, or the sender, wants with one of two senders' submissions. */
const wish = fc.record({
  target: fc.nat(1),
  moderator: fc.nat(2),
  what: fc.constantFrom(...wishes),
  bits: fc.nat(3),
});
/** Wishes that come at once, and the minutes that pass before them. */
const round = fc.record({
  minutes: fc.constantFrom(0, 0, 1, 31),
  wishes: fc.array(wish, { minLength: 1, maxLength: 3 }),
});

let db: Database;
let people: number[];
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await db.$client.execute('PRAGMA synchronous = OFF');
  await prepare(db);
  const names = ['Ana', 'Ben', 'Cleo'];
  people = await Promise.all(names.map(async (name) => (await signInModerator(db, name)).id));
});

/** The submission of an anonymous sender, and one that the first moderator sent. */
async function sendBoth(): Promise<string[]> {
  const ids = [crypto.randomUUID(), crypto.randomUUID()];
  for (const [index, id] of ids.entries()) {
    const now = new Date().toISOString();
    await submissions.insert(db, {
      submission: {
        id,
        agreement: offeredAgreement(),
        agreementSlug: null,
        right: null,
        note: null,
        contact: null,
        locale: 'en',
        sentBy: index === 0 ? null : (people[0] ?? null),
        receiptHash: id,
        idempotencyHash: null,
        requestHash: id,
        sentAt: now,
      },
      clauses: [proposal(), proposal({ title: 'Second' })],
      documents:
        index === 0
          ? []
          : [{ key: id, mediaType: 'text/plain', bytes: 1, sha256: id, storedAt: now }],
      work: undefined,
    });
  }
  return ids;
}

type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never;

function commandOf({ what, moderator: index, bits }: Wish, found: Found): Command {
  const moderator = people[index] ?? 0;
  const { version } = found;
  const open = found.clauses.filter(({ state }) => state === 'proposed').map(({ id }) => id);
  const isChosen = (id: number) => ((bits >> id) & 1) === 1;
  switch (what) {
    case 'claim':
    case 'release':
      return { do: what, moderator };
    case 'ask':
      return { do: 'ask', moderator, version, reason: 'Why?', clauses: [] };
    case 'decide': {
      const decisions: Extract<Decision, { ask: false }>['clauses'] = open.map((id) =>
        isChosen(id) ? { id, decision: 'accept' } : { id, decision: 'reject', reason: 'No.' },
      );
      const whole = { reason: 'No.', clauses: decisions, added: 0, slugs: new Map() };
      return { do: 'decide', moderator, version, ...whole };
    }
    case 'publish':
      return { do: what, version, reason: 'Whole.', slugs: new Map() };
    case 'correct':
      return { do: 'correct', version, kept: open.filter(isChosen), added: 0 };
    case 'withdraw':
      return { do: 'withdraw' };
    case 'withdraw-one':
      return { do: 'withdraw', clauses: [bits & 1] };
    case 'delete-document':
      return { do: what };
    case 'unpublish':
      return { do: 'unpublish', moderator, clause: bits & 1, reason: 'Wrong.' };
  }
}

/** Whether the command was carried out; a refusal is a Problem, anything else fails the test. */
async function attempt(found: Found, command: Command): Promise<boolean> {
  try {
    if (command.do === 'decide') {
      const { moderator, version, reason, clauses } = command;
      const decision = { ask: false as const, version, reason, clauses, added: [] };
      await decide(db, found, decision, moderator, vocabularies);
    } else if (command.do === 'publish') {
      await publishAtOnce(db, found, { reason: command.reason, note: 'Ours.' }, vocabularies);
    } else {
      await act(db, found, command, (steps) => {
        const isGone = command.do === 'delete-document' || steps.at(-1)?.to === 'withdrawn';
        return isGone ? { also: submissions.removeDocuments(db, found.id) } : {};
      });
    }
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

async function requireFound(id: string): Promise<Found> {
  const found = await submissions.find(db, id);
  if (found === undefined) throw new Error('a submission is gone');
  return found;
}

/** All who wish something at once saw the same: one wins where the rules let anybody through. */
async function race(id: string, wishes: Wish[]): Promise<void> {
  const found = await requireFound(id);
  const now = new Date().toISOString();
  const commands = wishes.map((one) => commandOf(one, found));
  const standing = submissions.standingOf(found);
  const isPossible = commands.some((one) => typeof plan(standing, one, now) !== 'string');
  const outcomes = await Promise.all(commands.map((one) => attempt(found, one)));
  expect(outcomes.filter(Boolean)).toHaveLength(isPossible ? 1 : 0);
}

/** The log says all that happened, and nothing else did. */
async function audit(id: string): Promise<void> {
  const found = await requireFound(id);
  const lines = await listOf(db, id);
  expect(lines.map(({ version }) => version)).toEqual(lines.map((_, index) => index + 1));
  let before: string | null = null;
  for (const { fromState, toState } of lines) {
    expect(fromState).toBe(before);
    expect(allowed, `${fromState ?? ''} > ${toState}`).toContain(`${fromState ?? ''} > ${toState}`);
    before = toState;
  }
  const replayed = replay(
    lines.map(({ action, toState, version, clauses, heldUntil, moderatorId }) => ({
      action,
      to: toState ?? 'submitted',
      version: version ?? 0,
      clauses,
      holder:
        heldUntil === null ? null : { moderator: moderatorId ?? 0, since: '', until: heldUntil },
    })),
  );
  expect(replayed).toMatchObject({ state: found.state, version: found.version });
  expect(replayed.holder?.until ?? null).toBe(found.heldUntil);
  for (const { id: clause, state } of found.clauses) {
    expect(replayed.clauses.get(clause) ?? 'proposed').toBe(state);
  }
  if (found.state !== 'in_review') expect(found.holderId).toBeNull();
  else expect(found.holderId).not.toBeNull();
  const published = found.clauses.filter(({ state }) => state === 'published').length;
  const shown = and(eq(clauseTable.origin, originOf(id)), eq(clauseTable.state, 'published'));
  expect(await db.$count(clauseTable, shown)).toBe(published);
}

it(
  `${sequences} sequences of races leave one winner each, known states and a log that replays`,
  { timeout: 900_000 },
  async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 4 }), async (rounds) => {
        const ids = await sendBoth();
        for (const { minutes, wishes } of rounds) {
          vi.setSystemTime(Date.now() + minutes * 900_000);
          await Promise.all(
            ids.map((id, index) =>
              race(
                id,
                wishes.filter(({ target }) => target === index),
              ),
            ),
          );
        }
        await Promise.all(ids.map(audit));
      }),
      { numRuns: sequences, endOnFailure: true },
    );
    vi.useRealTimers();
    const { rows } = await db.$client.execute('SELECT state, count(*) FROM submissions GROUP BY 1');
    expect(rows.map((row) => row.state)).toEqual(
      expect.arrayContaining(['published', 'rejected', 'withdrawn', 'changes_requested']),
    );
  },
);
