// Bundles the product into dist/: the extension for the desktop and for the web, the command line, and one script for
// each folder of media/ that has a main.ts. With --tests: what runs inside an extension host, into out/.
// Usage: node esbuild.js [--production] [--tests] [--watch]
const { build, context } = require('esbuild');
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const shared = { bundle: true, minify: production, sourcemap: production ? false : 'linked', logLevel: 'warning' };
const onNode = { ...shared, format: 'cjs', platform: 'node', target: 'node20' };
const onWeb = { ...shared, format: 'cjs', platform: 'browser', target: 'es2022' };

function product() {
  return [
    { ...onNode, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
    { ...onWeb, entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] },
    { ...onNode, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
    ...webviews(),
  ];
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
