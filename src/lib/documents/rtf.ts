import { HoldingCounts, type HoldingName } from '#domain/reading/holdings.ts';
import type { DocumentText, Face } from '#domain/reading/segment/lines.ts';
import { bytesAsText, textAsBytes } from './bytes-as-text.ts';
import { decoderOf } from './encoding.ts';
import { faceOf } from './letters.ts';
import { DocumentProblem } from './problem.ts';
import { destinations, signs, type Destination } from './rtf-destinations.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { RtfStory } from './rtf-story.ts';
import { levelOfOutline, rtfStyle, type RtfStyle } from './rtf-styles.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';
import { linesOfBlocks } from './written-lines.ts';

/** The lines of an RTF file: headings by their styles, list numbers, tables, notes; what was deleted left out. Throws a DocumentProblem. */
export function readRtf(bytes: Uint8Array): DocumentText {
  const reader = new RtfReader();
  reader.read(bytesAsText(bytes));
  return reader.finish();
}

/** What holds within a group, and is forgotten at its end. */
type Group = {
  /** Text is read, or not; of a group asleep some part may be. */
  reading: 'text' | 'asleep' | 'dead';
  place: 'text' | 'fonts' | 'styles' | 'marker';
  story: RtfStory;
  /** Done when the group ends. */
  end?: (() => void) | undefined;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  font: number | undefined;
  style: number | undefined;
  outline: number | undefined;
  isInTable: boolean;
  isBold: boolean;
  isUnderlined: boolean;
  /** In half points. */
  size: number | undefined;
  /** How many characters after a Unicode one say the same for older programs. */
  fallback: number;
};

const deepest = 400;

class RtfReader {
  readonly #counts = new HoldingCounts();
  readonly #fonts = new RtfFonts();
  readonly #styles = new Map<number, RtfStyle>();
  readonly #body = new RtfStory();
  readonly #groups: Group[] = [];
  #group: Group = {
    reading: 'text',
    place: 'text',
    story: this.#body,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    font: undefined,
    style: undefined,
    outline: undefined,
    isInTable: false,
    isBold: false,
    isUnderlined: false,
    size: undefined,
    fallback: 1,
  };
  /** Bytes of text that are not decoded yet. */
  #bytes = '';
  /** Characters still to be skipped after a Unicode one. */
  #skipping = 0;
  #isOptional = false;
  #passage: HoldingName | undefined;
  #listed = { number: 0, name: '', outline: undefined as number | undefined };
  #marker = '';
  #notes = 0;

  read(source: string): void {
    for (const token of rtfTokens(source)) {
      if (token.kind === 'byte') this.#take(String.fromCharCode(token.byte));
      else if (token.kind === 'text') this.#take(token.text);
      else {
        this.#decode();
        this.#obey(token);
        if (token.kind === 'close' && this.#groups.length === 0) return;
      }
    }
    this.#decode();
  }

  finish(): DocumentText {
    const pages = linesOfBlocks(this.#body.finish());
    if (pages.every((lines) => lines.length === 0)) throw new DocumentProblem('no-text');
    return { pages, holds: this.#counts.list() };
  }

  #take(text: string): void {
    const skipped = Math.min(this.#skipping, text.length);
    this.#skipping -= skipped;
    this.#isOptional = false;
    if (this.#group.reading === 'text') this.#bytes += text.slice(skipped);
  }

  #decode(): void {
    const bytes = this.#bytes;
    if (bytes === '') return;
    this.#bytes = '';
    const isPlain = !/[\u0080-\u00ff]/.test(bytes);
    const encoding = this.#fonts.encodingOf(this.#group.font);
    this.#write(isPlain ? bytes : decoderOf(encoding).decode(textAsBytes(bytes)));
  }

  #write(text: string): void {
    const { place, story, isDeleted, isHidden, isInserted, reading } = this.#group;
    if (reading !== 'text') return;
    if (place === 'styles') this.#listStyle(text);
    else if (place === 'marker') this.#marker += text;
    else if (place === 'text') {
      const kind = isDeleted
        ? 'deleted'
        : isHidden
          ? 'hidden'
          : isInserted
            ? 'inserted'
            : undefined;
      if (kind !== undefined && kind !== this.#passage) this.#counts.add(kind);
      this.#passage = kind;
      if (!isDeleted && !isHidden) {
        story.writer.face = this.#face();
        story.writer.write(text);
      }
    }
  }

  #face(): Face {
    const { isBold, isUnderlined, size } = this.#group;
    return faceOf([{ isBold, isUnderlined, size: size === undefined ? undefined : size / 2 }]);
  }

  /** Names of styles end with a semicolon. */
  #listStyle(text: string): void {
    const listed = this.#listed;
    const [name = '', ...rest] = text.split(';');
    listed.name += name;
    if (rest.length === 0) return;
    this.#styles.set(listed.number, rtfStyle(listed.name.trim(), listed.outline));
    this.#listed = { number: 0, name: '', outline: undefined };
  }

  #obey(token: Exclude<RtfToken, { kind: 'text' | 'byte' }>): void {
    if (token.kind === 'word') {
      if (token.word === '*') this.#isOptional = true;
      else this.#say(token.word, token.value);
      return;
    }
    this.#skipping = 0;
    this.#isOptional = false;
    if (token.kind === 'open') {
      this.#groups.push(this.#group);
      this.#group = { ...this.#group, end: undefined };
      if (this.#groups.length > deepest) throw new DocumentProblem('damaged');
      return;
    }
    const { end } = this.#group;
    this.#group = this.#groups.pop() ?? this.#group;
    end?.();
  }

  #say(word: string, value: number | undefined): void {
    const destination = destinations[word];
    const isUnknown = this.#isOptional && destination === undefined;
    this.#isOptional = false;
    if (isUnknown) this.#group.reading = 'dead';
    else if (destination !== undefined) this.#enter(destination);
    else if (word === 'u') {
      this.#write(String.fromCharCode((value ?? 0) & 0xffff));
      this.#skipping = this.#group.fallback;
    } else if (Object.hasOwn(signs, word)) this.#write(signs[word] ?? '');
    else if (!this.#format(word, value)) this.#part(word);
  }

  /** Begins a part of the file that is no plain text of it. */
  #enter(destination: Destination): void {
    const group = this.#group;
    if (group.reading === 'dead') return;
    if (destination === 'wake') {
      group.reading = 'text';
      return;
    }
    if (destination === 'note' || destination === 'box') {
      if (destination === 'box' || group.reading === 'text') this.#begin(destination);
      return;
    }
    if (group.reading === 'asleep') return;
    if (destination === 'comment') this.#counts.add('comments');
    if (destination === 'asleep') group.reading = 'asleep';
    else if (destination === 'fonts' || destination === 'styles') group.place = destination;
    else if (destination === 'marker') {
      group.place = 'marker';
      this.#marker = '';
      group.end = () => {
        group.story.marker = markerOf(this.#marker);
      };
    } else group.reading = 'dead';
  }

  /** A note or a text box is a story of its own, which stands below the paragraph it hangs on. */
  #begin(kind: 'note' | 'box'): void {
    const group = this.#group;
    const outer = group.story;
    const isLeftOut = group.isDeleted || group.isHidden;
    const inner = new RtfStory();
    Object.assign(group, { reading: 'text', story: inner, isInTable: false });
    group.style = undefined;
    group.outline = undefined;
    group.end = () => {
      const blocks = inner.finish();
      if (isLeftOut || blocks.length === 0) return;
      if (kind === 'box') outer.writer.below.push(...blocks);
      else outer.writer.addNote((this.#notes += 1), blocks);
      this.#counts.add(kind === 'box' ? 'boxes' : 'notes');
    };
  }

  /** How letters and paragraphs are set; false for a word that says something else. */
  #format(word: string, value: number | undefined): boolean {
    const group = this.#group;
    const isOn = value !== 0;
    const isInList = group.place === 'fonts';
    if (value !== undefined) this.#fonts.note(word, value, isInList);
    if (group.place === 'styles') {
      if (word === 's') this.#listed.number = value ?? 0;
      if (word === 'outlinelevel') this.#listed.outline = value;
      return true;
    }
    if (word === 'mac') this.#fonts.note(word, 0, isInList);
    else if (word === 'f') group.font = value;
    else if (word === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (word === 'b') group.isBold = isOn;
    else if (word === 'ul' || word === 'ulnone') group.isUnderlined = isOn && word === 'ul';
    else if (word === 'fs') group.size = value;
    else if (word === 'v') group.isHidden = isOn;
    else if (word === 'deleted') group.isDeleted = isOn;
    else if (word === 'revised') group.isInserted = isOn;
    else if (word === 'intbl') group.isInTable = isOn;
    else if (word === 's') group.style = value;
    else if (word === 'outlinelevel') group.outline = value;
    else if (word === 'plain')
      Object.assign(group, {
        isHidden: false,
        isDeleted: false,
        isInserted: false,
        isBold: false,
        isUnderlined: false,
        font: undefined,
        size: undefined,
      });
    else if (word === 'pard')
      Object.assign(group, { isInTable: false, style: undefined, outline: undefined });
    else return false;
    return true;
  }

  /** Where lines, paragraphs, cells and pages end. */
  #part(word: string): void {
    const { reading, place, story, isDeleted, isHidden, isInTable } = this.#group;
    if (reading !== 'text' || place !== 'text') return;
    if (word === 'cell') story.endCell();
    else if (word === 'row') story.endRow();
    else if (word === 'page' && !isInTable) story.endPage();
    else if (isDeleted || isHidden) return;
    else if (word === 'line') story.writer.break('break');
    else if (ends.has(word)) this.#endParagraph(word === 'nestcell');
  }

  #endParagraph(isInCell: boolean): void {
    const { story, isInTable, style, outline } = this.#group;
    const known = style === undefined ? undefined : this.#styles.get(style);
    story.endParagraph({
      level: levelOfOutline(outline) ?? known?.level,
      isInTable: isInTable || isInCell,
      isLeftOut: known?.isContents === true,
    });
  }
}

/** A line end with a backslash before it ends a paragraph too. */
const ends = new Set(['par', 'sect', 'nestcell', '\n', '\r']);

/** The sign of a list without numbers may be a letter of a font of pictures. */
function markerOf(text: string): string {
  const marker = text.trim();
  return /^(?:[^\p{L}\p{N}(]|o)$/u.test(marker) ? '–' : marker;
}
