import { join } from 'node:path';
import { parseContent, requireEach, requireKnown } from './check.ts';
import { loadVocabularies } from './content.server.ts';
import { readValue } from './read.server.ts';
import { Searched } from '../schema/searched.ts';

const file = 'content/vocabularies/searched.yaml';

/** Reads what people type when they look for a topic below `root`, an entry for every topic; throws a ContentError. */
export function loadSearched(root: string): Searched {
  const { themes } = loadVocabularies(root);
  const topics = themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));
  return parseSearched(readValue(join(root, file), root), topics);
}

/** Validates what people type: an entry for each topic and for nothing else. Throws a ContentError. */
export function parseSearched(value: unknown, topics: readonly string[]): Searched {
  const searched = parseContent(Searched, value, file);
  const found = Object.keys(searched);
  requireKnown(file, 'topics', found, new Set(topics));
  requireEach(file, 'topics', topics, found);
  return searched;
}
