import * as v from 'valibot';
import { Brief } from '#domain/tools/brief.ts';
import { readChosen } from '#lib/brief/chosen.ts';
import { deviceStorage, Drafts } from '#lib/saved/drafts.ts';

/** A clause of the brief that is open on this device: its title where the brief has a copy, and the note on it. */
export type InBrief = { slug: string; title: string; note: string };

/** The clauses of the brief, in its order; those that were chosen since it was last open have neither title nor note. */
export function clausesInBrief(): InBrief[] {
  const draft = new Drafts('brief', deviceStorage()).findCurrent();
  const brief = v.safeParse(Brief, draft?.document);
  const items = brief.success ? brief.output.items : [];
  return readChosen().map((slug) => {
    const item = items.find((one) => one.slug === slug);
    return { slug, title: item?.copy?.title ?? slug, note: item?.note.trim() ?? '' };
  });
}
