import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type KeptArticles, readCacheFile, writeCacheFile } from '../core/articles/cacheFile';
import { codeOf } from './fileErrors';
import { clearTemporaries, replaceFile } from './replaceFile';

/** What a file keeps of articles, and what to log of it; nothing that is wrong with the file is an error. */
export interface CacheContent {
  readonly kept: KeptArticles | undefined;
  readonly message: string;
}

export function loadCache(file: string, fingerprint: string): CacheContent {
  try {
    const kept = readCacheFile(readFileSync(file), fingerprint);
    return { kept, message: kept ? `${kept.stamps.length} articles were kept in ${file}.` : `${file} is damaged or of another version and is not used.` };
  } catch (error) {
    return { kept: undefined, message: codeOf(error) === 'ENOENT' ? `Nothing is kept in ${file} yet.` : `${file} is not used: ${String(error)}` };
  }
}

/** Replaces the file at once: of two windows that do so the later wins. Throws where it cannot be written. */
export async function saveCache(file: string, kept: KeptArticles, fingerprint: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await clearTemporaries(file);
  await replaceFile(file, writeCacheFile(kept, fingerprint));
}
