import { checkAgreement } from '#domain/check/check.ts';
import type { CheckedTopic, OwnManner } from '#domain/check/check-document.ts';
import { checkedTopics } from '#domain/check/checked-topics.ts';
import { mannerOf } from '#domain/check/manner.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { AllRules } from './rules.ts';

/** What the page asks the worker for: to hold a document that was read against every topic. */
export type CheckRequest = { reading: DocumentReading; rules: AllRules };

/** What the worker answers. */
export type CheckAnswer = { topics: CheckedTopic[]; manner: OwnManner } | { failure: string };

const answer = (message: CheckAnswer) => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { reading, rules } = data;
  try {
    answer({
      topics: checkedTopics(checkAgreement(reading, rules.reading, rules.check), reading),
      manner: mannerOf(reading.articles, rules.check.parties[reading.language]),
    });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});
