import type { Report, ReportKind } from '#domain/submission/report.ts';
import { Challenge, Sent } from '#domain/submission/submission.ts';
import { randomId } from '#domain/random-id.ts';
import type { Locale } from '#domain/words.ts';
import { ApiError, apiErrorOf } from '#lib/api/api-error.ts';
import { call } from '#lib/api/call.ts';
import { canEncrypt } from '#lib/saved/secure.ts';
import { pageTyped } from './about-page.ts';
import {
  emptyDraft,
  forgetDraft,
  keepDraft,
  problemsOf,
  readDraft,
  typedIn,
  type Draft,
  type Field,
} from './draft.ts';
import { failureOf, type Failure } from './failure.ts';

/** A report of a mistake from its first word to its receipt, kept on the device until it is sent. */
export class Mistake {
  draft = $state(emptyDraft());
  problems = $state.raw<Field[]>([]);
  failure = $state.raw<Failure>();
  sent = $state.raw<Sent>();
  isSending = $state(false);
  /** Whether this browser keeps what is typed. */
  isKept = $state(true);

  readonly #locale: Locale;
  /** The page it began with, by which the device keeps it; undefined until it is opened. */
  #page: string | undefined;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Begins a report about a page, or goes on with what the device keeps of it and what was typed before script ran. */
  open(page: string): void {
    const address = page === '' ? '' : `${location.origin}/${this.#locale}/${page}`;
    const typed = this.#page === undefined ? typedIn($state.snapshot(this.draft)) : {};
    this.draft = { ...(readDraft(page) ?? emptyDraft(address)), ...typed };
    this.#page = page;
    this.problems = [];
    this.failure = this.sent = undefined;
  }

  /** Keeps what is typed. */
  keep(): void {
    const draft = $state.snapshot(this.draft);
    if (this.#page !== undefined && !this.sent) this.isKept = keepDraft(this.#page, draft);
  }

  /** Afterwards it is sent, or there are problems in its fields, or a failure; never twice. */
  async send(): Promise<void> {
    if (this.isSending) return;
    this.problems = problemsOf(this.draft, location.origin);
    if (this.problems.length > 0) return;
    this.isSending = true;
    this.failure = undefined;
    try {
      const body = { ...reportOf(this.draft, this.#locale), proof: await proofOfWork() };
      const headers = { 'Idempotency-Key': this.draft.key };
      this.sent = await call(Sent, '/reports', { body, headers });
      if (this.#page !== undefined) forgetDraft(this.#page);
    } catch (error) {
      this.failure = failureOf(apiErrorOf(error));
      if (this.failure.reason === 'arrived') this.draft.key = randomId();
    } finally {
      this.isSending = false;
    }
  }
}

/** A draft whose fields are right, as it is sent. */
const reportOf = ({ about, kind, text, contact }: Draft, locale: Locale): Report => ({
  about: (about.trim() === '' ? '' : pageTyped(about, location.origin)) || null,
  kind: kind as ReportKind,
  text,
  contact: contact.trim() || null,
  locale,
});

/** The work that keeps robots away; none where the address is not encrypted, since browsers do none there. */
async function proofOfWork(): Promise<Report['proof']> {
  if (!canEncrypt()) return undefined;
  const challenge = await call(Challenge, '/challenge');
  const { prove } = await import('#lib/contribution/prove.ts');
  const proof = await prove(challenge);
  if (proof === undefined) throw new ApiError('refused', { kind: 'proof-needed' });
  return proof;
}
