import { parseArgs } from 'node:util';
import { runExtensionTests } from './extensionTests';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
    },
    allowPositionals: true,
    strict: false,
  });
  const required = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`--${name}=… is missing.`);
    return value;
  };
  return runExtensionTests({
    userData: required('user-data-dir'),
    extensions: required('extensions-dir'),
    workspace: positionals[0] ?? required('folder'),
    extensionDevelopmentPath: required('extensionDevelopmentPath'),
    extensionTestsPath: required('extensionTestsPath'),
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(3);
  },
);
