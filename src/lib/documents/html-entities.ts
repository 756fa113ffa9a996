/** The names of the characters 160 to 255, in their order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of other characters that texts of agreements hold, each before its character. */
const others =
  'quot " amp & lt < gt > apos \' num # lowbar _ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ndash – mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ numero № larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ radic √ sum ∑ square □ check ✓ hyphen ‐ dash ‐ comma , period . colon : semi ; lpar ( rpar ) lsqb [ rsqb ] excl ! quest ? sol /';

/** Names of blanks, and of signs that are not seen. */
const blanks = { ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '', lrm: '', rlm: '' };

const named = new Map<string, string>([
  ...latin1.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Array.from(
    others.matchAll(/([a-z]{2,8}) (\S)/gi),
    ([, name = '', character = '']): [string, string] => [name, character],
  ),
  ...Object.entries(blanks),
]);

/** Text of a page with the characters that are written by name or number; what is none stays as it is. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,30}));?/gi,
        (whole, hex?: string, digits?: string, name?: string) => {
          if (name !== undefined) return named.get(name) ?? whole;
          return characterOf(hex === undefined ? Number(digits) : parseInt(hex, 16));
        },
      )
    : text;

/** Numbers from 128 to 159 are meant as those of Windows. */
function characterOf(code: number): string {
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? '\ufffd'
    : String.fromCodePoint(code);
}
