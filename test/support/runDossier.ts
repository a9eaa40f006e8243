import { run } from '../../src/cli/run';

/** What one run of the command line printed, said and returned. */
export interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly said: readonly string[];
}

/** Runs the command line inside this process. */
export async function runDossier(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  let printed = '';
  const said: string[] = [];
  const code = await run(args, {
    print: (text) => { printed += text; },
    say: (sentence) => { said.push(sentence); },
    input: () => Promise.resolve(Buffer.from(input)),
  });
  return { code, printed, said };
}
