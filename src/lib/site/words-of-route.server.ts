import type { Words } from '#content/messages.ts';

const scripted =
  /^\/\[locale=locale\]\/(answer|brief|check|clauses$|compare|contribute|moderation|tell|tools|workshops)/;

/**
 * The strings a page is given by its layout. A page with client code carries its data in itself, so that it gets
 * only those of the frame and of forms, the database view its own instead and none of errors, as it is a file; the
 * other groups hold nothing.
 */
export function wordsOfRoute(all: Words, routeId: string | null): Words {
  if (routeId === null || !scripted.test(routeId)) return all;
  const { site, label, form, clauses, error } = all;
  const frame = { ...emptied(all), site, label };
  return routeId.endsWith('/clauses') ? { ...frame, clauses } : { ...frame, form, error };
}

/** The same groups without their strings. */
function emptied(all: Words): Words {
  return Object.fromEntries(Object.keys(all).map((group) => [group, {}])) as Words;
}
