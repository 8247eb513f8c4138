import path from 'node:path'
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
  ['syntax', ['src/prd-syntax.ts']],
  ['parser', ['src/parse-markdown.ts']],
  ['lint', ['src/engine/lint.ts']],
]

let loaded: readonly ReadonlySet<string>[] | null = null

/** Each file costs more to find than to read: what runs load together is one file. What every run loads, what a run loads that finds all documents unchanged, what reads Markdown (also in a thread of its own), and what checks. */
function chunkOf(id: string, modules: ModuleLookup): string | null {
  // The parser and the messages of vfile both use it; it is no reason to load one for the other.
  if (id.includes('unist-util-stringify-position')) return 'syntax'
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

/** The command line as one file, CommonJS as that is what V8's code can be kept for; what only some runs need (git, diff, YAML, reporters, commands) becomes chunks that load when used. */
const program = {
  input: {main: 'src/cli/main.ts'},
  platform: 'node',
  external: (id, importer) => id.startsWith('node:') && !startsPrograms(id, importer),
  plugins: [withoutPrograms],
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
