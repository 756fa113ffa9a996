/**
 * An attachment for a field of files: hands over what a person chose before the page had started, which its own event
 * told nobody.
 */
export function takeEarlyFiles(field: HTMLInputElement): void {
  if (field.files === null || field.files.length === 0) return;
  queueMicrotask(() => field.dispatchEvent(new Event('change', { bubbles: true })));
}
