import { EventEmitter, type Event } from 'vscode';
import type { EvidenceData } from '../../core/evidence/schema';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Settings } from '../../workspace/settings';

/** Typing in an evidence file is told at most this often, in milliseconds. */
const pause = 120;

/** Tells when what is shown beside claims may have changed: their evidence, or the settings. */
export class EvidenceChanges extends Disposer {
  readonly #changed = this.own(new EventEmitter<void>());
  readonly event: Event<void> = this.#changed.event;
  readonly #told = new WeakMap<OpenCase, EvidenceData>();

  constructor(cases: Cases, settings: Settings) {
    super();
    const tell = this.own(new Throttle(() => { this.#changed.fire(); }, pause));
    this.own(cases.onDidChange(({ openCase }) => {
      const { evidence } = openCase.index;
      if (this.#told.get(openCase) !== evidence) tell.run();
      this.#told.set(openCase, evidence);
    }));
    this.own(settings.onDidChange(() => { this.#changed.fire(); }));
  }
}
