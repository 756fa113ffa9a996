import { tick } from 'svelte';
import {
  emptyWorksheet,
  toggledLine,
  withLine,
  withoutSystem,
  withSystem,
  Worksheet,
  type Field,
  type Values,
  type WorksheetTool,
} from '#domain/tools/worksheet.ts';
import { KeptWork } from '#lib/saved/kept-work.svelte.ts';

/** What a page prints: its sheet as filled in, without anything noted, or its letter. */
type Paper = 'sheet' | 'blank' | 'letter';

/** A worksheet being written on a page: which system and which part are shown, what is printed. */
export class SheetWork {
  readonly work: KeptWork<Worksheet>;
  /** The part shown; the parts of a page without script are shown one below the other. */
  part = $state('');
  /** Whether script runs, so that one part at a time is shown. */
  isLive = $state(false);
  paper = $state<Paper>('sheet');
  #system = $state(0);

  constructor(tool: WorksheetTool, part: string) {
    this.part = part;
    this.work = new KeptWork<Worksheet>({
      tool,
      kind: 'worksheet',
      schema: Worksheet,
      empty: () => emptyWorksheet(tool),
      titleOf: ({ systems }) =>
        systems.flatMap(({ system = '' }) => (system === '' ? [] : [system])).join(', '),
    });
  }

  /** Begins when the page is mounted; returns how to end. */
  start(): () => void {
    this.isLive = true;
    return this.work.start();
  }

  /** Whether nothing can be written: before script runs and the last work is opened, and when it was opened to read. */
  get isLocked(): boolean {
    return !this.work.isReady || this.work.isReadOnly;
  }

  get sheet(): Worksheet {
    return this.work.document;
  }

  /** Position of the system that is shown. */
  get system(): number {
    return Math.min(this.#system, this.sheet.systems.length - 1);
  }

  /** What is noted about the system that is shown. */
  get values(): Values {
    return this.sheet.systems[this.system] ?? {};
  }

  /** What is printed of each system; a blank sheet has one of which nothing is noted. */
  get printed(): Values[] {
    return this.paper === 'blank' ? [{}] : this.sheet.systems;
  }

  /** How many of these fields are filled in for the system that is shown. */
  countNoted(fields: Field[]): number {
    return fields.filter(({ id }) => this.values[id]).length;
  }

  /** Shows a part and takes the reader to it. */
  async show(part: string): Promise<void> {
    this.part = part;
    await tick();
    document.getElementById(part)?.focus();
  }

  choose(system: number): void {
    this.#system = system;
  }

  addSystem(): void {
    this.work.document = withSystem(this.sheet);
    this.#system = this.sheet.systems.length - 1;
  }

  removeSystem(): void {
    this.work.document = withoutSystem(this.sheet, this.system);
    this.#system = Math.max(0, this.system - 1);
  }

  /** Notes a value of the system that is shown. */
  note(field: string, value: string): void {
    note(this.values, field, value);
  }

  /** Notes what concerns the whole sheet. */
  noteAbout(field: string, value: string): void {
    note(this.sheet.about, field, value);
  }

  /** Puts an entry into a list of the system that is shown, or takes it out. */
  toggle(field: string, entry: string): void {
    this.note(field, toggledLine(this.values[field], entry));
  }

  /** Adds a line to a text of the system that is shown. */
  addLine(field: string, line: string): void {
    this.note(field, withLine(this.values[field], line));
  }

  /** Goes on with a sheet read from a file; the one that was open stays on the device. */
  replace(sheet: Worksheet): void {
    this.work.device.startNew();
    this.work.document = sheet;
    this.#system = 0;
  }

  /** Opens the browser's print dialogue for one of the papers. */
  async print(paper: Paper): Promise<void> {
    this.paper = paper;
    await tick();
    print();
  }
}

/** A field without a value is none, so that an emptied sheet equals a new one. */
function note(values: Values, field: string, value: string): void {
  if (value === '') Reflect.deleteProperty(values, field);
  else values[field] = value;
}
