/** The built files of the browser: their addresses carry their content's hash, so they are kept for ever. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Assets = {
  /** The folder that is served under /assets/, or null before the first build. */
  folder: string | null;
  /** Changes whenever any file does: part of every ETag. */
  build: string;
  url(name: string): string;
};

/** Reads what the build wrote. Before a build the plain names are given, so that pages can be made in tests. */
export const loadAssets = (projectFolder: string): Assets => {
  const folder = join(projectFolder, 'dist', 'web');
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return { folder: null, build: 'unbuilt', url: (name) => `/assets/${name}` };
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { build: string; files: Record<string, string> };
  return { folder, build: manifest.build, url: (name) => `/assets/${manifest.files[name] ?? name}` };
};
