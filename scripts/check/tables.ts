/**
 * Holds the rule that a domain's tables are its own: inside `server/domains/X/` nobody reaches `work.t.Y` of another
 * domain Y. Types can't tell domains apart (all tables hang on one object), so this reads the source.
 * The platform's tables (`work.t.platform`) are for everybody; tests may look into any table.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

export type ForeignTable = { path: string; line: number; domain: string; code: string };

const nameOf = (node: ts.PropertyName | ts.BindingName | ts.Expression | undefined): string | undefined =>
  node && (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) ? node.text : undefined;

/** Without parentheses, `!`, `as` and `satisfies`. */
const bare = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? bare(node.expression)
    : node;

/** `a.name` and `a['name']`: the name and the `a`. */
const accessOf = (node: ts.Node): { name: string | undefined; of: ts.Expression } | undefined => {
  if (ts.isPropertyAccessExpression(node)) return { name: node.name.text, of: bare(node.expression) };
  if (ts.isElementAccessExpression(node)) return { name: nameOf(node.argumentExpression), of: bare(node.expression) };
  return undefined;
};

/** Where this source, of the domain `own`, reaches the tables of one of `others`. */
export const foreignTables = (path: string, source: string, own: string, others: readonly string[]): ForeignTable[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const foreign = new Set(others.filter((domain) => domain !== own));
  const found: ForeignTable[] = [];
  // `t`, and whatever this file calls it: `const tables = work.t`, `({ t: tables }: Work)`
  const names = new Set(['t']);

  const isTables = (node: ts.Expression | undefined): boolean => {
    if (!node) return false;
    const plain = bare(node);
    return ts.isIdentifier(plain) ? names.has(plain.text) : accessOf(plain)?.name === 't';
  };
  const report = (node: ts.Node, domain: string | undefined): void => {
    if (!domain || !foreign.has(domain)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ path, line: line + 1, domain, code: (node.getText(file).split('\n')[0] ?? '').slice(0, 100) });
  };
  /** `{ forum }` or `{ forum: { posts } }`, taken out of the tables. */
  const reportPattern = (pattern: ts.Node): void => {
    if (ts.isObjectBindingPattern(pattern))
      for (const element of pattern.elements) report(element, nameOf(element.propertyName ?? element.name));
    if (ts.isObjectLiteralExpression(pattern)) {
      for (const property of pattern.properties) report(property, property.name && nameOf(property.name as ts.PropertyName));
    }
  };

  const learnNames = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isTables(node.initializer)) names.add(node.name.text);
    if (ts.isBindingElement(node) && nameOf(node.propertyName) === 't' && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, learnNames);
  };
  const visit = (node: ts.Node): void => {
    const access = accessOf(node);
    if (access && isTables(access.of)) report(node, access.name);
    if (ts.isVariableDeclaration(node) && isTables(node.initializer)) reportPattern(node.name);
    if (ts.isBindingElement(node) && nameOf(node.propertyName) === 't') reportPattern(node.name);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isTables(node.right))
      reportPattern(bare(node.left));
    ts.forEachChild(node, visit);
  };
  learnNames(file);
  visit(file);
  return found;
};

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '../..');
  const slashed = (path: string): string => path.replaceAll('\\', '/');
  const domainOf = (path: string): string => path.split('/')[2] as string;
  const sources = globSync('server/domains/*/**/*.ts', { cwd: root })
    .map(slashed)
    .filter((path) => !path.endsWith('.test.ts'));
  const owners = [...new Set(sources.filter((path) => path.endsWith('.tables.ts')).map(domainOf))];
  const found = sources.flatMap((path) => foreignTables(path, readFileSync(resolve(root, path), 'utf8'), domainOf(path), owners));
  for (const { path, line, domain, code } of found) {
    console.error(
      `${path}:${line}  ${code}\n  these are the tables of ${domain}: ask server/domains/${domain}/index.ts, or listen to what it tells`,
    );
  }
  console.log(`${sources.length} files, ${owners.length} domains with tables, ${found.length} reaches into another's`);
  if (sources.length === 0) console.error('there is nothing in server/domains/: this looked at nothing');
  process.exitCode = found.length > 0 || sources.length === 0 ? 1 : 0;
}
