import { EventEmitter, type Event } from 'vscode';
import { Disposer } from '../../host/disposer';
import type { Cases } from '../../workspace/cases';
import type { Settings } from '../../workspace/settings';

/** Tells when what is shown beside claims may have changed: their evidence, or the settings. */
export class EvidenceChanges extends Disposer {
  readonly #changed = this.own(new EventEmitter<void>());
  readonly event: Event<void> = this.#changed.event;

  constructor(cases: Cases, settings: Settings) {
    super();
    this.own(cases.onDidChange(({ change }) => { if (change === 'all') this.#changed.fire(); }));
    this.own(settings.onDidChange(() => { this.#changed.fire(); }));
  }
}
