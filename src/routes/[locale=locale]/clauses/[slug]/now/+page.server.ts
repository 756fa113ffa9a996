// The same page from the database: where servers send readers once the clause was corrected since the build.
export { load } from '../+page.server.ts';
export const prerender = false;
