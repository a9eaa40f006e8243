import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PathGlobs } from '../../../../src/core/articles/pathGlobs';
import { assertGrowth } from '../../../support/growth';

/** Time grows with the length to a power below this; 1 is linear, 2 quadratic. */
const mostGrowth = 1.4;

/** What the pattern names, as a regular expression over a path with a final `/`. */
function expressionFor(pattern: string): RegExp {
  const segments = pattern.split('/').map((segment) => (segment === '**' ? '(?:[^/]+/)*' : `${segment.replaceAll('*', '[^/]*').replaceAll('?', '[^/]').replaceAll('[!', '[^/')}/`));
  return new RegExp(`^${segments.join('')}`, 'u');
}

describe('glob patterns over paths', () => {
  const segment = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '[a-c]', '🚀'), minLength: 1, maxLength: 5 }) }, fc.constantFrom('**', '*'));
  const pattern = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
  const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '🚀'), minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));

  it('cover what a regular expression of the same meaning does', () => {
    fc.assert(fc.property(pattern, path, (glob, name) => {
      assert.equal(new PathGlobs([glob], false).covers(name), expressionFor(glob).test(`${name}/`));
    }), { numRuns: 3000 });
  });

  it('lead into every folder that holds what they cover', () => {
    fc.assert(fc.property(pattern, path, path, (glob, folder, rest) => {
      const globs = new PathGlobs([glob], false);
      if (globs.covers(`${folder}/${rest}`)) assert.ok(globs.mayCoverBelow(folder));
    }), { numRuns: 3000 });
  });

  it('lead into no folder that they say another name for', () => {
    const globs = new PathGlobs(['x/{y,z?}/*/a.md'], false);
    assert.deepEqual(['x', 'x/y', 'x/z1/any', 'y', 'x/z', 'x/y/any/more'].map((folder) => globs.mayCoverBelow(folder)), [true, true, true, false, false, false]);
  });

  it('take a backslash before what stands for itself, and brackets that are not closed', () => {
    const covered = (glob: string, ...names: readonly string[]): readonly string[] => names.filter((name) => new PathGlobs([glob], false).covers(name));
    assert.deepEqual(covered('\\*\\?', '*?', 'ab'), ['*?']);
    assert.deepEqual(covered('[a', '[a', 'a'), ['[a']);
    assert.deepEqual(covered('[]a]', ']', 'a', '[]a]'), [']', 'a']);
    assert.deepEqual(covered('a\\', 'a\\', 'a'), ['a\\']);
  });

  it('name nothing where their braces stand for more than anybody means', () => {
    for (const glob of ['{a,b}'.repeat(10), '{a}'.repeat(20), '{'.repeat(5000), `{${'a,'.repeat(1000)}a}`]) {
      assert.equal(new PathGlobs([glob], false).mayCoverBelow('a'.repeat(20)), false);
    }
    assert.ok(new PathGlobs(['{a,b}'.repeat(9)], false).covers('ababababa'));
  });

  const hostile: readonly (readonly [what: string, pattern: string, path: (length: number) => string])[] = [
    ['stars', `${'*a'.repeat(12)}*b`, (length) => 'a'.repeat(length)],
    ['stars with marks', `${'*?[a-c]'.repeat(12)}*b`, (length) => 'a'.repeat(length)],
    ['stars in a row', `${'*'.repeat(1000)}b`, (length) => 'a'.repeat(length)],
    ['folders of any depth', `${'**/a/'.repeat(12)}b`, (length) => Array.from({ length: length / 2 }, () => 'a').join('/')],
    ['folders of any depth with stars', `${'**/*a*a*/'.repeat(4)}b`, (length) => Array.from({ length: length / 10 }, () => 'aaaaaaaaa').join('/')],
  ];
  for (const [what, glob, path] of hostile) {
    it(`take time in proportion to the path, with many ${what}`, () => {
      const globs = new PathGlobs([glob], false);
      assertGrowth((length) => {
        const name = path(length);
        return () => { assert.equal(globs.covers(name), false); };
      }, { small: 20_000, large: 200_000 }, mostGrowth);
    });
  }
});
