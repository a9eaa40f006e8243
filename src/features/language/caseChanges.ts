import { EventEmitter, type Event } from 'vscode';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { Services } from '../../workspace/services';

/** Changes are told at most this often, in milliseconds: what is shown of them can wait until typing pauses. */
const pause = 1000;

/** Tells when what is shown between the lines may have changed: cases, or the settings. */
export class CaseChanges extends Disposer {
  readonly #changed = this.own(new EventEmitter<void>());
  readonly event: Event<void> = this.#changed.event;

  constructor({ cases, settings }: Pick<Services, 'cases' | 'settings'>) {
    super();
    const tell = this.own(new Throttle(() => { this.#changed.fire(); }, pause));
    this.own(cases.onDidChange(() => { tell.run(); }));
    this.own(settings.onDidChange(() => { this.#changed.fire(); }));
  }
}
