// On a page in a language that is not complete: gives the elements in which scripts write a text that stands in for one
// the language lacks their `lang`, and the text its direction. The page names these texts by a regular expression.
// <script src="/languages.js" data-lang="en" data-dir="ltr" data-stand-ins="(?:Yes|No)" defer></script>
const { lang, dir, standIns } = document.currentScript.dataset;
const page = document.documentElement;
const pattern = new RegExp(standIns, 'gu');
const ownText = (element) =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? node.data : '')).join(' ');
const lettersIn = (text) => text.match(/\p{L}/gu)?.length ?? 0;

/** Whether most of a text stands in: names and places in it may be the page's own. */
const isStandIn = (text) => lettersIn(text.replace(pattern, '')) * 2 < lettersIn(text);

/** Boxes keep the page's direction, and with it their order, rules and marks: only the text in them takes its own. */
function say(element, language, direction) {
  element.lang = language;
  element.dataset.said = '';
  const { display, textAlign } = getComputedStyle(element);
  if (/^inline(-block)?$/.test(display)) element.dir = direction;
  else element.style.unicodeBidi = 'plaintext';
  if (textAlign === 'start') element.style.textAlign = page.dir === 'rtl' ? 'right' : 'left';
}

function mark(element) {
  const isOurs = 'said' in element.dataset;
  if (element.lang !== '' && !isOurs) return;
  const around = element.parentElement.closest('[lang]');
  const isForeign = around !== page && !('said' in around.dataset);
  const text = ownText(element);
  if (isForeign || text.trim() === '') return;
  if (isStandIn(text)) say(element, lang, dir);
  else if (isOurs || around !== page) say(element, page.lang, page.dir);
}

function markBelow(node) {
  const element = node.nodeType === 1 ? node : node.parentElement;
  if (!element?.isConnected || element.namespaceURI !== page.namespaceURI) return;
  for (const each of [element, ...element.querySelectorAll('*')]) {
    if (each.namespaceURI === page.namespaceURI && !each.closest('head, script, style')) mark(each);
  }
}

markBelow(document.body);
new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'characterData') markBelow(target);
    else for (const node of addedNodes) markBelow(node);
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true });
