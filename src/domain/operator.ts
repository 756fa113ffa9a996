import { isWebAddress } from './web-address.ts';

/** Who runs a hub: a name, where to write to (`contactUrl` is its link), and a legal notice or where it stands. */
export type Operator = {
  name: string;
  contact: string;
  contactUrl: string;
  legal: string;
  legalUrl: string;
};

/** What an operator reads whose line cannot be understood. */
export const operatorHelp =
  'HUB_OPERATOR is not as expected. Write the name of who runs the hub, an e-mail or web address and, if there is one, a legal notice or its web address, with semicolons between them: HUB_OPERATOR="Union of Examples; hub@union.example; https://union.example/legal"';

const isMail = (text: string) => /^[^\s@/:]+@[^\s@/:.]+(?:\.[^\s@/:.]+)+$/.test(text);

/** Who runs the hub, by the line `name; contact; legal notice`; nobody by an empty one. Throws an Error with what to write. */
export function parseOperator(line: string): Operator | null {
  if (line.trim() === '') return null;
  const [name = '', contact = '', ...rest] = line.split(';').map((part) => part.trim());
  const legal = rest.join('; ');
  if (name === '' || !(isMail(contact) || isWebAddress(contact))) throw new Error(operatorHelp);
  return {
    name,
    contact,
    contactUrl: isMail(contact) ? `mailto:${contact}` : contact,
    legal,
    legalUrl: isWebAddress(legal) ? legal : '',
  };
}
