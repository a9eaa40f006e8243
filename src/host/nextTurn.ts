import type { Disposable } from './disposer';

/** Has something done in the next turn of the event loop; until then it can be called off. */
export type InNextTurn = (run: () => void) => Disposable;

/** As Node does it. A timer would wait a millisecond each time. */
const byImmediate: InNextTurn = (run) => {
  const waiting = setImmediate(run);
  return { dispose: () => { clearImmediate(waiting); } };
};

/** As a browser can do it. A timer would wait four milliseconds each time. */
export const byMessage: InNextTurn = (run) => {
  const { port1: here, port2: there } = new MessageChannel();
  const onmessage = (): void => {
    here.close();
    run();
  };
  Object.assign(here, { onmessage });
  there.postMessage(undefined);
  return { dispose: () => { here.close(); } };
};

export const inNextTurn: InNextTurn = typeof setImmediate === 'function' ? byImmediate : byMessage;
