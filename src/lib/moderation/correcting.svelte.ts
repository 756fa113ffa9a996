import * as v from 'valibot';
import { localDay } from '#lib/site/local-day.ts';
import { Attempts } from './attempts.svelte.ts';
import * as calls from './calls.ts';
import * as clauseForm from './clause-form.ts';
import { forgetCorrection, keepCorrection, readCorrection } from './correction-draft.ts';
import {
  broughtUp,
  CorrectionSaid,
  missingToSend,
  nothingSaid,
  type CorrectionProblem,
} from './correction-form.ts';
import * as factsForm from './facts-form.ts';

/** How one kind of record is corrected: what is asked of the API, and what its fields hold. */
type Kind<Held, Form> = {
  kind: 'clause' | 'agreement';
  find: (slug: string) => Promise<Held>;
  send: (slug: string, body: object) => Promise<Held>;
  form: v.GenericSchema<unknown, Form>;
  formOf: (held: Held) => Form;
  changesOf: (form: Form, held: Held) => object;
  missingIn: (form: Form) => CorrectionProblem[];
};

/** The correction of a published clause. */
export const ofClause: Kind<Awaited<ReturnType<typeof calls.findClause>>, clauseForm.ClauseForm> = {
  kind: 'clause',
  find: calls.findClause,
  send: calls.correctClause,
  form: clauseForm.ClauseForm,
  formOf: clauseForm.formOfClause,
  changesOf: clauseForm.changesOfClause,
  missingIn: (form) => clauseForm.missingInClause(form, localDay()),
};

/** The correction of the facts of a published agreement. */
export const ofAgreement: Kind<
  Awaited<ReturnType<typeof calls.findAgreement>>,
  factsForm.FactsForm
> = {
  kind: 'agreement',
  find: calls.findAgreement,
  send: calls.correctAgreement,
  form: factsForm.FactsForm,
  formOf: factsForm.formOfFacts,
  changesOf: factsForm.changesOfFacts,
  missingIn: factsForm.missingInFacts,
};

/** A published record while a moderator corrects it; what is written is kept on the device until it is sent. */
export class Correcting<Held extends { version: number }, Form extends object> extends Attempts {
  held = $state.raw<Held>();
  form = $state<Form>();
  said = $state<CorrectionSaid>(nothingSaid());
  /** Whether somebody tried to send it: what is missing is shown from then on. */
  isTried = $state(false);
  /** Whether another correction came first since this one was begun. */
  isOvertaken = $state(false);
  isDone = $state(false);

  readonly #slug: string;
  readonly #kind: Kind<Held, Form>;

  /** What would be corrected, by field. */
  readonly changes = $derived.by((): object =>
    this.held && this.form ? this.#kind.changesOf(this.form, this.held) : {},
  );
  /** What is missing, once somebody tried to send it. */
  readonly missing = $derived.by((): CorrectionProblem[] => {
    if (!this.isTried || !this.form) return [];
    return [
      ...this.#kind.missingIn(this.form),
      ...missingToSend(Object.keys(this.changes), this.said),
    ];
  });

  constructor(slug: string, kind: Kind<Held, Form>) {
    super();
    this.#slug = slug;
    this.#kind = kind;
  }

  /** Loads the record and what was written on this device. */
  async load(): Promise<void> {
    await this.attempt(async () => {
      const held = await this.#kind.find(this.#slug);
      const now = this.#kind.formOf(held);
      const draft = readCorrection(this.#kind.kind, this.#slug, this.#kind.form);
      this.held = held;
      this.form = draft ? broughtUp(draft.form, draft.began, now) : now;
      this.said = draft?.said ?? nothingSaid();
      this.isOvertaken = draft !== undefined && JSON.stringify(draft.began) !== JSON.stringify(now);
    });
  }

  /** Keeps what is written. */
  keep(): void {
    if (this.held === undefined || this.form === undefined) return;
    this.isDone = false;
    const began = this.#kind.formOf(this.held);
    const form = $state.snapshot<unknown>(this.form) as Form;
    keepCorrection(this.#kind.kind, this.#slug, { began, form, said: $state.snapshot(this.said) });
  }

  /** Whether nothing is missing; what is, is shown from now on. */
  isReady(): boolean {
    this.isTried = true;
    return this.missing.length === 0;
  }

  /** Sends the correction; who was overtaken sees the record as it is now beside what they wrote. */
  async send(): Promise<void> {
    const { held, form, said, changes } = this;
    if (held === undefined || form === undefined) return;
    const { compared, ...rest } = $state.snapshot(said);
    const own = this.#kind.kind === 'clause' ? { compared } : {};
    await this.attempt(async () => {
      const body = { version: held.version, ...rest, ...own, changes: $state.snapshot(changes) };
      this.held = await this.#kind.send(this.#slug, body);
      this.form = this.#kind.formOf(this.held);
      this.said = nothingSaid();
      this.isTried = this.isOvertaken = false;
      this.isDone = true;
      forgetCorrection(this.#kind.kind, this.#slug);
    });
    if (this.problem?.reason === 'conflict') await this.#seeOther(held, form);
  }

  async #seeOther(before: Held, form: Form): Promise<void> {
    await this.attempt(async () => {
      const now = await this.#kind.find(this.#slug);
      this.form = broughtUp(form, this.#kind.formOf(before), this.#kind.formOf(now));
      this.held = now;
      this.said.compared = false;
      this.isOvertaken = true;
    });
    this.keep();
  }
}
