import assert from 'node:assert/strict';
import type { ArticleReader } from '../../../../src/core/articles/articleReader';
import { ReadingRequests } from '../../../../src/workspace/reading/readingRequests';

/** A reader that reads until it is cancelled, and what it was asked for. */
class EndlessReader implements ArticleReader {
  readonly asked: string[] = [];
  #cancelled: () => void = () => undefined;

  async refresh(): Promise<void> {
    this.asked.push('everything');
    await new Promise<void>((resolve) => { this.#cancelled = resolve; });
  }

  read(documents: readonly string[]): Promise<void> {
    this.asked.push(...documents);
    return Promise.resolve();
  }

  save(): Promise<void> {
    return Promise.resolve();
  }

  cancel(): void {
    this.#cancelled();
  }

  dispose(): void {
    this.cancel();
  }
}

/** What a reader is asked for when this happens while it reads everything. */
async function askedWhere(happens: (requests: ReadingRequests) => void): Promise<readonly string[]> {
  const reader = new EndlessReader();
  const requests = new ReadingRequests(reader, () => ({ kinds: [], exclude: [], include: [], apart: [] }), (_, read) => read());
  const reading = requests.everything();
  while (reader.asked.length === 0) await Promise.resolve();
  happens(requests);
  await reading;
  return reader.asked;
}

describe('a reading that is stopped', () => {
  it('leaves the documents that have changed meanwhile to be read, but not everything', async () => {
    assert.deepEqual(await askedWhere((requests) => {
      void requests.read(['saved.md']);
      void requests.everything();
      requests.stop();
    }), ['everything', 'saved.md']);
  });
  it('leaves nothing to be read where the case is closed', async () => {
    assert.deepEqual(await askedWhere((requests) => {
      void requests.read(['saved.md']);
      requests.end();
    }), ['everything']);
  });
});
