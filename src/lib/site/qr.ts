import encodeQR from 'qr';

/** A QR code as one line to be drawn, one module wide, in a square of `size` modules; its rows lie at whole numbers. */
export type QrCode = { size: number; line: string };

/** Modules that stay empty around a code, so that cameras find it (ISO/IEC 18004). */
const quietZone = 4;

/** The QR code of a text, which is read right with some 15 per cent of it gone. */
export function qrOf(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
  return { size: rows.length, line: rows.map(lineOf).join('') };
}

/** The dark modules of a row as strokes with gaps between them, each measured from the one before, which packs small. */
function lineOf(row: boolean[], y: number): string {
  let line = '';
  for (const { isDark, length } of runsOf(row)) {
    if (isDark) line += `h${length}`;
    else line += line === '' ? `M${length} ${y}` : `m${length} 0`;
  }
  return line.replace(/[Mm][\d ]+$/, '');
}

/** How many modules of one kind follow each other; a row begins with those that are empty. */
function runsOf(row: boolean[]): { isDark: boolean; length: number }[] {
  const runs: { isDark: boolean; length: number }[] = [];
  for (const isDark of row) {
    const last = runs.at(-1);
    if (last?.isDark === isDark) last.length += 1;
    else runs.push({ isDark, length: 1 });
  }
  return runs;
}
