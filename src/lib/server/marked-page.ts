import { direction, type Locale } from '#domain/words.ts';

/** What a page is made of: comments, elements that hold text alone, other tags, and texts. */
const parts =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|option)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+|</g;
const inline =
  /^<\/?(?:a|abbr|b|bdi|br|cite|code|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|wbr)\b|^<!--/;
const closing = /^<\//;
const single =
  /^<(?:!|(?:area|base|br|col|hr|img|input|link|meta|script|source|style|textarea|title|option|wbr)\b)|\/>$/;
const ofOtherLanguage = /^<(?!html\b)[^>]*\slang=/;

/** What stands in every page that brings client code, and in no other. */
const client = '__sveltekit_';

/**
 * The HTML of a page in which what stands in for texts that its language lacks says by `lang` and `dir` that it is in
 * `language`. A script does the same in the browser to what scripts write, which is all of a page with client code: that
 * must find its elements as it left them.
 */
export function markedPage(html: string, language: Locale, standIns: string[]): string {
  if (standIns.length === 0) return html;
  const pattern = patternOf(standIns);
  const marked = html.includes(client)
    ? html
    : markedRuns(html, new RegExp(pattern, 'gu'), language);
  return marked.replace('</head>', () => `${scriptFor(pattern, language)}</head>`);
}

/** Finds the texts as whole words, not in addresses. */
function patternOf(texts: string[]): string {
  const escaped = texts.map((text) => text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&'));
  return `(?<![\\p{L}\\p{N}/-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}/-])`;
}

const scriptFor = (pattern: string, language: Locale) =>
  `<script src="/languages.js" data-lang="${language}" data-dir="${direction(language)}" data-stand-ins="${pattern}" defer></script>`;

/** Marks texts outside elements that say themselves what they are in, a run of text and inline elements at a time. */
function markedRuns(html: string, pattern: RegExp, language: Locale): string {
  const marked: string[] = [];
  let run: string[] = [];
  let foreign = 0;
  for (const part of html.match(parts) ?? []) {
    const isForeign = foreign > 0 || ofOtherLanguage.test(part);
    if (isForeign) foreign += depthOf(part);
    if (!isForeign && (isText(part) || inline.test(part))) run.push(part);
    else {
      marked.push(markedRun(run, pattern, language), part);
      run = [];
    }
  }
  return [...marked, markedRun(run, pattern, language)].join('');
}

/**
 * A sentence with links or emphasis in it is marked as a whole, so that its pieces stand in the order of its language;
 * elements side by side without a text between them each for themselves.
 */
function markedRun(run: string[], pattern: RegExp, language: Locale): string {
  const mark = (text: string) => {
    const core = text.trim();
    return text.replace(
      core,
      () => `<span lang="${language}" dir="${direction(language)}">${core}</span>`,
    );
  };
  const standsIn = (part: string) => isText(part) && isStandIn(part, pattern);
  const isOwn = (part: string) => isText(part) && lettersIn(part) > 0 && !standsIn(part);
  if (isSentence(run) && !run.some(isOwn)) return mark(run.join(''));
  return run.map((part) => (standsIn(part) ? mark(part) : part)).join('');
}

/** Whether a run has words beside its elements, and each of these ends in it. */
function isSentence(run: string[]): boolean {
  let depth = 0;
  let hasWords = false;
  for (const part of run) {
    depth += depthOf(part);
    if (depth < 0) return false;
    hasWords ||= depth === 0 && isText(part) && lettersIn(part) > 0;
  }
  return depth === 0 && hasWords;
}

/** Whether most of a text stands in: names and places in it may be of the page's own language. */
const isStandIn = (text: string, pattern: RegExp): boolean =>
  lettersIn(text.replace(pattern, '')) * 2 < lettersIn(text);

const lettersIn = (text: string): number =>
  text.replace(/&#?\w+;/g, '').match(/\p{L}/gu)?.length ?? 0;

const isText = (part: string): boolean => !part.startsWith('<');

/** By how much a part goes into elements or out of them. */
function depthOf(part: string): number {
  if (isText(part) || single.test(part)) return 0;
  return closing.test(part) ? -1 : 1;
}
