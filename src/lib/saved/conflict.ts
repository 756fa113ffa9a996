import { isSame } from '#domain/merge/same.ts';
import type { DeviceWorks } from './device-works.svelte.ts';
import type { OpenWork, Version } from './open-work.svelte.ts';

/** Someone else saved meanwhile: brings both versions together, or leaves the person to choose (`open.conflict`). */
export function meet<Document extends object>(
  open: OpenWork<Document>,
  theirs: Version<Document>,
): void {
  const { base, plain, tool } = open;
  // Two tabs of one browser may save the same at once.
  const merged = isSame(plain, theirs.document)
    ? plain
    : base && tool.merge?.(base, plain, theirs.document);
  if (merged === undefined) open.conflict = theirs;
  else open.takeIn(merged, theirs);
}

/** Goes on with one of two versions; the other stays on the device as a work of its own. */
export function settle<Document extends object>(
  open: OpenWork<Document>,
  device: DeviceWorks<Document>,
  which: 'mine' | 'theirs',
): void {
  if (open.conflict === undefined) return;
  const { document: theirs, receipt } = open.conflict;
  const { plain: mine, access } = open;
  const adding = open.conflict.adding ?? open.adding;
  device.keepBeside(which === 'mine' ? theirs : mine);
  device.show(which === 'mine' ? mine : theirs, { access, receipt, adding });
  if (which === 'mine') open.markUnsaved();
}
