import type { Locator } from 'playwright-core';

// The part of the page's elements that is used here: these tests are compiled without the DOM's types.
interface Labelled {
  getAttribute(name: string): string | null;
}

/** What a screen reader hears of each element that is there now. */
export async function labels(elements: Locator): Promise<readonly string[]> {
  return elements.evaluateAll((all: readonly Labelled[]) => all.map((element) => element.getAttribute('aria-label') ?? ''));
}
