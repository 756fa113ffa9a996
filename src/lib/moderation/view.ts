/** What of the desk is open, as its address says; of a published record `id` is the last part of its address. */
export type View =
  | { kind: 'queue' }
  | { kind: 'submission'; id: string }
  | { kind: 'reports' }
  | { kind: 'report'; id: string }
  | { kind: 'clause'; id: string }
  | { kind: 'agreement'; id: string }
  | { kind: 'log' }
  | { kind: 'people' }
  | { kind: 'account' };

const lists = ['reports', 'log', 'people', 'account'] as const;

/** The view an address's search part asks for; the queue when it asks for none. */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search);
  for (const kind of ['submission', 'report', 'clause', 'agreement'] as const) {
    const id = parameters.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  const asked = parameters.get('view');
  return { kind: lists.find((kind) => kind === asked) ?? 'queue' };
}

/** The address of a view below the desk's own. */
export function addressOf(view: View): string {
  if ('id' in view) return `?${view.kind}=${encodeURIComponent(view.id)}`;
  return view.kind === 'queue' ? '?' : `?view=${view.kind}`;
}

/** The view that corrects the published record of an address of the hub; nothing where it is none. */
export function viewAt(address: string): View | undefined {
  const [, kinds, id] =
    /\/(clauses|agreements)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:[?#].*)?$/s.exec(address.trim()) ?? [];
  if (id === undefined) return undefined;
  return { kind: kinds === 'clauses' ? 'clause' : 'agreement', id };
}
