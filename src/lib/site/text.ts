/** A paragraph or a list of a plain text. */
export type Block = { kind: 'paragraph' | 'list'; lines: string[] };

const listMark = /^\s*[-–—•]\s+/;
const numberMark = /^\d{1,2}(\.\d{1,2})*[.)]\s/;

/**
 * Cuts plain text into paragraphs and lists: blank lines part blocks, lines that begin with a dash are items, lines
 * that begin with a number ("3. ", "2.1) ") begin a paragraph.
 */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .flatMap(blocksOfPart);
}

function blocksOfPart(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const kind = listMark.test(line) ? 'list' : 'paragraph';
    const shown = kind === 'list' ? line.replace(listMark, '') : line;
    const last = blocks.at(-1);
    if (last?.kind === kind && !numberMark.test(line)) last.lines.push(shown);
    else blocks.push({ kind, lines: [shown] });
  }
  return blocks;
}

/** The beginning of a text, cut between words, with an ellipsis where something was cut. */
export function beginningOf(text: string, max = 240): string {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
  if (line.length <= max) return line;
  return `${line.slice(0, max).replace(/\s\S*$/, '')} …`;
}
