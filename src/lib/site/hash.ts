/** The part of an address after `#` without it, also where a mail program wrote `%23`. */
export const textOfHash = (hash: string): string => hash.replace(/^#?(?:%23)?/, '');

/** A text of an address without its escapes; as it stands where they are none. */
export function withoutEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The address that the path of a page stands for in which a mail program wrote `%23` for `#`: what follows it is the
 * browser's alone. Undefined for any other path.
 */
export function addressMeantBy(path: string): string | undefined {
  const at = path.indexOf('%23');
  if (at < 0 || path.startsWith('/api/')) return undefined;
  // A slash before it, since "//name" would lead to another site; the one after it was put there by a server.
  const page = path.slice(0, at).replace(/^\/+/, '/');
  return `${page}#${path.slice(at + 3).replace(/\/$/, '')}`;
}
