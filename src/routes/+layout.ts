// Reading needs no script: pages are files without client code unless a page says otherwise.
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
