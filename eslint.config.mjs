// Layers: dependencies point down. Each layer lists all its patterns in one entry, because
// in a flat configuration a second entry for the same rule replaces the first.
import tseslint from 'typescript-eslint';

const platform = (why) => [
  { regex: '^vscode$', message: `${why} Take what you need as an argument, or put the code in host/ or features/.` },
  { regex: '^node:', message: `${why} Files on disk belong in node/; pass text in.` },
];
const layer = (name, why) => ({ regex: `(^|/)${name}(/|$)`, message: why });
const above = (names, why) => names.map((name) => layer(name, why));

const node = (why) => ({ regex: '^node:', message: why });
const anywhere = 'It runs on the web too: what it needs of Node is passed in by extension.ts.';

const layers = {
  core: [
    ...platform('The core runs anywhere.'),
    ...above(['protocol', 'host', 'workspace', 'features', 'node', 'cli'], 'The core imports nothing above it: dependencies point down.'),
  ],
  protocol: [
    ...platform('A protocol is plain data.'),
    ...above(['host', 'workspace', 'features', 'node', 'cli'], 'A protocol may import the core only.'),
  ],
  host: [node(anywhere), ...above(['workspace', 'features', 'node', 'cli'], 'host/ is thin glue over the VS Code API and imports the core only.')],
  workspace: [node(anywhere), ...above(['features', 'node', 'cli'], 'workspace/ imports host/ and core/ only; what it needs of Node is passed in by extension.ts.')],
  features: [
    node(anywhere),
    layer('features', 'Features never import each other: what two of them need lives in workspace/, host/ or core/.'),
    ...above(['node', 'cli'], 'A feature runs on the web too: files are read through workspace/.'),
    { regex: '^\\.\\./(?!\\.\\./)', message: 'Features never import each other: what two of them need lives in workspace/, host/ or core/.' },
  ],
  node: [
    { regex: '^vscode$', message: 'node/ serves the command line too, where there is no VS Code.' },
    ...above(['host', 'workspace', 'features', 'cli', 'protocol'], 'node/ imports the core only.'),
  ],
  cli: [
    { regex: '^vscode$', message: 'The command line runs without VS Code.' },
    ...above(['host', 'workspace', 'features', 'protocol'], 'cli/ imports node/ and core/ only.'),
  ],
};

/** The same patterns for `import … from` and for `import(…)`. */
const importRules = (patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
  'no-restricted-syntax': ['error', ...patterns.map(({ regex, message }) => ({
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`, message,
  }))],
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-host/', '.vscode-test/', 'coverage/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './scripts/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-globals': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-console': ['error'] } },
  ...Object.entries(layers).map(([name, patterns]) => ({ files: [`src/${name}/**/*.ts`], rules: importRules(patterns) })),
  {
    files: ['src/extension.web.ts', 'src/activate.ts'],
    rules: importRules([node(anywhere), layer('node', 'The web has no Node: only extension.ts joins node/ to the rest.'), layer('cli', 'The command line is a program of its own.')]),
  },
  {
    files: ['media/**/*.ts'],
    extends: [tseslint.configs.base],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: above(['core', 'host', 'workspace', 'features', 'node', 'cli'], 'A webview takes types from protocol/ only; everything else reaches it as a message.'),
      }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
