import {
  Assessment,
  currentResult,
  OwnAnswers,
  withAnswer,
  withVoice,
  type AnswerChange,
  type Voice,
} from '#domain/tools/assessment.ts';
import * as additions from '#lib/saved/additions.ts';
import * as items from '#lib/saved/items.ts';
import { KeptWork, type Means } from '#lib/saved/kept-work.svelte.ts';
import { parseAddHash, type Access, type AddLink } from '#lib/saved/link.ts';
import { SavedError, type SavedProblem } from '#lib/saved/problems.ts';
import type { NewAddition } from '#domain/tools/additions.ts';
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
  /** The link to hand in, which can do nothing else. */
  #link = $state.raw<AddLink>();
  /** What a link of release 0.2.0 holds, which can change the whole item. */
  #access = $state.raw<Access>();
  /** The answers as they were sealed last, to be sent again when the answer to them was lost. */
  #sealed: { of: string; addition: NewAddition } | undefined;
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
    const hasLink = this.#link !== undefined || this.#access !== undefined;
    return hasLink && this.status !== 'sending' && this.work.isReady;
  }

  /** Whether the link can hand in and do nothing else. */
  get isSealed(): boolean {
    return this.#link !== undefined;
  }

  /** Fetches whose answers a link asks for; without a network one can answer all the same. */
  async openLink(hash: string): Promise<void> {
    await this.#attempt(async () => {
      const link = (this.#link = parseAddHash(hash));
      const access = (this.#access = link === undefined ? parseAnswerHash(hash) : undefined);
      if (link !== undefined) this.#answerFor(link.id);
      else if (access === undefined) this.problem = 'noLink';
      else await this.#openItem(access);
    });
  }

  answer(dimension: string, change: AnswerChange): void {
    this.voice.answers = withAnswer(this.voice.answers, dimension, change);
  }

  /** Adds the answers to the team's assessment, or takes the place of those handed in before. */
  async handIn(): Promise<void> {
    if (!this.canHandIn) return;
    this.status = 'sending';
    this.isHandingIn = true;
    this.#identify();
    const { voice } = $state.snapshot(this.work.document);
    await this.#attempt(async () => {
      await (this.#link === undefined ? this.#change(voice) : this.#add(this.#link, voice));
      this.status = 'done';
    });
    if (this.problem !== undefined) this.status = 'open';
  }

  /** Offers the answers as a file, which the team can add by hand. */
  download(): void {
    this.#identify();
    this.work.download();
  }

  async #openItem(access: Access): Promise<void> {
    const { document } = await items.open(access, 'assessment', Assessment, this.#ask);
    this.team = document.team;
    this.#answerFor(`${access.id}/${currentResult(document).id}`);
  }

  /** Answers to another team or result stand apart. */
  #answerFor(asked: string): void {
    const { work } = this;
    if (work.document.for !== '' && work.document.for !== asked) work.device.startNew();
    work.document.for = asked;
  }

  async #add(link: AddLink, voice: Voice): Promise<void> {
    const of = JSON.stringify([link.id, voice]);
    if (this.#sealed?.of !== of) {
      this.#sealed = { of, addition: await additions.seal({ voice }, link) };
    }
    await additions.send(link, this.#sealed.addition, this.#ask);
  }

  async #change(voice: Voice): Promise<void> {
    if (this.#access === undefined) return;
    const addVoice = (assessment: Assessment) =>
      withVoice(assessment, currentResult(assessment).id, voice);
    await items.modify(this.#access, 'assessment', Assessment, addVoice, this.#ask);
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
