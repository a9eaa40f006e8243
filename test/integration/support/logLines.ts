import assert from 'node:assert/strict';
import { window } from 'vscode';
import { eventually } from './eventually';

/** What one reading of a folder found. */
export interface Reading {
  readonly read: number;
  readonly fromCache: number;
  readonly isStopped: boolean;
}

const levels = ['info', 'warn'] as const;

/** Listens to what the extension logs; to be made before it is activated. */
export class LogLines {
  readonly #lines: string[] = [];

  constructor() {
    const { createOutputChannel } = window;
    const create = createOutputChannel as (name: string, options: { readonly log: true }) => Record<(typeof levels)[number], (line: string, ...rest: readonly unknown[]) => void>;
    Object.assign(window, { createOutputChannel: (name: string, options: { readonly log: true }) => {
      const log = create(name, options);
      for (const level of levels) {
        const say = log[level].bind(log);
        Object.assign(log, { [level]: (line: string, ...rest: readonly unknown[]) => {
          this.#lines.push([line, ...rest].join(' '));
          say(line, ...rest);
        } });
      }
      return log;
    } });
  }

  /** All that was logged of something with this name since the last call that named it. */
  about(name: string): readonly string[] {
    const said = this.#lines.filter((line) => line.includes(name));
    this.#lines.splice(0, this.#lines.length, ...this.#lines.filter((line) => !line.includes(name)));
    return said;
  }

  /** The readings of the case that have ended since the last call, as soon as there is one. */
  async readingsOf(name: string): Promise<readonly Reading[]> {
    return eventually(() => {
      assert.ok(this.#lines.some((line) => line.startsWith(`${name}: `) && parse(line)), `Nothing was read of ${name}.`);
      return this.about(`${name}: `).map(parse).filter((reading) => reading !== undefined);
    });
  }
}

function parse(line: string): Reading | undefined {
  const found = /: (\d+) articles read, (\d+) taken from the cache, in \d+ ms(, stopped)?/u.exec(line);
  return found ? { read: Number(found[1]), fromCache: Number(found[2]), isStopped: found[3] !== undefined } : undefined;
}
