/** Where a command writes: results on one side, sentences about the work on the other. */
export interface Terminal {
  print(text: string): void;
  /** One line, without its line break. */
  say(sentence: string): void;
  /** Everything that is piped in. */
  input(): Promise<Uint8Array>;
}


/** JSON for people and programs, ending in a line break. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** This process's terminal. A reader that closes early, such as `head`, ends the process quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return {
    print: (text) => { process.stdout.write(text); },
    say: (sentence) => { process.stderr.write(`${sentence}\n`); },
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}
