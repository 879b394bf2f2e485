import { join, relative } from 'node:path';
import ts from 'typescript';

/** Classes whose first argument is a code that reaches the log of a run. */
const FAILURES = new Set(['BlockFailure', 'BlockLost', 'EgressRefused']);

/** Places that pass on a code which was made elsewhere: their own codes cannot be read from the source. */
const RELAYS = new Set([
  'libs/engine/src/run/run-nested.ts', // the failure of a nested workflow
  'libs/engine/src/run/run-step.ts', // a failure read back from the journal
  'libs/engine/src/run/run-failure.ts', // what a block threw
  'libs/engine/src/run/describe-thrown.ts', // the same, of another copy of the SDK
  'libs/engine/src/run/workflow-run.ts', // what the error port hands on
  'src/plugins/wire/carried-error.ts', // the same, of the process of a plugin
  'libs/builtins/src/agent/reach-failure.ts', // a refusal of the egress guard
  'libs/builtins/src/blocks/http-request/network-failure.ts', // the same
]);

/** Codes of failures by the places that make them (`file:line`), and the places whose code could not be read. */
export interface FailureCodes {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly unread: readonly string[];
}

/**
 * Reads from the source, with the compiler's own types, every code of a failed block or run: the first argument of
 * `new BlockFailure` and `new EgressRefused`, and `code` of every RunError that is written as an object. Follows
 * constants, templates and parameters to their values.
 */
export function readFailureCodes(root: string): FailureCodes {
  const program = openProgram(root);
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && /^(src|libs)\//.test(relative(root, file.fileName)));
  const codes = new Map<string, string[]>();
  const unread: string[] = [];

  const record = (expression: ts.Expression): void => {
    const file = expression.getSourceFile();
    const path = relative(root, file.fileName).replaceAll('\\', '/');
    const place = `${path}:${file.getLineAndCharacterOfPosition(expression.getStart()).line + 1}`;
    const values = valuesOf(expression, { checker, sources });
    if (values === null && !RELAYS.has(path)) unread.push(place);
    for (const value of values ?? []) codes.set(value, [...(codes.get(value) ?? []), place]);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && FAILURES.has(node.expression.getText()) && node.arguments?.[0])
      record(node.arguments[0]);
    if (ts.isObjectLiteralExpression(node)) {
      const code = codeOfRunError(node);
      if (code && isText(checker.getTypeAtLocation(code))) record(code);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(source);
  return { codes, unread };
}

function openProgram(root: string): ts.Program {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), {}, host);
  if (!config) throw new Error('tsconfig.build.json cannot be read.');
  return ts.createProgram(config.fileNames, { ...config.options, incremental: false, noEmit: true });
}

/** `{ code, message, attempts, ... }` is a RunError; without `attempts` it is something else. */
function codeOfRunError(node: ts.ObjectLiteralExpression): ts.Expression | null {
  const property = (name: string) =>
    node.properties.find((each) => each.name !== undefined && each.name.getText() === name);
  const code = property('code');
  if (!code || !property('message') || !property('attempts')) return null;
  if (ts.isPropertyAssignment(code)) return code.initializer;
  return ts.isShorthandPropertyAssignment(code) ? code.name : null;
}

const isText = (type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).every((each) => (each.flags & ts.TypeFlags.StringLike) !== 0);

interface Reader {
  readonly checker: ts.TypeChecker;
  readonly sources: readonly ts.SourceFile[];
}

/** Every text that the expression can be; null when that cannot be told. */
function valuesOf(expression: ts.Expression, reader: Reader): readonly string[] | null {
  const literals = literalsOf(reader.checker.getTypeAtLocation(expression));
  if (literals) return literals;
  if (ts.isTemplateExpression(expression)) return templateValues(expression, reader);
  return ts.isIdentifier(expression) ? argumentValues(expression, reader) : null;
}

function literalsOf(type: ts.Type): readonly string[] | null {
  const types = type.isUnion() ? type.types : [type];
  const texts = types.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
  return texts.length === types.length ? texts : null;
}

function templateValues({ head, templateSpans }: ts.TemplateExpression, reader: Reader): string[] | null {
  let texts = [head.text];
  for (const { expression, literal } of templateSpans) {
    const values = valuesOf(expression, reader);
    if (!values) return null;
    texts = texts.flatMap((text) => values.map((value) => text + value + literal.text));
  }
  return texts;
}

/** For a parameter: what the callers of its function give for it. */
function argumentValues(name: ts.Identifier, reader: Reader): readonly string[] | null {
  const declaration = reader.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return null;
  const { parent: owner } = declaration;
  const index = owner.parameters.indexOf(declaration);
  const named = ts.isArrowFunction(owner) && ts.isVariableDeclaration(owner.parent) ? owner.parent : owner;
  const symbol = named.name && reader.checker.getSymbolAtLocation(named.name);
  if (!symbol) return null;
  const found: string[] = [];
  let known = true;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && reader.checker.getSymbolAtLocation(node.expression) === symbol) {
      const argument = node.arguments[index];
      const values = argument ? valuesOf(argument, reader) : null;
      if (values) found.push(...values);
      else known = false;
    }
    ts.forEachChild(node, visit);
  };
  // Only within the file: a function that takes a code from other rooms should take a type that names the codes.
  visit(name.getSourceFile());
  return known && found.length > 0 ? found : null;
}
