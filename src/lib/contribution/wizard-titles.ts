import { say } from '#lib/site/messages.ts';
import type { Step } from './steps.ts';
import type { ContributeWords } from '#content/messages.ts';

/** Where a sender is in the wizard. */
type Place = {
  step: Step;
  steps: readonly Step[];
  /** Whether a clause of an agreement is given that the hub knows. */
  isKnown: boolean;
  isSent: boolean;
  hasProblems: boolean;
};

/** The question of a step with what leads to it, and the title of its page, which also says when something is wrong. */
export function titlesOf(
  { step, steps, isKnown, isSent, hasProblems }: Place,
  words: ContributeWords,
): { question: string; lead: string | undefined; title: string } {
  if (isSent) return { question: words.sent.question, lead: undefined, title: words.sent.question };
  const { question, ...said } = isKnown && step === 'document' ? words.known : words[step];
  const number = steps.indexOf(step) + 1;
  const title = say(words.pageTitle, { question, step: number, steps: steps.length });
  return {
    question,
    lead: 'lead' in said ? said.lead : undefined,
    title: hasProblems
      ? say(words.pageTitleWithErrors, { title })
      : step === 'document'
        ? words.title
        : title,
  };
}
