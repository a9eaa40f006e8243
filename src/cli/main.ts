import { compileQuickly } from './engine';
import { run } from './run';
import { processTerminal } from './terminal';

compileQuickly();
// The exit code is set, not forced, so that everything printed reaches a slow reader.
void run(process.argv.slice(2), processTerminal()).then((code) => { process.exitCode = code; });
