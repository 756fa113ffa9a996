// Sends a reader of the start page to the first of their languages that the hub speaks.
const spoken = ['en', 'fr', 'es', 'pt'];
const own = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => spoken.includes(tag));
if (own) location.replace(`/${own}/`);
