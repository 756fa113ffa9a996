import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { CheckDocument, CheckedTopic } from '#domain/check/check-document.ts';
import { standingOf, stepOf } from '#domain/check/standing.ts';
import { say, sayCount } from '#lib/site/messages.ts';
import { sayCheckedLanguage } from './say-language.ts';
import type { WordContext } from './make-word.ts';
import { offerOf } from './offer.ts';
import { plain, small, soft, strong, wording } from './paragraphs.ts';
import { placeName } from './shown.ts';
import { lawHead, lawParts } from './word-law.ts';

type Context = WordContext & { made: string };

const standings = ['found', 'perhaps', 'not-found'] as const;

/** A check as a Word document, which begins with what it is; it holds the agreement's words, the steps and what to ask for next. */
export function wordDocument(check: CheckDocument, context: Context): Promise<Blob> {
  const { words, locale, made } = context;
  const title = check.title.trim() === '' ? words.title : check.title;
  const document = new Document({
    title,
    description: made,
    creator: 'Clause Hub',
    lastModifiedBy: 'Clause Hub',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: locale } } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 420, after: 80 }, keepNext: true },
        },
        heading2: {
          run: { size: 25, bold: true },
          paragraph: { spacing: { before: 280, after: 60 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        footers: { default: pageNumbers(title) },
        children: [
          strong(words.aid),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          small(made),
          plain(readLine(check, context)),
          ...lawHead(check, context),
          ...standings.flatMap((standing) => group(check, standing, context)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function readLine(
  { language, articles, pages }: CheckDocument,
  { words, locale }: Context,
): string {
  return [
    sayCheckedLanguage(language, words, locale),
    sayCount(words.articles, articles, locale),
    sayCount(words.pages, pages, locale),
  ].join(' · ');
}

function group(
  check: CheckDocument,
  standing: (typeof standings)[number],
  context: Context,
): Paragraph[] {
  const { words } = context;
  const said = {
    found: [words.found, words.foundLead],
    perhaps: [words.perhaps, words.perhapsLead],
    'not-found': [words.notFound, words.notFoundLead],
  }[standing];
  const topics = check.topics.filter((topic) => standingOf(topic) === standing);
  return [
    new Paragraph({ text: said[0], heading: HeadingLevel.HEADING_1 }),
    small(topics.length === 0 ? words.none : (said[1] ?? '')),
    ...topics.flatMap((topic) => topicParts(topic, check, context)),
  ];
}

function topicParts(topic: CheckedTopic, check: CheckDocument, context: Context): Paragraph[] {
  const { words, labels, ladders, offerWords } = context;
  const [place, ...others] = topic.places;
  const decided = topic.answer === 'found' ? topic.steps.slice(0, 1) : topic.steps;
  const shown = topic.step === null && decided.length > 0 ? decided : [];
  const offer = offerOf(topic, check, ladders, offerWords);
  return [
    new Paragraph({
      text: labels.topics[topic.slug] ?? topic.slug,
      heading: HeadingLevel.HEADING_2,
    }),
    ...(standingOf(topic) === 'found' ? [plain(stepLine(topic, context))] : []),
    ...shown.flatMap(({ step, words: own }) => [
      ...(shown.length > 1 ? [small(labels.strengths[step])] : []),
      wording(own, check.language),
    ]),
    ...(shown.length === 0 && place !== undefined ? [wording(place.words, check.language)] : []),
    ...(place === undefined ? [] : [small(placeName(place, check.pages, words))]),
    ...others.map((other) => small(placeName(other, check.pages, words))),
    ...lawParts(topic, check, context),
    ...(offer === undefined
      ? []
      : [
          strong(say(words.offer, { step: labels.strengths[offer.step] })),
          plain(offer.title),
          small(words.offerModel),
          ...(offer.article === undefined
            ? []
            : [
                plain(
                  say(standingOf(topic) === 'found' ? words.offerIn : words.offerNew, {
                    article: offer.article,
                  }),
                ),
              ]),
          ...offer.text.split(/\n+/).map((line) => wording(line, offerWords.language)),
        ]),
  ];
}

function stepLine(topic: CheckedTopic, { words, labels }: Context): string {
  const step = stepOf(topic);
  if (step === undefined) {
    if (topic.step !== null) return `${words.open} (${words.asRead})`;
    return topic.steps.length > 1 ? words.unsure : words.unsureAlone;
  }
  const name = step === 'none' ? words.optionNone : labels.strengths[step];
  return `${name} (${topic.step === null ? words.proposed : words.asRead})`;
}

const pageNumbers = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${title} · `, size: 18, color: soft }),
          new TextRun({ children: [PageNumber.CURRENT], size: 18, color: soft }),
        ],
      }),
    ],
  });
