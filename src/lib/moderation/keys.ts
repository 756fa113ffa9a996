/** What the keyboard does on a submission, by key. */
export const keys = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reject',
  c: 'ask',
  e: 'edit',
  s: 'send',
  '?': 'help',
} as const;

export type KeyAction = (typeof keys)[keyof typeof keys];

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
  return isTaken ? undefined : keys[event.key as keyof typeof keys];
}
