import type { Attachment } from 'svelte/attachments';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** How much of what was typed, pasted or dropped last did not fit into a field that has a limit. */
export class Overflow {
  /** Characters that the browser left out; 0 once something is taken out of the field again. */
  characters = $state(0);
  /** Characters that the field holds. */
  max = $state(0);

  /** Watches a field: `{@attach overflow.watch}`. */
  readonly watch: Attachment<TextControl> = (field) => {
    const takeIn = (text: string) => {
      this.max = field.maxLength;
      this.characters = overflowOf(field, text);
    };
    const listeners = {
      paste: (event: ClipboardEvent) => {
        takeIn(event.clipboardData?.getData('text') ?? '');
      },
      drop: (event: DragEvent) => {
        takeIn(event.dataTransfer?.getData('text') ?? '');
      },
      beforeinput: ({ data, inputType }: InputEvent) => {
        // What a paste or drop holds was counted when it came.
        if (data !== null || !/^insertFrom/.test(inputType)) takeIn(data ?? '');
      },
    };
    for (const [name, hear] of Object.entries(listeners)) {
      field.addEventListener(name, hear as EventListener);
    }
    return () => {
      for (const [name, hear] of Object.entries(listeners)) {
        field.removeEventListener(name, hear as EventListener);
      }
    };
  };
}

/** By how many characters a text is longer than the room in a field, where the selection gives way to it. */
function overflowOf(field: TextControl, text: string): number {
  if (field.maxLength < 0) return 0;
  const lines = text.replaceAll('\r\n', '\n');
  const put = field instanceof HTMLInputElement ? lines.replaceAll('\n', '') : lines;
  const selected = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  return Math.max(0, put.length - (field.maxLength - field.value.length + selected));
}
