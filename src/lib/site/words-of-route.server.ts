import type { Words } from '#content/messages.ts';

const scripted =
  /^\/\[locale=locale\]\/(answer|brief|check|clauses$|compare|contribute|moderation|tell|tools|workshops)/;

/**
 * The strings a page is given by its layout. A page with client code carries its data in itself, so that it gets
 * only those of the frame and of forms, and of errors where it is no file; the database view gets its own instead, and
 * none that introduce the hub. The other groups hold nothing.
 */
export function wordsOfRoute(all: Words, routeId: string | null): Words {
  if (routeId === null || !scripted.test(routeId)) return all;
  const { site, label, form, clauses, error } = all;
  const frame = { ...emptied(all), site, label };
  if (routeId.endsWith('/clauses'))
    return { ...frame, site: { ...site, tagline: '', description: '' }, clauses };
  return routeId.endsWith('/check') ? { ...frame, form } : { ...frame, form, error };
}

/** The same groups without their strings. */
function emptied(all: Words): Words {
  return Object.fromEntries(Object.keys(all).map((group) => [group, {}])) as Words;
}
