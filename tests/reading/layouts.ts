import type { TrueAgreement, TrueArticle } from './true-agreements.ts';

/** The ways in which the agreements of the test are laid out. */
export const layouts = [
  'article words',
  'plain capitals',
  'bold lines',
  'numbered paragraphs',
  'a contents page with dots',
  'line numbers',
  'two columns',
  'tables',
] as const;
export type Layout = (typeof layouts)[number];

/** What a file is made of: paragraphs, headings among them, and rows of a table with a heading on the left. */
export type LaidOut =
  | { kind: 'title' | 'paragraph'; text: string }
  | { kind: 'heading'; text: string; isBold: boolean }
  | { kind: 'row'; text: string; paragraphs: string[] };

const words: Record<TrueAgreement['language'], (number: number, title: string) => string> = {
  en: (number, title) => `ARTICLE ${number} – ${title.toUpperCase()}`,
  fr: (number, title) => `Article ${number} : ${title}`,
  es: (number, title) => `Artículo ${number}. ${title}`,
  pt: (number, title) => `Cláusula ${number}ª – ${title}`,
  de: (number, title) => `§ ${number} ${title}`,
};

/** The number an article carries in a layout, where it carries one. */
export function numberIn(layout: Layout, variant: number, index: number): string | undefined {
  if (layout === 'article words') return String(index + 1);
  return layout === 'numbered paragraphs' && variant % 2 === 1 ? String(index + 1) : undefined;
}

/** An agreement as its layout writes it; a layout has two variants. */
export function layOut(
  { language, title, articles }: TrueAgreement,
  layout: Layout,
  variant: number,
): LaidOut[] {
  const cover: LaidOut = { kind: 'title', text: title };
  if (layout === 'numbered paragraphs') return [cover, ...numbered(articles, variant)];
  if (layout === 'tables') {
    return [
      cover,
      ...articles.map(({ title: text, paragraphs }): LaidOut => ({
        kind: 'row',
        text,
        paragraphs,
      })),
    ];
  }
  const contents = layout === 'a contents page with dots' ? contentsOf(articles) : [];
  const body = articles.flatMap((article, index): LaidOut[] => [
    headingOf(article.title, {
      layout,
      variant,
      number: words[language](index + 1, article.title),
    }),
    ...article.paragraphs.map((text): LaidOut => ({ kind: 'paragraph', text })),
  ]);
  return [cover, ...contents, ...body];
}

function headingOf(
  title: string,
  { layout, variant, number }: { layout: Layout; variant: number; number: string },
): LaidOut {
  const capitals = title.toUpperCase();
  if (layout === 'article words') return { kind: 'heading', text: number, isBold: false };
  if (layout === 'bold lines') return { kind: 'heading', text: title, isBold: true };
  if (layout === 'a contents page with dots')
    return { kind: 'heading', text: title, isBold: false };
  if (layout === 'plain capitals') return { kind: 'heading', text: capitals, isBold: false };
  const isLoud = variant % 2 === 0;
  return { kind: 'heading', text: isLoud ? capitals : title, isBold: !isLoud };
}

function contentsOf(articles: readonly TrueArticle[]): LaidOut[] {
  const lines = articles.map(({ title }, index) => `${title} ${'.'.repeat(30)} ${index + 2}`);
  return lines.map((text): LaidOut => ({ kind: 'paragraph', text }));
}

const shortest = 50;

/** Headings over paragraphs that are counted through the document, or within their article; items and other short ones are not. */
function numbered(articles: readonly TrueArticle[], variant: number): LaidOut[] {
  let count = 0;
  return articles.flatMap(({ title, paragraphs }, index): LaidOut[] => {
    const isWithin = variant % 2 === 1;
    return [
      {
        kind: 'heading',
        text: isWithin ? `${index + 1}. ${title}` : title.toUpperCase(),
        isBold: isWithin,
      },
      ...paragraphs.map((text, at): LaidOut => {
        if (text.length < shortest) return { kind: 'paragraph', text };
        count += 1;
        return {
          kind: 'paragraph',
          text: `${isWithin ? `${index + 1}.${at + 1}` : count} ${text}`,
        };
      }),
    ];
  });
}
