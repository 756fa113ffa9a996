import { strengths } from '#domain/lists.ts';
import type { ClauseCopy, CopiedClause } from '#domain/tools/brief.ts';
import { readKeptCountry } from '#lib/law/kept-country.ts';

/** Why a clause could not be copied: its page says it was withdrawn, or it could not be had. */
export type CopyFailure = 'withdrawn' | 'unreachable';

/** What the page of a clause says: a copy of the clause, and the facts beside it by the names that it gives them. */
export type ClausePage = CopiedClause & { facts: ReadonlyMap<string, string> };

/**
 * Copies a clause from its own page in the reader's language, which is a static file: so a brief needs neither the
 * API nor the database. Resolves with the failure where there is no copy to be had.
 */
export async function copyClause(address: string): Promise<CopiedClause | CopyFailure> {
  const page = await readClausePage(address);
  return typeof page === 'string' ? page : { slug: page.slug, copy: page.copy };
}

/** Reads the page of a clause as `copyClause` does, with all its facts. */
export async function readClausePage(address: string): Promise<ClausePage | CopyFailure> {
  const answer = await fetch(address).catch(() => undefined);
  if (answer === undefined) return 'unreachable';
  if (answer.status === 410 || answer.status === 404) return 'withdrawn';
  if (!answer.ok) return 'unreachable';
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const copy = readPage(page);
  if (copy === undefined) return 'unreachable';
  return { slug: slugIn(answer.url || address), copy, facts: factsIn(page) };
}

const factsIn = (page: Document): Map<string, string> =>
  new Map(
    [...page.querySelectorAll('article dl > div')].map((fact) => [
      textOf(fact.querySelector('dt')),
      textOf(fact.querySelector('dd')),
    ]),
  );

const slugIn = (address: string): string =>
  address.split('/').findLast((part) => part !== '') ?? '';

function readPage(page: Document): ClauseCopy | undefined {
  const title = page.querySelector('article h1');
  const text = page.querySelector('article .clause-text');
  if (title === null || text === null) return undefined;
  const who = wordForOwnCountry(page);
  return {
    title: textOf(title),
    language: text.getAttribute('lang') ?? '',
    isSummary: text.classList.contains('summary'),
    labels: [...page.querySelectorAll('article .clause-labels > li')].map(visibleText),
    text: blocksIn(text),
    ...marksIn(page),
    ...gistIn(page),
    ...noteIn(page),
    facts: [...[...page.querySelectorAll('article [data-fact]')].map(sentenceOf), ...who],
    lawTopic: slugIn(page.querySelector('[data-law-from]')?.getAttribute('data-law-from') ?? ''),
    citation: textOf(page.getElementById('citation')),
    source: page.querySelector('aside a[rel="external"]')?.getAttribute('href') ?? null,
    licence: textOf(page.querySelector('[data-licence]')),
  };
}

/** Words a model clause as its page does for a reader who has chosen a country, and returns what the page says beside it then. */
function wordForOwnCountry(page: Document): string[] {
  const { country, where, isNeutral } = readKeptCountry();
  const choice = [...page.querySelectorAll<HTMLOptionElement>('[data-roles] option')].find(
    ({ dataset }) => dataset['country'] === country && ['', dataset['where']].includes(where),
  );
  if (choice === undefined || isNeutral === true) return [];
  for (const place of page.querySelectorAll('[data-role]')) {
    place.textContent = place.getAttribute(`data-${choice.value}`) ?? place.textContent;
  }
  return [...page.querySelectorAll(`[data-who="${CSS.escape(choice.value)}"] > p`)].map(textOf);
}

/** By what its labels are drawn: where the text is from, and how many steps of the ladder are reached. */
function marksIn(page: Document): Pick<ClauseCopy, 'provenance' | 'strength'> {
  const labels = page.querySelector('article .clause-labels');
  const provenance = (['agreement', 'documented', 'model'] as const).find((name) =>
    labels?.querySelector(`.provenance.${name}`),
  );
  const strength = strengths[(labels?.querySelectorAll('.reached').length ?? 0) - 1];
  return { ...(provenance && { provenance }), ...(strength && { strength }) };
}

/** What the note of a model clause says that it secures, and what to fall back to. */
function noteIn(page: Document): Pick<ClauseCopy, 'secures' | 'fallback'> {
  const [secures, fallback] = ['secures', 'fallback'].map((name) =>
    page.querySelector(`article [data-${name}]`),
  );
  return {
    ...(secures && { secures: blocksIn(secures) }),
    ...(fallback && { fallback: blocksIn(fallback) }),
  };
}

const blocksIn = (element: Element): string => [...element.children].map(blockText).join('\n\n');

/** The gist of a page that has one. */
function gistIn(page: Document): Pick<ClauseCopy, 'gist'> {
  const gist = page.querySelector('article [data-gist]');
  return gist === null ? {} : { gist: textOf(gist) };
}

/** A fact in a sentence: one of a list has its name before it. */
const sentenceOf = (fact: Element): string =>
  fact.matches('dl > *') ? [...fact.children].map(textOf).join(': ') : textOf(fact);

/** A paragraph with its line breaks, a list with a dash before each line. */
function blockText(block: Element): string {
  if (block.tagName === 'UL') {
    return [...block.children].map((item) => `– ${textOf(item)}`).join('\n');
  }
  const nodes = [...block.childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE);
  const lines = nodes.map((node) =>
    node.nodeName === 'BR' ? '\n' : (node.textContent ?? '').replace(/[^\S\u00a0\u202f]+/g, ' '),
  );
  return lines.join('').trim();
}

/** The text of a label without the words for screen readers, which stand apart. */
function visibleText(label: Element): string {
  const shown = label.cloneNode(true) as Element;
  for (const hidden of shown.querySelectorAll('.visually-hidden')) hidden.remove();
  return textOf(shown);
}

const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
