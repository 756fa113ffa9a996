/** Letters that are no base letter with a mark. */
const spelled: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/** An address form of any text: lower case, no accents, hyphens, cut between words at `most` characters. */
export function slugify(text: string, maxLength = 60): string {
  const whole = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłđ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/['’]/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= maxLength) return whole;
  const cut = whole.slice(0, maxLength + 1).replace(/-[^-]*$/, '');
  return cut.length > maxLength ? cut.slice(0, maxLength) : cut;
}
