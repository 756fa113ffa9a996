import type { ReadArticle } from '../reading/reading.ts';
import { evidenceIn, type CompiledEvidence } from './evidence.ts';

const minShare = 0.4;

/** Whether an agreement is about one topic of technology as a whole (telework, disconnection): most of its articles name it. */
export function isAboutTechnology(
  articles: readonly ReadArticle[],
  evidenceFor: (language: string) => CompiledEvidence,
): boolean {
  const counts = new Map<string, number>();
  const written = articles.filter(({ text }) => text !== '');
  for (const article of written) {
    for (const slug of named(article, evidenceFor(article.language))) {
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
  }
  return [...counts.values()].some((count) => count >= written.length * minShare);
}

function named({ title, path, text }: ReadArticle, compiled: CompiledEvidence): string[] {
  const { topics } = evidenceIn([...path, title, text].join('\n'), compiled);
  return [...topics].flatMap(([slug, kind]) =>
    compiled.digitalByNature.has(slug) && kind !== 'synonym' ? [slug] : [],
  );
}
