// Reading needs no script: pages are files without client code unless a page says otherwise. In a file of the server,
// since a reader of the database view would load these options as a file of their own.
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
