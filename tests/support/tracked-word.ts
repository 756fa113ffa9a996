import { strFromU8, unzipSync } from 'fflate';

/** A Word file read without the hub's own reader: its parts, and its text with all tracked changes accepted or rejected. */
export function readTrackedWord(file: Uint8Array) {
  const unpacked = unzipSync(file);
  const parts = new Map(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)]));
  const main = parts.get('word/document.xml') ?? '';
  return { parts, accepted: settle(main, 'ins', 'del'), rejected: settle(main, 'del', 'ins') };
}

/** The text with the changes of one kind kept and those of the other dropped, as the standard says (17.13.5). */
function settle(main: string, kept: string, dropped: string): string {
  let text = '';
  for (const [paragraph] of main.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)) {
    const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph) ?? [];
    const runs = paragraph
      .replace(properties, '')
      .replace(new RegExp(`<w:${dropped} [^>]*>.*?</w:${dropped}>`, 'gs'), '')
      .replace(new RegExp(`</?w:${kept}[ >][^>]*>?`, 'g'), '');
    for (const [, words = ''] of runs.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g))
      text += words;
    if (!properties.includes(`<w:${dropped} `)) text += '\n';
  }
  return entities(text.slice(0, -1));
}

const entities = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
