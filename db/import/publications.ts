import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Publication } from '../queries/publication.ts';
import { hashOf } from './record-hash.ts';
import type { ClauseRecord } from './record.ts';

/** Records made ready to publish: each with the words of its topics and a hash of all that is stored of it. */
export function publicationsOf(records: ClauseRecord[], vocabularies: Vocabularies): Publication[] {
  const words = topicWords(vocabularies);
  return records.map((record) => {
    const ofTopics = record.topics.map((topic) => words.get(topic.slug));
    return { record, hash: hashOf(record, ofTopics), topicWords: ofTopics.join('; ') };
  });
}

/** What search knows a topic by: its labels and synonyms in all languages. */
function topicWords({ themes }: Vocabularies): Map<string, string> {
  return new Map(
    themes.flatMap((theme) =>
      theme.topics.map((topic) => {
        const labels = [...Object.values(theme.label), ...Object.values(topic.label)];
        return [topic.slug, [...labels, ...Object.values(topic.synonyms).flat()].join('; ')];
      }),
    ),
  );
}
