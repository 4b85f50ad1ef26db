import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  /** The text without comments. */
  readonly code: string;
  /** What it imports, types included: project files as paths from the root, packages by their specifier. */
  readonly imports: readonly string[];
}

/** Every TypeScript file under the folders, read. */
export async function sourceFiles(...folders: string[]): Promise<SourceFile[]> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name));
    }),
  );
  return Promise.all(
    listed.flat().map(async (entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const path = relative(root, absolute).split(sep).join('/');
      const code = withoutComments(await readFile(absolute, 'utf8'));
      return { path, code, imports: importsOf(path, code) };
    }),
  );
}

function importsOf(path: string, code: string): string[] {
  const found = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](?<specifier>[\w@./:+-]+)['"]/gu)];
  return found.map(({ groups }) => {
    const specifier = groups?.['specifier'] ?? '';
    if (!specifier.startsWith('.')) return specifier;
    return posix.join(posix.dirname(path), specifier).replace(/\.js$/u, '');
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
}
