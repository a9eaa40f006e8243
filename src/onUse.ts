import type * as capture from './features/capture/onUse';
import type * as evidenceView from './features/evidenceView/onUse';
import type * as exporting from './features/exporting/onUse';
import type * as hypotheses from './features/hypotheses/onUse';
import type * as impact from './features/impact/onUse';
import type * as language from './features/language/onUse';
import type * as linking from './features/linking/onUse';
import type * as mentionsView from './features/mentionsView/onUse';
import type * as merging from './features/merging/onUse';
import type * as newArticle from './features/newArticle/onUse';
import type * as profile from './features/profile/onUse';
import type * as quickFixes from './features/quickFixes/onUse';
import type * as quotations from './features/quotations/onUse';
import type * as records from './features/records/onUse';
import type * as sources from './features/sources/onUse';
import type * as tagging from './features/tagging/onUse';
import type * as tidying from './features/tidying/onUse';
import type * as slicedReader from './workspace/reading/slicedReader';

/** What is loaded when first used, each a bundle of its own: the `onUse.ts` of features, and the reading of folders through the editor. */
export interface OnUse {
  readonly capture: typeof capture;
  readonly evidenceView: typeof evidenceView;
  readonly exporting: typeof exporting;
  readonly hypotheses: typeof hypotheses;
  readonly impact: typeof impact;
  readonly language: typeof language;
  readonly linking: typeof linking;
  readonly mentionsView: typeof mentionsView;
  readonly merging: typeof merging;
  readonly newArticle: typeof newArticle;
  readonly profile: typeof profile;
  readonly quickFixes: typeof quickFixes;
  readonly quotations: typeof quotations;
  readonly records: typeof records;
  readonly slicedReader: typeof slicedReader;
  readonly sources: typeof sources;
  readonly tagging: typeof tagging;
  readonly tidying: typeof tidying;
}
