/** A pause that a person makes in something that goes on for a while. */
export class Pause {
  isOn = $state(false);
  #waiting: (() => void)[] = [];

  begin(): void {
    this.isOn = true;
  }

  end(): void {
    this.isOn = false;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** Resolves at once, or when the pause ends. */
  isOver(): Promise<void> {
    if (!this.isOn) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
