import { SvelteMap } from 'svelte/reactivity';
import { isSame } from '#domain/merge/same.ts';
import { Brief, emptyBrief, follow, move, takeCopy } from '#domain/tools/brief.ts';
import type { Locale } from '#domain/words.ts';
import { KeptWork } from '#lib/saved/kept-work.svelte.ts';
import { say } from '#lib/site/messages.ts';
import { isChoice, isChosenFor, readChosen, writeChosen } from './chosen.ts';
import { copyClause, type CopyFailure } from '#lib/clause/clause-page.ts';
import type { BriefWords } from '#content/messages.ts';

type Setting = { words: BriefWords; locale: Locale };

/** The brief on its page: in step with what is chosen on other pages, with a copy of each clause. */
export class BriefWork extends KeptWork<Brief> {
  /** Why a clause has no copy, by its slug. */
  readonly failures = new SvelteMap<string, CopyFailure>();
  /** What was done last, in words for who does not see it. */
  said = $state('');

  readonly #setting: Setting;
  #isTakenUp = false;

  constructor(setting: Setting) {
    super({
      tool: 'brief',
      kind: 'brief',
      schema: Brief,
      empty: emptyBrief,
      titleOf: ({ title }) => title,
    });
    this.#setting = setting;
  }

  /** Opens the brief and keeps it in step; returns how to stop. */
  override start(): () => void {
    const stop = super.start();
    const refresh = () => void this.#fetchCopies();
    const takeUp = ({ key }: StorageEvent) => {
      if (isChoice(key)) this.#takeUp();
    };
    addEventListener('online', refresh);
    addEventListener('storage', takeUp);
    const stopFollowing = $effect.root(() => {
      $effect(() => {
        if (this.isReady && !this.isReadOnly) this.#passOn();
      });
    });
    return () => {
      stop();
      stopFollowing();
      removeEventListener('online', refresh);
      removeEventListener('storage', takeUp);
    };
  }

  /** Moves a clause by so many places. */
  move(slug: string, by: number): void {
    this.document.items = move(this.document.items, slug, by);
    const n = this.document.items.findIndex((item) => item.slug === slug) + 1;
    this.said = say(this.#setting.words.moved, { title: this.#titleOf(slug), n });
  }

  /** Takes a clause out. */
  remove(slug: string): void {
    this.said = say(this.#setting.words.removed, { title: this.#titleOf(slug) });
    this.document.items = this.document.items.filter((item) => item.slug !== slug);
  }

  /** Takes up what was chosen on another page for this brief; the order is the brief's own. */
  #takeUp(): void {
    if (!this.#isTakenUp || this.isReadOnly || !isChosenFor(this.id)) return;
    const items = follow(this.document.items, readChosen());
    if (isSame(items.map(bySlug), this.document.items.map(bySlug))) return;
    this.document.items = items;
    void this.#fetchCopies();
  }

  /** What was chosen elsewhere is taken up once the brief is open; from then on the choice follows the brief. */
  #passOn(): void {
    if (!this.#isTakenUp) {
      this.#isTakenUp = true;
      const own = this.document.items.map(({ slug }) => slug);
      const chosen = isChosenFor(this.id) || this.isEmpty ? readChosen() : [];
      const elsewhere = chosen.filter((slug) => !own.includes(slug));
      this.document.items = follow(this.document.items, [...own, ...elsewhere]);
    }
    writeChosen(this.document.items.map(bySlug), this.id);
    void this.#fetchCopies();
  }

  async #fetchCopies(): Promise<void> {
    const wanted = this.document.items.filter(({ copy }) => copy === undefined);
    await Promise.all(
      wanted.map(async ({ slug }) => {
        if (this.failures.get(slug) === 'withdrawn') return;
        const copied = await copyClause(`/${this.#setting.locale}/clauses/${slug}/`);
        if (typeof copied === 'string') this.failures.set(slug, copied);
        else this.document.items = takeCopy(this.document.items, slug, copied);
      }),
    );
  }

  #titleOf(slug: string): string {
    return this.document.items.find((item) => item.slug === slug)?.copy?.title ?? slug;
  }
}

const bySlug = ({ slug }: { slug: string }) => slug;
