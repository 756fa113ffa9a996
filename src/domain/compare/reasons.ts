import type { Burden } from './burdens.ts';

/** How a wording stands to the one it is compared with, seen from the workers. */
export type Direction = 'stronger' | 'weaker' | 'neutral' | 'unclear';

/** What a reason is about; `content/messages` says each of them in words. */
export type ReasonKind =
  | 'weak'
  | 'firm'
  | 'modal'
  | 'duty'
  | 'exception'
  | 'limit'
  | 'negation'
  | 'number'
  | 'bound'
  | 'timing'
  | 'decider'
  | 'union'
  | 'gives'
  | 'harms';

/**
 * Why one wording is stronger, weaker or unclear: the words of either that differ, empty where it has none, and for
 * weak and firm words what they do. A soft reason counts only where no other says the direction.
 */
export type Reason = {
  kind: ReasonKind;
  direction: Exclude<Direction, 'neutral'>;
  was: string;
  becomes: string;
  effect: string;
  isSoft: boolean;
};

/** A reason from what a list of words lost and gained; `good` says whether workers gain by more of it. */
export function reasonOf(
  kind: ReasonKind,
  good: boolean,
  { was, becomes }: { was: string; becomes: string },
  { effect = '', isSoft = false }: { effect?: string | undefined; isSoft?: boolean } = {},
): Reason {
  const isMore = becomes !== '';
  return { kind, direction: isMore === good ? 'stronger' : 'weaker', was, becomes, effect, isSoft };
}

/** The reason that lies in the modal verbs: who may and who must. */
export function modalReason(was: readonly Burden[], becomes: readonly Burden[]): Reason[] {
  const [before, after] = [sumOf(was), sumOf(becomes)];
  if (before === after) return [];
  const lost = without(was, becomes);
  const gained = without(becomes, was);
  const direction = after > before ? 'weaker' : 'stronger';
  const words = { was: quoted(lost), becomes: quoted(gained) };
  return [{ kind: 'modal', direction, ...words, effect: '', isSoft: false }];
}

const sumOf = (burdens: readonly Burden[]) => burdens.reduce((sum, { weight }) => sum + weight, 0);

/** Those of a list that another does not have. */
function without(list: readonly Burden[], others: readonly Burden[]): Burden[] {
  const rest = others.map(nameOf);
  return list.filter((one) => {
    const place = rest.indexOf(nameOf(one));
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}

const nameOf = ({ weight, words, actor }: Burden) => `${words.toLowerCase()} ${weight} ${actor}`;

const quoted = (burdens: readonly Burden[]) => burdens.map(({ words }) => words).join(' … ');
