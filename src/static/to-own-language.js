// Sends a reader of the start page to the first of their languages that the hub speaks: those the page names.
const links = document.querySelectorAll('link[rel="alternate"][hreflang]');
const spoken = [...links].map((link) => link.hreflang);
const own = navigator.languages
  .flatMap((tag) => [tag, tag.split('-')[0]])
  .find((tag) => spoken.includes(tag));
if (own) location.replace(`/${own}/`);
