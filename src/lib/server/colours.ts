import tokens from '#lib/styles/tokens.css?raw';

/** A colour of the design as it is in the light, without its #; throws where there is none of that name. */
export function lightColour(token: string): string {
  const found = new RegExp(`--${token}: light-dark\\(#([0-9a-f]{6})`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`no colour ${token}`);
  return found;
}
