import * as v from 'valibot';

const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const controls = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Embeddings, overrides and isolates: by them a title shows its letters in another order. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;
const visible = /[^\s\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text from outside as it is kept: NFC, lines ended by `\n`, without controls, which XML and Word files cannot hold. */
export const cleanText = (text: string): string =>
  text.normalize('NFC').replace(lineEnds, '\n').replace(controls, '');

/** A title or name as it is kept: clean text on one line, its letters in the order they are read. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/[\t\n]+/g, ' ')
    .replace(reordering, '');

const isText = (text: string) => !/[\u0000\p{Surrogate}]/u.test(text);

const from = (clean: (text: string) => string) => (max: number, missing: string) =>
  v.pipe(
    v.string(missing),
    v.transform(clean),
    v.trim(),
    v.nonEmpty(missing),
    v.maxLength(max, `Shorten this to ${max.toLocaleString('en')} characters.`),
    v.check(isText, 'Remove the characters that are not text.'),
    v.check((text) => text === '' || visible.test(text), missing),
  );

/** Paragraphs a person sent: cleaned, something to see, at most `max` characters, with a sentence for each mistake. */
export const OutsideText = from(cleanText);

/** A title, a name or a number a person sent, on one line. */
export const OutsideLine = from(cleanLine);
