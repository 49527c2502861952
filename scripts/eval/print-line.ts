// A reader that has seen enough (`head`) closes the pipe: the command ends, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** Prints a value as a JSON line on stdout, and waits where whoever reads it is slower. */
export async function printLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
