/**
 * The text without the characters at its end that fit the pattern of one character. A pattern like `[.:]+$` would do
 * the same, but begins anew at each of them: on a text made for it, the square of its length.
 */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
