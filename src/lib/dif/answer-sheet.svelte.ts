import {
  Assessment,
  currentResult,
  OwnAnswers,
  withAnswer,
  withVoice,
  type AnswerChange,
} from '#domain/tools/assessment.ts';
import * as items from '#lib/saved/items.ts';
import { KeptWork, type Means } from '#lib/saved/kept-work.svelte.ts';
import type { Access } from '#lib/saved/link.ts';
import { SavedError, type SavedProblem } from '#lib/saved/problems.ts';
import { parseAnswerHash } from './dif.ts';
import { randomId } from '#domain/random-id.ts';

/** The answers of one person, kept on the device and handed in to the team whose link asked for them. */
export class AnswerSheet {
  readonly work: KeptWork<OwnAnswers>;
  /** What the team calls itself, once its link was opened. */
  team = $state('');
  status = $state<'open' | 'sending' | 'done'>('open');
  problem = $state<SavedProblem | 'noLink'>();
  /** Whether the problem is one of handing in, not of opening the link. */
  isHandingIn = $state(false);
  #access = $state.raw<Access>();
  readonly #ask: typeof fetch | undefined;

  constructor(means?: Means) {
    this.#ask = means?.ask;
    this.work = new KeptWork<OwnAnswers>(
      {
        tool: 'dif-answer',
        kind: 'assessment',
        schema: OwnAnswers,
        empty: () => ({ for: '', voice: { id: 'own', name: '', answers: {} } }),
        titleOf: ({ voice }) => voice.name,
      },
      means,
    );
  }

  get voice(): OwnAnswers['voice'] {
    return this.work.document.voice;
  }

  get canHandIn(): boolean {
    return this.#access !== undefined && this.status !== 'sending' && this.work.isReady;
  }

  /** Fetches whose answers a link asks for; without a network one can answer all the same. */
  async openLink(hash: string): Promise<void> {
    await this.#attempt(async () => {
      const access = (this.#access = parseAnswerHash(hash));
      if (access === undefined) {
        this.problem = 'noLink';
        return;
      }
      const { document } = await items.open(access, 'assessment', Assessment, this.#ask);
      this.team = document.team;
      const asked = `${access.id}/${currentResult(document).id}`;
      const { work } = this;
      if (work.document.for !== '' && work.document.for !== asked) work.device.startNew();
      work.document.for = asked;
    });
  }

  answer(dimension: string, change: AnswerChange): void {
    this.voice.answers = withAnswer(this.voice.answers, dimension, change);
  }

  /** Adds the answers to the team's assessment, or takes the place of those handed in before. */
  async handIn(): Promise<void> {
    const access = this.#access;
    if (access === undefined) return;
    this.status = 'sending';
    this.isHandingIn = true;
    this.#identify();
    const { voice } = $state.snapshot(this.work.document);
    await this.#attempt(async () => {
      const addVoice = (assessment: Assessment) =>
        withVoice(assessment, currentResult(assessment).id, voice);
      await items.modify(access, 'assessment', Assessment, addVoice, this.#ask);
      this.status = 'done';
    });
    if (this.problem !== undefined) this.status = 'open';
  }

  /** Offers the answers as a file, which the team can add by hand. */
  download(): void {
    this.#identify();
    this.work.download();
  }

  /** Tells these answers from everybody else's as soon as they leave the device. */
  #identify(): void {
    if (this.voice.id === 'own') this.voice.id = randomId();
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof SavedError)) throw error;
      this.problem = error.problem;
    }
  }
}
