// Bundles the product into dist/: the extension for the desktop and for the web, the thread that reads articles, each
// file of src/core/parts/ and what else is loaded when it is first used (each onUse.ts of a feature, the reader through the editor, git), the command line, and one script for each folder of media/ that has a main.ts. With --tests: what runs inside an extension host, into out/.
// Usage: node esbuild.js [--production] [--tests] [--watch]. Which modules are shared is found out at the start: begin to watch anew when a part imports others.
const { build, context } = require('esbuild');
const { existsSync, readdirSync, rmSync } = require('node:fs');
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

const common = { bundle: true, minify: production, sourcemap: production ? false : 'linked', logLevel: 'warning', plugins: [offline, plainYaml] };
const onNode = { ...common, format: 'cjs', platform: 'node', target: 'node20', charset: 'utf8' };
const onWeb = { ...common, format: 'cjs', platform: 'browser', target: 'es2022' };

const desktop = { ...onNode, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] };
const web = { ...onWeb, entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] };
const parts = {
  ...onWeb, entryPoints: [...readdirSync('src/core/parts').map((file) => ({ in: `src/core/parts/${file}`, out: path.parse(file).name })), ...onUse()], outdir: 'dist', external: ['vscode'],
};

async function product() {
  rmSync('dist', { recursive: true, force: true });
  // Sources that cannot be built yet are no reason to stop watching them: nothing is shared then.
  const modules = await sharedModules().catch((error) => {
    if (flags.has('--watch')) return [];
    throw error;
  });
  return [
    sharing(desktop, modules),
    sharing(web, modules),
    { ...parts, plugins: [...parts.plugins, taking(modules)] },
    { ...onNode, entryPoints: ['src/node/gitOnUse.ts'], outfile: 'dist/onUse/git.js', plugins: [...onNode.plugins, taking(modules)] },
    { ...onNode, entryPoints: ['src/node/articleWorker.ts'], outfile: 'dist/articleWorker.js' },
    // In ASCII alone it is read faster at each start.
    { ...onNode, charset: 'ascii', entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
    ...webviews(),
  ];
}

/** What of a feature is loaded when it is first used: one bundle for each folder that has it. */
function onUse() {
  const features = readdirSync('src/features').map((name) => ({ in: `src/features/${name}/onUse.ts`, out: `onUse/${name}` })).filter((entry) => existsSync(entry.in));
  return [...features, { in: 'src/workspace/reading/slicedReader.ts', out: 'onUse/slicedReader' }];
}

/** The source files that both extensions have and that a part uses: it takes them from the extension that loads it, and so is small and soon there. */
async function sharedModules() {
  const [{ metafile }, ...extensions] = await Promise.all([parts, desktop, web].map((options) => build({ ...options, sourcemap: false, metafile: true, write: false })));
  const [onDesktop, onWeb] = extensions.map((each) => Object.values(each.metafile.outputs)[0].inputs);
  const isInBoth = (file) => file.startsWith('src/') && [onDesktop, onWeb].every((inputs) => inputs[file]?.bytesInOutput > 0);
  const used = Object.entries(metafile.inputs).filter(([file]) => !isInBoth(file)).flatMap(([, { imports }]) => imports.map((each) => each.path));
  return [...new Set(used.filter(isInBoth))].sort();
}

/** Where an extension leaves what it shares: the parts are loaded in other ways on the desktop and on the web, and find it in both. */
const shelf = "globalThis[Symbol.for('dossier.modules')]";

/** An extension that shares modules with its parts. */
function sharing({ entryPoints: [entry], ...options }, modules) {
  const contents = [
    `export * from './${entry}';`,
    ...modules.map((file, index) => `import * as module${index} from './${file}';`),
    `${shelf} = { ${modules.map((file, index) => `'${file}': module${index}`).join(', ')} };`,
  ].join('\n');
  return { ...options, stdin: { contents, resolveDir: __dirname } };
}

/** Takes modules from the extension instead of bundling them. */
function taking(modules) {
  const files = new Map(modules.map((file) => [path.resolve(__dirname, file), file]));
  return {
    name: 'taking',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path: name, resolveDir }) => {
        const file = files.get(`${path.resolve(resolveDir, name)}.ts`);
        return file && { path: file, namespace: 'taken' };
      });
      onLoad({ filter: /./, namespace: 'taken' }, ({ path: file }) => ({ contents: `module.exports = ${shelf}['${file}'];` }));
    },
  };
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
  const bundles = flags.has('--tests') ? tests() : await product();
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
