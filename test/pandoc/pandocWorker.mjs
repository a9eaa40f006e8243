// Plain JavaScript, since pandoc-wasm is an ES module that awaits at its top level, which the tests' loader cannot require.
import { parentPort } from 'node:worker_threads';
import { convert } from 'pandoc-wasm';

parentPort.on('message', async ({ id, options, text }) => {
  const { stdout, stderr } = await convert(options, text, {});
  parentPort.postMessage({ id, stdout, stderr });
});
