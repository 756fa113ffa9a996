import { parseContent, requireEach, requireKnown } from './check.ts';
import { TopicAdvice } from '../schema/topics.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';

/** Validates what the pages of topics say, from parsed files by path: one for every topic. Throws a ContentError. */
export function parseTopics(
  files: Record<string, unknown>,
  { themes }: Vocabularies,
): Map<string, TopicAdvice> {
  const advice = new Map(
    Object.entries(files).map(([path, value]) => {
      const slug = (path.split('/').at(-1) ?? path).replace(/\.yaml$/, '');
      return [slug, parseContent(TopicAdvice, value, `content/topics/${slug}.yaml`)] as const;
    }),
  );
  const topics = themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));
  requireKnown('content/topics', 'the names of files', [...advice.keys()], new Set(topics));
  requireEach('content/topics', 'the names of files', topics, [...advice.keys()]);
  return advice;
}
