/**
 * The texts of a page, run in it, whose letters are not those of the language they are said to be in; names, addresses,
 * citations and the symbol of minutes are in none, and a text with both scripts may be in either.
 */
export function misspoken(names: string[]): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || element.closest('script, style, code, #citation')) continue;
    const shown = (node.textContent ?? '').replace(/https?:\S+|\d+ min\b/g, '');
    const text = names.reduce((rest, name) => rest.replaceAll(name, ''), shown);
    const isArabic = element.closest('[lang]')?.getAttribute('lang') === 'ar';
    const [latin, arabic] = [/\p{Script=Latin}{3}/u.test(text), /\p{Script=Arabic}/u.test(text)];
    if (latin !== arabic && latin === isArabic) found.push(element.outerHTML.slice(0, 200));
  }
  return found;
}
