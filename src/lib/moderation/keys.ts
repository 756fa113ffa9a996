import { offLadder, strengths } from '#domain/lists.ts';

/** What a moderator says of a strength by a key: a step of the ladder, or that the clause gives no right. */
export const judgements = [offLadder[0], ...strengths] as const;

/** What the keyboard does on a submission, by key; a step of the ladder goes by its number. */
export const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['c', 'ask'],
  ['e', 'edit'],
  ['y', 'confirm'],
  ...judgements.map((judgement, number) => [String(number), judgement] as const),
  ['w', 'concession'],
  ['s', 'send'],
  ['?', 'help'],
] as const;

export type KeyAction = (typeof keys)[number][1];

/** Whether an action says what a clause gives. */
export const isJudgement = (action: KeyAction): action is (typeof judgements)[number] =>
  judgements.some((judgement) => judgement === action);

const actions: ReadonlyMap<string, KeyAction> = new Map(keys);

const setting = 'clause-hub-desk-shortcuts';

/** Whether this device's moderator wants shortcuts. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers whether this device's moderator wants shortcuts. */
export function setKeysOn(isOn: boolean): void {
  try {
    localStorage.setItem(setting, isOn ? 'on' : 'off');
  } catch {
    // A device that keeps nothing asks again.
  }
}

/** What a key does; nothing while somebody writes, chooses in a list or a dialog, or holds another key. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const { target } = event;
  const isTaken =
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select, dialog') !== null;
  // Where digits need Shift, as on a French keyboard, the key itself tells which one it is.
  return isTaken ? undefined : (actions.get(event.key) ?? actions.get(digitOf(event.code)));
}

const digitOf = (code: string | undefined) => /^Digit(\d)$/.exec(code ?? '')?.[1] ?? '';
