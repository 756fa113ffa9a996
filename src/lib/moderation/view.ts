/** What of the desk is open, as its address says. */
export type View =
  { kind: 'queue' } | { kind: 'submission'; id: string } | { kind: 'log' } | { kind: 'account' };

/** The view an address's search part asks for; the queue when it asks for none. */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search);
  const id = parameters.get('submission');
  if (id !== null && id !== '') return { kind: 'submission', id };
  const kind = parameters.get('view');
  return kind === 'log' || kind === 'account' ? { kind } : { kind: 'queue' };
}

/** The address of a view below the desk's own. */
export function addressOf(view: View): string {
  if (view.kind === 'submission') return `?submission=${encodeURIComponent(view.id)}`;
  return view.kind === 'queue' ? '?' : `?view=${view.kind}`;
}
