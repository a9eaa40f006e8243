import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one test, with these files in it; `remove` it afterwards. */
export class CaseFolder {
  readonly path: string;

  constructor(folder = mkdtempSync(path.join(tmpdir(), 'dossier-case-'))) {
    this.path = folder;
  }

  /** A folder in this one. */
  inside(...names: readonly string[]): CaseFolder {
    return new CaseFolder(this.at(...names));
  }

  write(files: Readonly<Record<string, string | Uint8Array | object>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.path, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
    }
  }

  at(...names: readonly string[]): string {
    return path.join(this.path, ...names);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
