import type * as anchoring from './parts/anchoring';
import type * as bibtex from './parts/bibtex';
import type * as exchange from './parts/exchange';
import type * as merging from './parts/merging';
import type * as preview from './parts/preview';
import type * as tagging from './parts/tagging';

/**
 * What of the core only some commands need, each a bundle of its own. What the extension has too, a part takes from it; all
 * else it has for itself, so that classes of two parts are not the same.
 */
export interface Parts {
  readonly anchoring: typeof anchoring;
  readonly bibtex: typeof bibtex;
  readonly exchange: typeof exchange;
  readonly merging: typeof merging;
  readonly preview: typeof preview;
  readonly tagging: typeof tagging;
}

/** Brings a part when it is first used; the same one each time. */
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

/** Loads each of some bundles with `load` when it is first asked for; one that could not be loaded is tried again. */
export function loadOnce<All = Parts>(load: (name: keyof All & string) => Promise<unknown>): <Name extends keyof All & string>(name: Name) => Promise<All[Name]> {
  const loaded = new Map<keyof All, Promise<unknown>>();
  return <Name extends keyof All & string>(name: Name) => {
    const part = loaded.get(name) ?? load(name);
    loaded.set(name, part);
    part.catch(() => loaded.delete(name));
    return part as Promise<All[Name]>;
  };
}

/** Brings what reads and writes BibTeX. */
export type LoadBibtex = () => Promise<Parts['bibtex']>;
