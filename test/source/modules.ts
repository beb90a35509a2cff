/** Reads the source as TypeScript sees it: imports, names and operators, never comments or texts. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

import ts from 'typescript'

export interface Module {
  /** from the root of the repository, with `/` */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly uses: readonly Use[]
}

export interface Import {
  readonly line: number
  /** as written */
  readonly specifier: string
  /** path from the root for a relative import, null for a package */
  readonly target: string | null
}

/** Something the bans look at: a free name, a member (`Math.log`, `.localeCompare`), an operator. */
export interface Use {
  readonly line: number
  readonly kind: 'name' | 'member' | 'operator'
  readonly text: string
}

const ROOMS = ['engine', 'scenarios', 'reports', 'runners', 'cli', 'bench', 'notebooks', 'test']
const SOURCE = /\.(ts|mts|cts|js|mjs|cjs)$/

/** All modules of the repository. */
export function readRepository(root: string): Module[] {
  const files = ROOMS.flatMap((room) => filesUnder(root, room))
  return files.sort().map((path) => readModule(path, readFileSync(`${root}/${path}`, 'utf8')))
}

function filesUnder(root: string, folder: string): string[] {
  let entries
  try {
    entries = readdirSync(`${root}/${folder}`, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : filesUnder(root, path)
    return SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

/** One module from its text, for planted violations too. */
export function readModule(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports: Import[] = []
  const uses: Use[] = []
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== null) imports.push({ line: lineOf(node), specifier, target: resolve(path, specifier) })
    const use = useOf(node)
    if (use !== null) uses.push({ line: lineOf(node), ...use })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports, uses }
}

function resolve(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : null
}

/** The text behind `from`, in `import()`, in `import('x').T`, in `require()`. */
function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier)
  if (ts.isExternalModuleReference(node)) return textOf(node.expression)
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : null
  if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || isName(node.expression, 'require'))) {
    return textOf(node.arguments[0])
  }
  return null
}

function textOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null
}

function isName(node: ts.Node, text: string): boolean {
  return ts.isIdentifier(node) && node.text === text
}

function useOf(node: ts.Node): Omit<Use, 'line'> | null {
  if (ts.isBinaryExpression(node)) {
    const power = node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken
      || node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    return power ? { kind: 'operator', text: '**' } : null
  }
  if (ts.isPropertyAccessExpression(node)) return { kind: 'member', text: member(node.expression, node.name.text) }
  if (ts.isElementAccessExpression(node)) {
    const name = textOf(node.argumentExpression)
    return name === null ? null : { kind: 'member', text: member(node.expression, name) }
  }
  if (!ts.isIdentifier(node) || !isFree(node)) return null
  // `const m = Math`, `const { log } = Math`: the object itself, out of sight of the member rule
  return { kind: 'name', text: node.text === 'Math' && !isObjectOfMember(node) ? 'Math itself' : node.text }
}

function isObjectOfMember(node: ts.Identifier): boolean {
  const parent = node.parent
  return ts.isPropertyAccessExpression(parent) || (ts.isElementAccessExpression(parent) && textOf(parent.argumentExpression) !== null)
}

function member(object: ts.Expression, name: string): string {
  return `${ts.isIdentifier(object) ? object.text : ''}.${name}`
}

/** A name that stands for a variable: not the name of a member, of a property, or the far side of a renaming. */
function isFree(node: ts.Identifier): boolean {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isBindingElement(parent)) return parent.propertyName !== node
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName !== node
  if (ts.isQualifiedName(parent)) return parent.left === node
  const named = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)
    || ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent) || ts.isAccessor(parent) || ts.isNamedTupleMember(parent)
  return !(named && parent.name === node)
}
