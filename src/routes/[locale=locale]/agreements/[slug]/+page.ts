// Static for every agreement the build knew, rendered on demand for those added since.
export const prerender = 'auto';
