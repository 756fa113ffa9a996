import type { ContributeWords } from '#content/messages.ts';
import { firstDay, lastDay } from '#domain/lists.ts';
import { limits } from '#domain/limits.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { nameOfArticle, type ChosenArticle } from './articles.ts';
import type { Draft } from './draft.ts';

/** The questions of the wizard in their order; the address names all but the first. */
export const steps = [
  'document',
  'agreement',
  'parties',
  'dates',
  'clauses',
  'licence',
  'check',
] as const;
export type Step = (typeof steps)[number];

/** The questions that are asked: of an agreement that the hub knows only what its record leaves open, and the last two at once. */
export const stepsOf = ({ known }: Pick<Draft, 'known'>): readonly Step[] =>
  known === null
    ? steps
    : steps.filter((step) => (isOfRecord(step) ? known.open.includes(step) : step !== 'licence'));

/** The steps that the record of a known agreement can answer. */
export const stepsOfRecord = ['agreement', 'parties', 'dates'] as const satisfies Step[];
const isOfRecord = (step: Step) => stepsOfRecord.some((one) => one === step);

/** What keeps a step from being done: the field, by its id in the page, which sentence says so, and of which clause. */
export type StepProblem = { field: string; problem: ProblemName; clause?: string };

type ProblemName = keyof ContributeWords['problems'];

/** What a step is judged by. */
export type Answers = {
  draft: Draft;
  hasReading: boolean;
  /** Whether there are pictures of pages whose words were not read. */
  hasPictures?: boolean;
  articles: ChosenArticle[];
};

/** What is missing or wrong in the answers to one step, in the order of its fields. */
export function problemsOf(step: Step, answers: Answers): StepProblem[] {
  return rules[step](answers).filter((problem) => problem !== undefined);
}

/** The first step that is not done yet; the last one when all others are. */
export const firstOpenStep = (answers: Answers): Step =>
  stepsOf(answers.draft).find((step) => problemsOf(step, answers).length > 0) ?? 'check';

/** The step that a query of the page's address names. */
export const readStep = (query: string): Step | undefined =>
  steps.find((step) => step === new URLSearchParams(query).get('step'));

type Found = (StepProblem | undefined)[];

const rules: Record<Step, (answers: Answers) => Found> = {
  document: ({ draft, hasReading, hasPictures }) => [
    when(
      !hasReading && draft.source === 'file',
      'document',
      hasPictures ? 'picturesUnread' : 'document',
    ),
    when(!hasReading && draft.source === 'text', 'pasted', 'pasted'),
  ],
  agreement: ({ draft }) => [
    when(isEmpty(draft.title), 'title', 'title'),
    when(draft.title.trim().length > limits.titleCharacters, 'title', 'titleLong'),
    when(draft.country === '', 'country', 'country'),
    when(draft.sector === '', 'sector', 'sector'),
    when(draft.level === '', 'level-0', 'level'),
  ],
  parties: ({ draft }) => [
    when(draft.unions.every(isEmpty), 'union-0', 'unions'),
    ...draft.unions.map((union, place) =>
      when(union.trim().length > limits.nameCharacters, `union-${place}`, 'nameLong'),
    ),
    when(draft.counterpart.trim().length > limits.nameCharacters, 'counterpart', 'nameLong'),
  ],
  dates: ({ draft }) => [
    when(draft.language === '', 'language', 'language'),
    ...(['signedOn', 'fromDate', 'toDate'] as const).map((field) =>
      when(!isEmpty(draft[field]) && !isOurTime(draft[field]), field, 'year'),
    ),
    when(
      draft.fromDate !== '' && draft.toDate !== '' && draft.toDate < draft.fromDate,
      'toDate',
      'dateOrder',
    ),
    when(
      !isEmpty(draft.sourceUrl) && !isShortAddress(draft.sourceUrl.trim()),
      'sourceUrl',
      'sourceUrl',
    ),
  ],
  clauses: ({ articles }) => {
    const chosen = articles.filter(({ isChosen }) => isChosen);
    const tooMuch = chosen[limits.clauses];
    return [
      tooMuch && { field: `clause-${tooMuch.index}`, problem: 'tooMany' },
      ...chosen.flatMap(problemsOfClause),
    ];
  },
  licence: ({ draft, articles }) => [
    when(draft.licence === '', 'licence-0', 'licence'),
    when(draft.right === '', 'right-0', 'right'),
    when(!draft.mayPublish, 'mayPublish', 'mayPublish'),
    when(!draft.noPersonalData, 'noPersonalData', 'noPersonalData'),
    when(
      !draft.withDocument && !articles.some(({ isChosen }) => isChosen),
      'withDocument',
      'clauses',
    ),
    when(!isEmpty(draft.contact) && !isEmail(draft.contact), 'contact', 'contact'),
    when(draft.right === 'other' && isEmpty(draft.note), 'note', 'noteRight'),
    when(draft.note.trim().length > limits.noteCharacters, 'note', 'noteLong'),
  ],
  check: (answers) => (answers.draft.known === null ? [] : rules.licence(answers)),
};

type Worded = Pick<ChosenArticle, 'index' | 'number' | 'title' | 'topic' | 'text'>;

/** What is missing or wrong in a clause; its `index` stands in the ids of its fields. */
export function problemsOfClause({ index, number, title, topic, text }: Worded): StepProblem[] {
  const field = (name: string) => `clause-${index}-${name}`;
  const clause = nameOfArticle({ number, title });
  const found = [
    when(isEmpty(title), field('title'), 'clauseTitle'),
    when(title.trim().length > limits.titleCharacters, field('title'), 'titleLong'),
    when(topic === '', field('topic'), 'clauseTopic'),
    when(isEmpty(text), field('text'), 'clauseText'),
    when(text.trim().length > limits.clauseCharacters, field('text'), 'clauseLong'),
  ];
  return found.flatMap((problem) => (problem ? [{ ...problem, clause }] : []));
}

const when = (is: boolean, field: string, problem: ProblemName): StepProblem | undefined =>
  is ? { field, problem } : undefined;

const isEmpty = (text: string) => text.trim() === '';
const isOurTime = (day: string) => day >= firstDay && day <= lastDay;
const isEmail = (text: string) =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*\.[^\s@.]{2,}$/.test(text.trim());
const isShortAddress = (text: string) => text.length <= 1000 && isWebAddress(text);
