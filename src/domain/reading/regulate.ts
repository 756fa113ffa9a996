import { chooseTopics, type Classification, type TopicFinding } from './classify.ts';

/** What a text must say of a topic to regulate it; `content/vocabularies/selection.yaml` explains each field. */
export type Thresholds = { minimumScore: number; minimumShare: number; minimumPeak: number };

/** The topics a text regulates rather than mentions, the main one first; none where it speaks of no technology. */
export function regulatedTopics(
  { digital, topics }: Classification,
  thresholds: Thresholds,
): TopicFinding[] {
  if (!digital) return [];
  return chooseTopics(topics.filter((topic) => isRegulated(topic, thresholds)));
}

function isRegulated(topic: TopicFinding, minimum: Thresholds): boolean {
  const throughout = topic.titled || topic.share >= minimum.minimumShare;
  return topic.score >= minimum.minimumScore && (throughout || topic.peak >= minimum.minimumPeak);
}
