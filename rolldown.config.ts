import path from 'node:path'
import process from 'node:process'
import type {BuildOptions, Plugin} from 'rolldown'

type ModuleLookup = {getModuleInfo(id: string): {importedIds: string[]} | null}

/** Modules that load with any of the given ones. */
function loadedWith(roots: readonly string[], modules: ModuleLookup): ReadonlySet<string> {
  const loaded = new Set<string>()
  const waiting = roots.map((root) => path.resolve(root))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (loaded.has(id)) continue
    loaded.add(id)
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return loaded
}

/** Parts by what they load: each run needs the first ones, few need all. A module belongs to the first part that loads it. */
const parts: readonly (readonly [name: string | null, roots: readonly string[]])[] = [
  [null, ['src/cli/main.ts']],
  ['known', ['src/cli/commands/lint.ts', 'src/reporters/lint-text.ts']],
  ['parser', ['src/parse-markdown.ts']],
  ['lint', ['src/engine/lint.ts']],
]

let loaded: readonly ReadonlySet<string>[] | null = null

/** Each file costs more to find than to read: what runs load together is one file. What every run loads, what a run loads that finds all documents unchanged, what reads Markdown (also in a thread of its own), and what checks. */
function chunkOf(id: string, modules: ModuleLookup): string | null {
  // The parser uses these and so do the checks; that is no reason to load one for the other.
  if (/[\\/]node_modules[\\/](?:unist-util-|devlop[\\/])/.test(id)) return 'trees'
  loaded ??= parts.map(([, roots]) => loadedWith(roots, modules))
  return parts[loaded.findIndex((ids) => ids.has(id))]?.[0] ?? null
}

/** Commander can start programs, which nothing here asks for: loading what that takes costs a run more than all else of it. */
const withoutPrograms: Plugin = {
  name: 'commander-starts-no-program',
  resolveId: (source, importer) => (startsPrograms(source, importer) ? '\0no-program' : null),
  load: (id) => (id === '\0no-program' ? 'export {}' : null),
}

function startsPrograms(source: string, importer: string | undefined): boolean {
  return source === 'node:child_process' && importer !== undefined && /[\\/]commander[\\/]/.test(importer)
}

/** Parts of Node that only some runs use and that take milliseconds to load: they load when one of their functions is called. */
const late: ReadonlySet<string> = new Set(['node:child_process', 'node:crypto'])

const lateParts: Plugin = {
  name: 'parts-of-node-load-when-used',
  resolveId: (source, importer) => (isLate(source, importer) ? `\0late-${source}` : null),
  load: (id) => (id.startsWith('\0late-') ? forwards(id.slice('\0late-'.length)) : null),
}

function isLate(source: string, importer: string | undefined): boolean {
  return late.has(source) && importer !== undefined && /[\\/]src[\\/](?:git|engine|changes|reviews|reporters)[\\/]/.test(importer)
}

function forwards(part: string): string {
  const functions = Object.entries(process.getBuiltinModule(part) ?? {}).filter(([, value]) => typeof value === 'function')
  const lines = functions.map(([name]) => `export const ${name} = (...given) => process.getBuiltinModule('${part}').${name}(...given)`)
  return lines.join('\n')
}

/** A rule brings its syntax to the processor of a remark user. Ours are given trees, and loading that syntax costs each run what reading its document does. */
const withoutSyntax: Plugin = {
  name: 'processors-are-given-trees',
  resolveId: (source) => (/(?:^|[\\/])prd-syntax\.js$/.test(source) ? '\0no-syntax' : null),
  load: (id) => (id === '\0no-syntax' ? 'export const syntax = []' : null),
}

/** The command line as one file, CommonJS as that is what V8's code can be kept for; what only some runs need (git, diff, YAML, reporters, commands) becomes chunks that load when used. */
const program = {
  input: {main: 'src/cli/main.ts'},
  platform: 'node',
  external: (id, importer) => id.startsWith('node:') && !startsPrograms(id, importer) && !isLate(id, importer),
  plugins: [withoutPrograms, withoutSyntax, lateParts],
  // What is used of satteri reads its trees; its own search for a build of the parser is left out.
  treeshake: {moduleSideEffects: [{test: /[\\/]satteri[\\/]/, sideEffects: false}]},
  output: {
    dir: 'dist/cli',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    cleanDir: true,
    codeSplitting: {includeDependenciesRecursively: false, groups: [{name: chunkOf}]},
  },
} satisfies BuildOptions

/** What loads it. */
const loader = {
  input: 'src/cli/load-compiled.ts',
  platform: 'node',
  external: [/^node:/],
  output: {file: 'dist/cli/load-compiled.cjs', format: 'cjs', minify: true},
} satisfies BuildOptions

export default [program, loader]
