import { workspace, type EventEmitter, type Uri } from 'vscode';
import { profileDocuments } from '../../core/exchange/profile/profileDocuments';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { CasesChange } from '../../workspace/cases';
import type { Services } from '../../workspace/services';
import { concernsProfile, type ProfileOrigin } from './concernsProfile';
import { profileText } from './profileText';
import { entityOf, profileScheme } from './profileUri';

/** A profile follows the case at most this often, in milliseconds: the texts of its articles are read each time. */
const pause = 1000;
/** At least so many times as long as one takes to be made: that of a hub takes a second, and its articles may be typed in. */
const rest = 10;

/** The profiles that are open, each of which follows what concerns it in its case. */
export class OpenProfiles extends Disposer {
  readonly #services: Pick<Services, 'cases' | 'load'>;
  readonly #changed: EventEmitter<Uri>;
  readonly #origins = new Map<string, ProfileOrigin>();
  readonly #stale = new Map<string, Uri>();
  #took = 0;
  readonly #refresh = this.own(new Throttle(() => { this.#tell(); }, () => Math.max(pause, rest * this.#took)));

  constructor(services: Pick<Services, 'cases' | 'load'>, changed: EventEmitter<Uri>) {
    super();
    this.#services = services;
    this.#changed = changed;
    this.own(services.cases.onDidChange((change) => { this.#follow(change); }));
    this.own(workspace.onDidCloseTextDocument(({ uri }) => { this.#origins.delete(uri.toString()); }));
  }

  /** The text of the document that shows a profile; while it is made, any change concerns it. */
  async text(uri: Uri): Promise<string> {
    this.#origins.delete(uri.toString());
    const start = performance.now();
    const text = await profileText(this.#services, uri);
    this.#took = performance.now() - start;
    const { openCase: { index }, key } = entityOf(this.#services.cases, uri);
    this.#origins.set(uri.toString(), { index, documents: profileDocuments(index, key) });
    return text;
  }

  #follow({ openCase, change }: CasesChange): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme !== profileScheme) continue;
      const shown = entityOf(this.#services.cases, uri);
      if (shown.openCase !== openCase || !concernsProfile(change, openCase.index, shown.key, this.#origins.get(uri.toString()))) continue;
      this.#stale.set(uri.toString(), uri);
      this.#refresh.run();
    }
  }

  #tell(): void {
    const stale = [...this.#stale.values()];
    this.#stale.clear();
    for (const uri of stale) this.#changed.fire(uri);
  }
}
