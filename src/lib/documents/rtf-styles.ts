/** What a style of an RTF file says of its paragraphs: the level of a heading, or that they list the contents. */
export type RtfStyle = { level?: number; isContents?: boolean };

const bodyText = 9;

/** The level of a heading (1 to 9) by the outline level (0 to 8) that a paragraph or style states. */
export const levelOfOutline = (outline: number | undefined): number | undefined =>
  outline === undefined || outline < 0 || outline >= bodyText ? undefined : outline + 1;

/** A style by the name and the outline level it is listed with. */
export function rtfStyle(name: string, outline: number | undefined): RtfStyle {
  const [, digit] = /^heading (\d)$/i.exec(name) ?? [];
  const level = levelOfOutline(outline) ?? (digit === undefined ? undefined : Number(digit));
  return {
    ...(level === undefined ? {} : { level }),
    isContents: /^(?:toc|contents) \d$/i.test(name),
  };
}
