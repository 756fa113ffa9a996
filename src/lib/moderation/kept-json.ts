import * as v from 'valibot';

/** What this device keeps under a name, in the form that is expected of it; nothing where it keeps none. */
export function readKept<Content>(
  name: string,
  form: v.GenericSchema<unknown, Content>,
): Content | undefined {
  try {
    return v.parse(form, JSON.parse(localStorage.getItem(name) ?? ''));
  } catch {
    return undefined;
  }
}

/** Keeps it, as far as the device keeps anything; `undefined` leaves no trace. */
export function keepJson(name: string, content: unknown): void {
  try {
    if (content === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(content));
  } catch {
    // A device that keeps nothing has what is on the screen.
  }
}
