/**
 * Turns of the event loop: what the browser has answered is dealt with before whoever awaits one goes on. A timer would take
 * a millisecond at least.
 */
export class Turns {
  readonly #ports = new MessageChannel();

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#ports.port1.onmessage = () => resolve();
      this.#ports.port2.postMessage(null);
    });
  }

  /** Lets go of what it holds. */
  end(): void {
    this.#ports.port1.close();
  }
}
