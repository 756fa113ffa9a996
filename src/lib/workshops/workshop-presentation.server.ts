import PptxGenJS from 'pptxgenjs';
import { direction, type Locale } from '#domain/words.ts';
import { say, sayCount } from '#lib/site/messages.ts';
import { mendedPresentation } from './mended-presentation.ts';
import { densityOf, pointSizes, type Deck, type Slide } from './workshops.ts';
import { lightColour } from '#lib/server/colours.ts';
import { messages } from '#content/messages.server.ts';
import { requireDeck } from './workshops.server.ts';
import { withoutMoment } from '#lib/server/zip.ts';

/** Inches of a slide, 16:9. */
const page = { w: 13.333, h: 7.5 };

/** Places a box by where lines begin, and says which way its text goes. */
function along(locale: Locale) {
  const isRightToLeft = direction(locale) === 'rtl';
  return <Options extends { x: number; w: number }>(options: Options) =>
    isRightToLeft
      ? { ...options, x: page.w - options.x - options.w, align: 'right' as const, rtlMode: true }
      : options;
}

const serif = 'Georgia';
const sans = 'Calibri';
/** A workshop's slides as a .pptx: real text in placeholders, with the speaker notes. */
export async function presentationOf(
  slug: string,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = requireDeck(slug, locale);
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  if (direction(locale) === 'rtl') pptx.rtlMode = true;
  pptx.title = deck.title;
  pptx.subject = deck.title;
  pptx.author = messages[locale].hub.site.name;
  pptx.company = messages[locale].hub.site.name;
  pptx.theme = { headFontFace: serif, bodyFontFace: sans };
  defineMasters(pptx, deck, locale);
  for (const slide of deck.slides) addSlide(pptx, slide, locale);
  const made = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  return withoutMoment(made, (parts) => mendedPresentation(parts, locale));
}

function defineMasters(pptx: PptxGenJS, deck: Deck, locale: Locale): void {
  const hue = lightColour(deck.hue);
  const place = along(locale);
  const text = { fontFace: sans, color: lightColour('ink-soft'), fontSize: 12 };
  const frame: PptxGenJS.SlideMasterProps['objects'] = [
    {
      rect: {
        ...place({ x: 0, w: 0.32 }),
        y: 0,
        h: page.h,
        fill: { color: hue },
        line: { color: hue },
      },
    },
    {
      text: {
        text: `${messages[locale].hub.site.name} · ${deck.number} ${deck.title}`,
        options: { ...text, ...place({ x: 0.9, w: 10 }), y: 6.95, h: 0.35, margin: 0 },
      },
    },
  ];
  const numeral = {
    text: {
      text: String(deck.number),
      options: {
        ...place({ x: 0.9, w: 3 }),
        y: 0.7,
        h: 1.9,
        margin: 0,
        fontFace: serif,
        fontSize: 120,
        bold: true,
        color: hue,
      },
    },
  };
  const master = (
    title: string,
    more: NonNullable<PptxGenJS.SlideMasterProps['objects']>,
    heading: Box,
    body: Box,
  ) => {
    pptx.defineSlideMaster({
      title,
      background: { color: lightColour('paper') },
      objects: [
        ...frame,
        ...more,
        placeholder('title', {
          ...place(heading),
          fontFace: serif,
          bold: true,
          color: lightColour('ink'),
        }),
        placeholder('body', { ...place(body), fontFace: sans, color: lightColour('ink') }),
      ],
      slideNumber: { ...text, align: 'right', y: 6.95, h: 0.35, ...place({ x: 12.1, w: 0.7 }) },
    });
  };
  master(
    'title',
    [numeral],
    { x: 0.9, y: 2.7, w: 11.4, h: 2.2, valign: 'top' },
    { x: 0.9, y: 5, w: 10.5, h: 1.6, valign: 'top' },
  );
  master(
    'statement',
    [],
    { x: 0.9, y: 1.2, w: 11.4, h: 3.6, valign: 'middle' },
    { x: 0.9, y: 4.9, w: 11, h: 1.7, valign: 'top' },
  );
  master(
    'points',
    [],
    { x: 0.9, y: 0.65, w: 11.6, h: 1.25, valign: 'middle' },
    { x: 0.9, y: 2.05, w: 11.6, h: 4.7, valign: 'top' },
  );
}

type Box = { x: number; y: number; w: number; h: number; valign: 'top' | 'middle' };

const placeholder = (name: 'title' | 'body', options: object) => ({
  placeholder: {
    options: { name, type: name, margin: 0, align: 'left' as const, ...options } as never,
    text: '',
  },
});

function addSlide(pptx: PptxGenJS, shown: Slide, locale: Locale): void {
  const large = shown.kind === 'title' || shown.kind === 'statement';
  const slide = pptx.addSlide({ masterName: large ? shown.kind : 'points' });
  const way = direction(locale) === 'rtl' ? { rtlMode: true } : {};
  const size = large ? 26 : pointSizes[densityOf({ points: shown.points })];
  slide.addText(shown.title, {
    ...way,
    placeholder: 'title',
    fontSize: large ? 46 : 36,
    fit: 'shrink',
  });
  const marks: PptxGenJS.TextPropsOptions = large
    ? {}
    : {
        bullet: shown.exercise ? { type: 'number', indent: 46 } : { indent: 22 },
        paraSpaceAfter: 10,
      };
  const points = shown.points.map((text, index) => ({
    text,
    options: { ...marks, ...way, breakLine: index < shown.points.length - 1 },
  }));
  if (points.length > 0) {
    slide.addText(points, { ...way, placeholder: 'body', fontSize: size, fit: 'shrink' });
  }
  if (shown.exercise) {
    const { facts, slides } = messages[locale].workshops;
    const minutes = sayCount(facts.minutes, shown.exercise.minutes, locale);
    slide.addText(say(slides.steps, { ...shown.exercise.group, minutes }), {
      ...along(locale)({ x: 0.9, w: 11 }),
      y: 0.28,
      h: 0.35,
      margin: 0,
      fontFace: sans,
      fontSize: 16,
      color: lightColour('ink-soft'),
    });
  }
  slide.addNotes(shown.notes);
}
