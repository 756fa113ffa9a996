/** How MiniSearch indexes clauses here; the text is stored for excerpts, as ten results need it. */
export const indexOptions = {
  idField: 'slug',
  fields: ['title', 'about', 'text'],
  storeFields: ['title', 'text'],
};
