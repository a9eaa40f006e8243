import assert from 'node:assert/strict';
import type { Steps } from '../../../src/core/steps';
import { inSlices, SlicedWork } from '../../../src/workspace/timeSlices';
import { WorkQueue } from '../../../src/workspace/workQueue';

/** So much work that it takes several slices; notes each step and the end. */
function* work(name: string, notes: string[], steps = 10): Steps<void> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + 2; performance.now() < end;);
    notes.push(`${name} goes on`);
    yield;
  }
  notes.push(`${name} is done`);
}

describe('sliced work', () => {
  const ends = (notes: readonly string[]) => notes.filter((note) => note.endsWith('done'));

  it('that is short is done at once', () => {
    const notes: string[] = [];
    new SlicedWork().begin(work('short', notes, 0));
    assert.deepEqual(notes, ['short is done']);
  });
  it('lets others have their turn, and is done in the end', async () => {
    const notes: string[] = [];
    const sliced = new SlicedWork();
    sliced.begin(work('long', notes));
    const timer = setInterval(() => { notes.push('others'); }, 0);
    assert.ok(sliced.isUnderWay);
    await sliced.done();
    assert.ok(!sliced.isUnderWay);
    clearInterval(timer);
    assert.equal(notes.at(-1), 'long is done');
    assert.ok(notes.includes('others'));
  });
  it('takes the place of what was begun before', async () => {
    const notes: string[] = [];
    const sliced = new SlicedWork();
    sliced.begin(work('older', notes));
    const done = sliced.done();
    sliced.begin(work('newer', notes));
    await done;
    assert.deepEqual(ends(notes), ['newer is done']);
  });
  it('may begin other work at its end', async () => {
    const notes: string[] = [];
    const sliced = new SlicedWork();
    sliced.begin((function* first(): Steps<void> {
      yield* work('first', notes, 1);
      sliced.begin(work('second', notes));
    })());
    await sliced.done();
    assert.deepEqual(ends(notes), ['first is done', 'second is done']);
  });
  it('ends when it is disposed of, and nobody waits for it', async () => {
    const notes: string[] = [];
    const sliced = new SlicedWork();
    sliced.begin(work('given up', notes));
    const done = sliced.done();
    sliced.dispose();
    await done;
    assert.deepEqual(ends(notes), []);
  });
  it('gives what it was done for', async () => {
    const notes: string[] = [];
    assert.equal(await inSlices((function* answer(): Steps<number> { yield* work('all', notes); return 7; })()), 7);
  });
});

describe('a queue of work', () => {
  it('does one thing after another, in steps or at once', async () => {
    const notes: string[] = [];
    const queue = new WorkQueue();
    queue.push(() => work('one', notes, 4));
    queue.push(() => { notes.push('two'); });
    queue.push(() => work('three', notes, 1));
    await queue.done();
    assert.deepEqual(notes.filter((note) => !note.endsWith('on')), ['one is done', 'two', 'three is done']);
  });
  it('gives up what is left when it is disposed of', async () => {
    const notes: string[] = [];
    const queue = new WorkQueue();
    queue.push(() => work('one', notes, 40));
    queue.push(() => { notes.push('two'); });
    setTimeout(() => { queue.dispose(); }, 5);
    await queue.done();
    const { length } = notes;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    assert.equal(notes.length, length);
    assert.ok(!notes.includes('two'));
  });
});
