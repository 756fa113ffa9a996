/** What a sender follows a submission by. */
export type Receipt = { id: string; receipt: string };

/** The receipt in what a person typed or pasted: the code itself, or a link with the code behind its `#`. */
export function parseReceipt(typed: string): Receipt | undefined {
  const code = typed.trim().replace(/^.*(?:#|%23)/, '');
  const [, id, receipt] = /^([\w-]{8,})\.([\w-]{16,})$/.exec(code) ?? [];
  return id === undefined || receipt === undefined ? undefined : { id, receipt };
}

/** The code that `parseReceipt` reads. */
export const codeOf = ({ id, receipt }: Receipt): string => `${id}.${receipt}`;

const place = 'clause-hub-receipt';

/** The receipt this device was asked to remember; none where it keeps nothing. */
export function rememberedReceipt(): Receipt | undefined {
  try {
    return parseReceipt(localStorage.getItem(place) ?? '');
  } catch {
    return undefined;
  }
}

/** Remembers a receipt on this device, or forgets the one it remembers; false where the device keeps nothing. */
export function rememberReceipt(receipt: Receipt | undefined): boolean {
  try {
    if (receipt === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, codeOf(receipt));
    return true;
  } catch {
    return receipt === undefined;
  }
}
