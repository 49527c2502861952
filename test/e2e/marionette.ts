import net from 'node:net';

/** Firefox's own automation protocol answered with an error. */
export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
}

/** How long a script may run, in ms: longer than any test waits for a popup. */
const SCRIPT_TIMEOUT = 60_000;

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A client of Firefox's Marionette protocol, version 3: messages are `<bytes>:<JSON>`, `[0, id, command, parameters]` out
 * and `[1, id, error, result]` back. WebDriver BiDi cannot click a toolbar icon or see a popup; Marionette's browser context
 * can. Source: firefox-source-docs, "Marionette protocol".
 */
export class Marionette {
  private readonly socket: net.Socket;
  private readonly pending = new Map<number, Pending>();
  private buffer = Buffer.alloc(0);
  private readonly greeting: Promise<void>;
  private greet: () => void = () => undefined;
  private lastId = 0;

  private constructor(socket: net.Socket) {
    this.socket = socket;
    this.greeting = new Promise((resolve) => {
      this.greet = resolve;
    });
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('close', () => {
      for (const { reject } of this.pending.values()) reject(new MarionetteError('Firefox closed the connection.'));
      this.pending.clear();
    });
  }

  /** Connects to a port on this machine, trying until `deadline` (ms since 1970), and opens a session. */
  static async connect(port: number, deadline: number): Promise<Marionette> {
    for (;;) {
      try {
        const socket = await openSocket(port);
        const client = new Marionette(socket);
        await client.greeting;
        await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
        await client.send('WebDriver:SetTimeouts', { script: SCRIPT_TIMEOUT });
        return client;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const id = ++this.lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.pending.set(id, { resolve, reject }));
  }

  /** Runs an async function's body in the page (`content`) or in the browser itself (`chrome`); its value is returned. */
  async run(context: 'content' | 'chrome', body: string, args: readonly unknown[] = []): Promise<unknown> {
    await this.send('Marionette:SetContext', { value: context });
    const script = `const [done] = [arguments[arguments.length - 1]]; const args = [...arguments].slice(0, -1);
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) + "\\n" + (error?.stack ?? '') }));`;
    const answer = (await this.send('WebDriver:ExecuteAsyncScript', { script, args })) as {
      value: { value?: unknown; error?: string } | null;
    };
    if (answer.value?.error !== undefined) throw new MarionetteError(answer.value.error);
    return answer.value?.value;
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const colon = this.buffer.indexOf(':');
      if (colon < 0) return;
      const size = Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < colon + 1 + size) return;
      const text = this.buffer.subarray(colon + 1, colon + 1 + size).toString();
      this.buffer = this.buffer.subarray(colon + 1 + size);
      this.take(JSON.parse(text));
    }
  }

  private take(message: unknown): void {
    if (!Array.isArray(message)) {
      this.greet();
      return;
    }
    const [, id, error, result] = message as [number, number, { message?: string } | null, unknown];
    const waiting = this.pending.get(id);
    this.pending.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new MarionetteError(error.message ?? JSON.stringify(error)));
  }
}

function openSocket(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
