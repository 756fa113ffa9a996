/** The encodings of Windows' character sets, by the numbers that fonts of an RTF file give. */
const charsets: Record<number, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const codePages: Record<number, string> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

const encodingOfPage = (page: number): string =>
  codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/** In which encoding the bytes of an RTF file are to be read, by its own page of codes and the fonts it lists. */
export class RtfFonts {
  own = 'windows-1252';
  readonly #fonts = new Map<number, string>();
  #current = 0;
  #main: number | undefined;

  /** Takes what a control word says of encodings or, within the list of fonts, of one of these. */
  note(word: string, value: number, isInList: boolean): void {
    if (word === 'ansicpg') this.own = encodingOfPage(value);
    else if (word === 'mac') this.own = 'macintosh';
    else if (word === 'deff') this.#main = value;
    else if (!isInList) return;
    else if (word === 'f') this.#current = value;
    else if (word === 'fcharset') this.#set(charsets[value]);
    else if (word === 'cpg') this.#set(encodingOfPage(value));
  }

  /** The encoding of a font; that of the main one where none is named. */
  encodingOf(font: number | undefined): string {
    return this.#fonts.get(font ?? this.#main ?? -1) ?? this.own;
  }

  #set(encoding: string | undefined): void {
    if (encoding !== undefined) this.#fonts.set(this.#current, encoding);
  }
}
