// The same document from the database, once a clause was withdrawn since the build.
export { GET } from '../+server.ts';
export const prerender = false;
export const trailingSlash = 'always';
