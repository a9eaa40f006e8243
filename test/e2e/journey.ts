import { Workbench } from './workbench';

type Step = (title: string, act: (workbench: Workbench) => Promise<void>) => void;

/** A way through one fresh window in steps, each a test; a failed step leaves a screenshot and ends the journey. */
export function journey(title: string, define: (step: Step) => void): void {
  describe(title, function () {
    this.bail(true);
    let workbench: Workbench | undefined;
    before(async () => {
      workbench = await Workbench.open();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench?.screenshot(`failed ${this.currentTest.fullTitle()}`);
    });
    after(async () => {
      await workbench?.close();
    });
    define((name, act) => {
      it(name, async () => {
        if (workbench === undefined) throw new Error('The window did not open.');
        await act(workbench);
      });
    });
  });
}
