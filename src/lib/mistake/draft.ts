import * as v from 'valibot';
import { limits } from '#domain/limits.ts';
import { randomId } from '#domain/random-id.ts';
import { Contact } from '#domain/submission/submission.ts';
import { ReportKind } from '#domain/submission/report.ts';
import { pageTyped } from './about-page.ts';

const text = v.optional(v.string(), '');
/** A report as it is typed; `key` tells it from others when it is sent twice. */
const Draft = v.object({
  about: text,
  kind: text,
  text,
  contact: text,
  key: v.optional(v.string(), randomId),
});
export type Draft = v.InferOutput<typeof Draft>;

/** A report of which nothing is typed, about a page as its address is shown. */
export const emptyDraft = (about = ''): Draft => v.parse(Draft, { about });

/** The fields that can be wrong, in the order of the page. */
export type Field = 'about' | 'kind' | 'text' | 'contact';

/** The fields that are missing or wrong, for a hub at `origin`. */
export function problemsOf({ about, kind, text, contact }: Draft, origin: string): Field[] {
  const isRight: Record<Field, boolean> = {
    about:
      about.trim() === '' ||
      (pageTyped(about, origin)?.length ?? Infinity) <= limits.aboutCharacters,
    kind: v.is(ReportKind, kind),
    text: text.trim() !== '',
    contact: contact.trim() === '' || v.is(Contact, contact),
  };
  return (Object.keys(isRight) as Field[]).filter((field) => !isRight[field]);
}

/** The fields of a report in which something is typed. */
export const typedIn = ({ about, kind, text, contact }: Draft): Partial<Draft> =>
  Object.fromEntries(
    Object.entries({ about, kind, text, contact }).filter(([, value]) => value !== ''),
  );

const isEmpty = ({ kind, text, contact }: Draft) => (kind + text + contact).trim() === '';
const keyOf = (page: string) => `clause-hub-mistake-${page}`;

/** What this device keeps of a report about a page; undefined where it keeps nothing. */
export function readDraft(page: string): Draft | undefined {
  try {
    return v.parse(Draft, JSON.parse(localStorage.getItem(keyOf(page)) ?? ''));
  } catch {
    return undefined;
  }
}

/** Keeps a report on this device, and nothing of one that is empty; false where the device keeps nothing. */
export function keepDraft(page: string, draft: Draft): boolean {
  try {
    if (isEmpty(draft)) localStorage.removeItem(keyOf(page));
    else localStorage.setItem(keyOf(page), JSON.stringify(draft));
    return true;
  } catch {
    return isEmpty(draft);
  }
}

/** Takes a report that was sent off this device. */
export const forgetDraft = (page: string): boolean => keepDraft(page, emptyDraft());
