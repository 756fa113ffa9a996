const words = (text: string) => new Set(text.split(' '));

/** Elements that begin and end a paragraph. */
export const blockElements = words(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary ul table thead tbody tfoot tr td th',
);

/** Elements that are no part of what a page says: what leads elsewhere, what is to be clicked, pictures. */
const beside = words(
  'nav aside template svg noscript iframe object video audio canvas button select datalist dialog menu del',
);
const besideRoles = words(
  'navigation banner contentinfo search complementary alert alertdialog dialog menu menubar toolbar',
);
const besideNames = words('nav navbar navigation menu breadcrumb breadcrumbs noprint no-print');

/** Elements whose end need not be written. */
const endless = words('p li td th tr dd dt option body html');

export const isEndless = (name: string): boolean => endless.has(name);

/** Whether an element is left out with all it holds; `isInside` the main part of the page. */
export function isBeside(
  name: string,
  written: string,
  attributes: Record<string, string>,
  isInside: boolean,
): boolean {
  if (name === 'body' || name === 'html' || name === 'main') return false;
  if (beside.has(name)) return true;
  if ((name === 'header' || name === 'footer') && !isInside) return true;
  if (/(?:^|\s)hidden(?:[\s=/]|$)/i.test(written) || attributes['aria-hidden'] === 'true')
    return true;
  if (/display:\s?none|visibility:\s?hidden/i.test(attributes.style ?? '')) return true;
  if (besideRoles.has(attributes.role ?? '')) return true;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return names.split(/\s+/).some((one) => besideNames.has(one));
}

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures above the line: of a link they lead to a note, others stay above it ("m²"). */
export function raised(text: string, isLink: boolean): string {
  if (!/^\s*\d{1,3}\s*$/.test(text)) return text;
  if (isLink) return `[${text.trim()}]`;
  return text.trim().replace(/\d/g, (digit) => superscript.charAt(Number(digit)));
}
