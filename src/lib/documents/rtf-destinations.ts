/**
 * What becomes of a part of an RTF file that is no plain text of it: `dead` is never read; of what is `asleep` some
 * part may `wake`; `note`, `box` and `marker` (the number of a list's item) are text of their own.
 */
export type Destination =
  'dead' | 'asleep' | 'wake' | 'note' | 'box' | 'marker' | 'comment' | 'fonts' | 'styles';

const all = (destination: Destination, words: string) =>
  words.split(' ').map((word): [string, Destination] => [word, destination]);

const dead = [
  'colortbl info pict shprslt nonshppict objdata fldinst datafield formfield private comment',
  'header headerl headerr headerf footer footerl footerr footerf',
  'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn',
  'atnid atnauthor atntime atndate atnref atnicn atnparent atrfstart atrfend',
  'bkmkstart bkmkend xe tc txe rxe revtbl rsidtbl generator nonesttables nesttableprops',
  'listtable listoverridetable themedata colorschememapping latentstyles datastore xmlnstbl pn sp',
].join(' ');

/** The parts of an RTF file by the control word that begins them; a part that programs may skip (`\*`) and that is not listed is skipped. */
export const destinations: Partial<Record<string, Destination>> = Object.assign(
  Object.create(null) as object,
  Object.fromEntries([
    ...all('dead', dead),
    ...all('asleep', 'shpinst object upr do'),
    ...all('wake', 'ud result'),
    ...all('box', 'shptxt dptxbxtext'),
    ...all('note', 'footnote'),
    ...all('marker', 'listtext pntext'),
    ...all('comment', 'annotation'),
    ...all('fonts', 'fonttbl'),
    ...all('styles', 'stylesheet'),
  ]),
);

/** Control words that stand for a character. */
export const signs: Record<string, string> = {
  tab: '   ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '-',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
