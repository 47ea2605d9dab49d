/**
 * Finds promises that nobody waits for, by the types of the whole program. Biome's rule of the same name sees `async`
 * functions but not drizzle's queries, which are thenable classes: a forgotten `await work.db.insert(…)` never runs at all.
 *
 * Run as a script it looks at everything in tsconfig.json, and at further files given as arguments.
 */
import { relative, resolve } from 'node:path';
import ts from 'typescript';

export type Floating = { path: string; line: number; code: string; advice: string };

/** The options and files of the tsconfig.json in this folder. */
export const readProject = (folder: string): ts.ParsedCommandLine => {
  const file = resolve(folder, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(`${file} can't be read: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  return ts.parseJsonConfigFileContent(config, ts.sys, folder);
};

const waitForIt = '`await` it, `return` it, or give it a `.catch(…)`; write `void` before it if nobody should wait';
const neverRuns = 'a query runs only when somebody waits for it: `await` it';
const waitForAll = 'these are several promises: `await Promise.all(…)`';
const noLoop = '`forEach` does not wait for an async function: write `for (const … of …)` with `await` inside';

/** Without parentheses, `!`, `as` and `satisfies`. */
const bare = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? bare(node.expression)
    : node;

const isAssignment = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** The questions about types that the search asks. */
const typesOf = (checker: ts.TypeChecker) => {
  const parts = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [checker.getApparentType(type)]);
  const calls = (type: ts.Type): ts.Signature[] => parts(type).flatMap((part) => [...part.getCallSignatures()]);
  /** Has a `then` that takes a function and gives the next thenable. Fastify's reply has one that gives nothing: it says when the answer is sent. */
  const isThenable = (type: ts.Type, at: ts.Node): boolean =>
    parts(type).some((part) => {
      const then = part.getProperty('then');
      if (!then) return false;
      return calls(checker.getTypeOfSymbolAtLocation(then, at)).some((call) => {
        const [first] = call.getParameters();
        const goesOn = parts(call.getReturnType()).some((part) => part.getProperty('then') !== undefined);
        return goesOn && first !== undefined && calls(checker.getTypeOfSymbolAtLocation(first, at)).length > 0;
      });
    });
  return {
    of: (node: ts.Node): ts.Type => checker.getTypeAtLocation(node),
    calls,
    isThenable,
    /** A promise is under way already; any other thenable, such as a query, begins when somebody waits for it. */
    isPromise: (type: ts.Type): boolean => parts(type).every((part) => part.symbol?.name === 'Promise' || !part.getProperty('then')),
    isArrayOfThenables: (type: ts.Type, at: ts.Node): boolean =>
      parts(type).some((part) => {
        const element = checker.isArrayLikeType(part) && checker.getIndexTypeOfType(part, ts.IndexKind.Number);
        return element ? isThenable(element, at) : false;
      }),
  };
};

/** Every statement of these files whose value is a promise (or another thenable, or an array of them) that is dropped. */
export const findFloatingPromises = (program: ts.Program, files: readonly ts.SourceFile[]): Floating[] => {
  const types = typesOf(program.getTypeChecker());

  /** What to do about this dropped value, or undefined when it is in order. */
  const adviceFor = (dropped: ts.Expression): string | undefined => {
    const node = bare(dropped);
    if (ts.isAwaitExpression(node)) return undefined;
    if (ts.isConditionalExpression(node)) return adviceFor(node.whenTrue) ?? adviceFor(node.whenFalse);
    if (ts.isBinaryExpression(node)) return isAssignment(node) ? undefined : (adviceFor(node.left) ?? adviceFor(node.right));
    if (ts.isVoidExpression(node)) {
      const type = types.of(node.expression);
      return types.isThenable(type, node) && !types.isPromise(type) ? neverRuns : undefined;
    }
    const type = types.of(node);
    const thenable = types.isThenable(type, node);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: receiver, name } = node.expression;
      const [first, second] = node.arguments;
      const loops =
        name.text === 'forEach' && first && types.calls(types.of(first)).some((call) => types.isThenable(call.getReturnType(), first));
      if (loops) return noLoop;
      if (thenable && ((name.text === 'catch' && first) || (name.text === 'then' && second))) return undefined;
      if (thenable && name.text === 'finally') return adviceFor(receiver);
    }
    if (thenable) return types.isPromise(type) ? waitForIt : neverRuns;
    return types.isArrayOfThenables(type, node) ? waitForAll : undefined;
  };

  return files.flatMap((file) => {
    const found: Floating[] = [];
    const visit = (node: ts.Node): void => {
      const advice = ts.isExpressionStatement(node) && adviceFor(node.expression);
      if (advice) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        const [code = ''] = node.getText(file).split('\n');
        found.push({ path: file.fileName, line: line + 1, code: code.slice(0, 100), advice });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
};

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '../..');
  const project = readProject(root);
  const program = ts.createProgram([...project.fileNames, ...process.argv.slice(2).map((file) => resolve(file))], project.options);
  const ours = program.getSourceFiles().filter((file) => !file.isDeclarationFile && !file.fileName.includes('/node_modules/'));
  const found = findFloatingPromises(program, ours);
  for (const { path, line, code, advice } of found) console.error(`${relative(root, path)}:${line}  ${code}\n  ${advice}`);
  console.log(`${ours.length} files, ${found.length} promises that nobody waits for`);
  process.exitCode = found.length > 0 || ours.length === 0 ? 1 : 0;
}
