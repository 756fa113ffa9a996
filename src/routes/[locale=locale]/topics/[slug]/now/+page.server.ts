// The same page from the database: where servers send readers once a clause was withdrawn since the build.
export { load } from '../+page.server.ts';
export const prerender = false;
