// Bundles the product into dist/: the extension for the desktop and for the web, the thread that reads articles, each
// file of src/core/parts/ and each onUse.ts of a feature that is loaded when first used, the command line, and one script for each folder of media/ that has a main.ts. With --tests: what runs inside an extension host, into out/.
// Usage: node esbuild.js [--production] [--tests] [--watch]
const { build, context } = require('esbuild');
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

// citation-js can fetch what an address leads to. We never ask it to; so that it never can, what it would fetch with stays out.
const offline = {
  name: 'offline',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:sync-fetch|fetch-ponyfill)$/ }, ({ path: name }) => ({ path: name, namespace: 'offline' }));
    onLoad({ filter: /./, namespace: 'offline' }, () => ({ contents: 'module.exports = () => ({});' }));
  },
};

// Of js-yaml only what reads texts, lists and maps is bundled: nothing here writes YAML with it, or asks for its other types.
const plainYaml = {
  name: 'plainYaml',
  setup({ onResolve, onLoad }) {
    const lib = path.join(path.dirname(require.resolve('js-yaml/package.json')), 'lib');
    onResolve({ filter: /^js-yaml$/ }, ({ path: name }) => ({ path: name, namespace: 'plainYaml' }));
    onResolve({ filter: /^\.\/schema\/default$/ }, ({ resolveDir }) => (resolveDir === lib ? { path: path.join(lib, 'schema/failsafe.js') } : undefined));
    onLoad({ filter: /./, namespace: 'plainYaml' }, () => ({
      resolveDir: lib,
      contents: "export { load } from './loader'; export { default as FAILSAFE_SCHEMA } from './schema/failsafe'; export { default as Type } from './type';",
    }));
  },
};

const shared = { bundle: true, minify: production, sourcemap: production ? false : 'linked', logLevel: 'warning', plugins: [offline, plainYaml] };
const onNode = { ...shared, format: 'cjs', platform: 'node', target: 'node20', charset: 'utf8' };
const onWeb = { ...shared, format: 'cjs', platform: 'browser', target: 'es2022' };

function product() {
  return [
    { ...onNode, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
    { ...onNode, entryPoints: ['src/node/articleWorker.ts'], outfile: 'dist/articleWorker.js' },
    { ...onWeb, entryPoints: readdirSync('src/core/parts').map((file) => `src/core/parts/${file}`), outdir: 'dist' },
    { ...onWeb, entryPoints: onUse(), outdir: 'dist', external: ['vscode'] },
    { ...onWeb, entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] },
    { ...onNode, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
    ...webviews(),
  ];
}

/** What of a feature is loaded when it is first used: one bundle for each folder that has it. */
function onUse() {
  return readdirSync('src/features').map((name) => ({ in: `src/features/${name}/onUse.ts`, out: name })).filter((entry) => existsSync(entry.in));
}

function webviews() {
  const entryPoints = readdirSync('media').map((name) => `media/${name}/main.ts`).filter((file) => existsSync(file));
  return entryPoints.length === 0 ? [] : [{ ...onWeb, format: 'iife', entryPoints, outbase: 'media', outdir: 'dist/media' }];
}

function tests() {
  const inFolder = (folder) => readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `./${file.split(path.sep).join('/')}`);
  return [
    {
      ...onNode,
      entryPoints: ['index.ts', ...inFolder('test/integration')].map((file) => path.posix.join('test/integration', file)),
      outbase: 'test',
      outdir: 'out',
      external: ['vscode', 'mocha'],
    },
    {
      // The web-worker host loads one file: mocha's globals first, then every test, then what starts them.
      ...onWeb,
      stdin: {
        contents: ['./mochaGlobals', ...inFolder('test/web')].map((file) => `import '${file}';`).join('\n') + "\nexport { run } from './run';",
        resolveDir: 'test/web',
      },
      outfile: 'out/web/index.js',
      external: ['vscode'],
      // Mocha's build for browsers sets module.exports wherever there is one: ours are set after it.
      format: 'iife',
      globalName: 'tests',
      footer: { js: 'module.exports = tests;' },
    },
  ];
}

async function main() {
  const bundles = flags.has('--tests') ? tests() : product();
  if (flags.has('--watch')) {
    const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
    await Promise.all(contexts.map((one) => one.watch()));
    return;
  }
  await Promise.all(bundles.map((options) => build(options)));
}

main().catch(() => {
  process.exitCode = 1;
});
