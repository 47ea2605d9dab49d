/** The lists of the house that name every domain, and the line of a new one in each. */

/** A line: before what `at` finds, or as the last of what a `list` holds, called by how it begins. */
export type Insertion = { file: string; line: string } & ({ at: RegExp; list?: undefined } | { list: string; at?: undefined });

const samples = 'server/access.samples.ts';

export const linesOf = (name: string): Insertion[] => {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return [
    { file: 'server/domains.ts', at: /^import \{ loyalty \}/m, line: `import { ${name} } from './domains/${name}/index.ts';\n` },
    { file: 'server/domains.ts', list: 'export const domains', line: `  ${name},\n` },
    { file: 'shared/messages/index.ts', at: /^import \{ hans \}/m, line: `import { ${name} as ${name}En } from './en/${name}.ts';\n` },
    { file: 'shared/messages/index.ts', at: /^\} as const;/m, line: `  ${name}: ${name}En,\n` },
    ...['zh-Hans', 'zh-Hant'].flatMap((locale): Insertion[] => [
      { file: `shared/messages/${locale}/index.ts`, at: /^import \{ platform \}/m, line: `import { ${name} } from './${name}.ts';\n` },
      { file: `shared/messages/${locale}/index.ts`, at: /^\};/m, line: `  ${name},\n` },
    ]),
    // without a sample the generated test of access fails by name
    { file: samples, list: 'export const contractSamples', line: `\n  Get${Name}: () => ({}),\n` },
    { file: samples, list: 'export const pageSamples', line: `  '/${name}': () => ({}),\n` },
  ];
};

/** The text with the line in it; undefined where its place is not found. */
export const putIn = (text: string, { at, list, line }: Insertion): string | undefined => {
  const begins = list === undefined ? 0 : text.indexOf(`\n${list}`);
  if (begins < 0) return undefined;
  // a list ends at the first bracket that stands at the edge
  const found = (at ?? /^[}\]];/m).exec(text.slice(begins));
  if (!found) return undefined;
  const place = begins + found.index;
  return `${text.slice(0, place)}${line}${text.slice(place)}`;
};
