// Static for every clause the build knew, rendered on demand for those approved since.
export const prerender = 'auto';
