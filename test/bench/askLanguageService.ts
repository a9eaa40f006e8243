// A process of its own: opens a folder with the Markdown language service, asks for all references to one file, twice, and
// prints what that took. Arguments: the folder, and the file in it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier, LogLevel, type FileStat, type IWorkspace } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const never = () => ({ dispose: () => undefined });
const uncancelled = { isCancellationRequested: false, onCancellationRequested: never };

/** The articles of a folder, all opened from disk when they are first asked for. */
function workspaceOf(folder: string): IWorkspace {
  const documents = new Map<string, TextDocument>();
  const open = (file: string): TextDocument => {
    const uri = URI.file(file).toString();
    const document = documents.get(uri) ?? TextDocument.create(uri, 'markdown', 1, readFileSync(file, 'utf8'));
    documents.set(uri, document);
    return document;
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => path.join(folder, file));
  const stat = (uri: URI): FileStat | undefined => {
    const found = statSync(uri.fsPath, { throwIfNoEntry: false });
    return found && { isDirectory: found.isDirectory() };
  };
  return {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: () => Promise.resolve(files.map(open)),
    hasMarkdownDocument: (uri: URI) => documents.has(uri.toString()),
    openMarkdownDocument: (uri: URI) => Promise.resolve(stat(uri)?.isDirectory === false ? open(uri.fsPath) : undefined),
    stat: (uri: URI) => Promise.resolve(stat(uri)),
    readDirectory: (uri: URI) => Promise.resolve(readdirSync(uri.fsPath, { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }] as const)),
  };
}

async function main(folder: string, file: string): Promise<void> {
  const markdown = new MarkdownIt({ html: true });
  const service = createLanguageService({
    workspace: workspaceOf(folder),
    parser: { slugifier: githubSlugifier, tokenize: (document) => Promise.resolve(markdown.parse(document.getText(), {})) },
    logger: { level: LogLevel.Off, log: () => undefined },
  });
  const target = URI.file(path.join(folder, file));
  const references = await service.getFileReferences(target, uncancelled);
  if (references.length === 0) throw new Error(`Nothing refers to ${file}.`);
  const start = performance.now();
  await service.getFileReferences(target, uncancelled);
  const next = performance.now() - start;
  process.stdout.write(JSON.stringify({ next, rss: process.memoryUsage.rss() }));
}

const [folder = '', file = ''] = process.argv.slice(2);
void main(folder, file);
