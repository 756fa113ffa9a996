/** One element of a pattern: what it is written as, a text that fits it, and whether it may repeat without end. */
type Element = { source: string; sample: string; isEndless: boolean };

/** Texts a pattern goes on for longest with: characters its endless parts take, and its beginning over and over. */
export function attacksOn({ source, flags }: RegExp, length: number): Generator<string> {
  return attacks(source, flags.replace(/[gy]/g, ''), length);
}

const candidates = ['a', 'A', '1', ' ', '.', '-', '_', '…', '#', '<', '"'];
/** Fits nothing that a pattern may end with. */
const misfit = '\u{10FFFF}\n\u0001';

function* attacks(source: string, flags: string, length: number): Generator<string> {
  const elements = elementsOf(source);
  const isAnchored = source.startsWith('^') && !flags.includes('m');
  for (const [at, { source: own, sample, isEndless }] of elements.entries()) {
    if (!isEndless) continue;
    const before = elements
      .slice(0, at)
      .map((element) => element.sample)
      .join('');
    const takes = new RegExp(`^(?:${own})$`, flags);
    const fitting = [sample, ...candidates.filter((one) => takes.test(one))];
    for (const run of new Set(fitting)) {
      if (run === '') continue;
      const long = before + run.repeat(length / run.length);
      yield long + misfit;
      yield `${long}1${misfit}`;
      if (isAnchored) continue;
      yield (before + run).repeat(length / (before + run).length) + misfit;
    }
  }
}

/** The elements of a pattern in a row, of alternatives the first, groups opened. */
function elementsOf(source: string): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < source.length;) {
    const end = endOfElement(source, at);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end))?.[0] ?? '';
    const own = source.slice(at, end);
    at = end + quantifier.length;
    if (own === '|') break;
    const isEndless = /^[*+]|,\}/.test(quantifier);
    const least = Number(/^\{(\d+)/.exec(quantifier)?.[1] ?? 1);
    const inside = insideOf(own);
    const parts = inside === undefined ? [] : elementsOf(inside);
    const sample = inside === undefined ? sampleOf(own) : parts.map((part) => part.sample).join('');
    if (isEndless || parts.length === 0) {
      elements.push({ source: own, sample: sample.repeat(least), isEndless });
    }
    elements.push(...parts);
  }
  return elements;
}

/** What a group holds; nothing of what only looks around, undefined of what is no group. */
function insideOf(own: string): string | undefined {
  if (!own.startsWith('(')) return undefined;
  if (/^\(\?(?:<?[=!])/.test(own)) return '';
  return own.slice(/^\((?:\?(?::|<\w+>))?/.exec(own)?.[0].length, -1);
}

function endOfElement(source: string, at: number): number {
  const first = source.charAt(at);
  if (first === '\\')
    return (
      at +
      (/^\\(?:p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|.)/iu.exec(source.slice(at))?.[0]
        .length ?? 2)
    );
  if (first === '[') return closing(source, at, '[', ']');
  if (first === '(') return closing(source, at, '(', ')');
  return at + 1;
}

/** The place after the bracket that closes the one at `at`; what is in a class opens nothing. */
function closing(source: string, at: number, open: string, close: string): number {
  let depth = 0;
  let inClass = false;
  for (let place = at; place < source.length; place += 1) {
    const character = source.charAt(place);
    if (character === '\\') place += 1;
    else if (open === '(' && inClass) inClass = character !== ']';
    else if (open === '(' && character === '[') inClass = true;
    else if (character === open) depth += 1;
    else if (character === close) depth -= 1;
    if (depth === 0 && !inClass) return place + 1;
  }
  return source.length;
}

function sampleOf(own: string): string {
  if (/^[\^$]$|^\\[bB]$/.test(own)) return '';
  if (own.length === 1 && own !== '.') return own;
  const fits = new RegExp(`^(?:${own})$`, 'iu');
  const tries = [...candidates, ...Array.from(own.replace(/\\/g, '')), '@', ';', '\n', '’'];
  return tries.find((one) => fits.test(one)) ?? '';
}
