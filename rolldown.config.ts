import path from 'node:path'
import {defineConfig} from 'rolldown'

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

let chunks: {readonly main: ReadonlySet<string>; readonly known: ReadonlySet<string>; readonly lint: ReadonlySet<string>} | null = null

/** Each file costs more to find than to read: what every run loads is one file, what every lint run loads besides is another, and what it loads to check something is a third. */
function chunkOf(id: string, modules: ModuleLookup): string | null {
  chunks ??= {
    main: loadedWith(['src/cli/main.ts'], modules),
    known: loadedWith(['src/cli/commands/lint.ts', 'src/reporters/lint-text.ts'], modules),
    lint: loadedWith(['src/engine/lint.ts'], modules),
  }
  if (chunks.main.has(id)) return null
  if (chunks.known.has(id)) return 'known'
  return chunks.lint.has(id) ? 'lint' : null
}

/** The command line as one file, CommonJS as that is what V8's code can be kept for; what only some runs need (git, diff, YAML, reporters, commands) becomes chunks that load when used. */
const program = defineConfig({
  input: {main: 'src/cli/main.ts'},
  platform: 'node',
  external: [/^node:/],
  treeshake: true,
  output: {
    dir: 'dist/cli',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    cleanDir: true,
    codeSplitting: {includeDependenciesRecursively: false, groups: [{name: chunkOf}]},
  },
})

/** What loads it. */
const loader = defineConfig({
  input: 'src/cli/load-compiled.ts',
  platform: 'node',
  external: [/^node:/],
  output: {file: 'dist/cli/load-compiled.cjs', format: 'cjs', minify: true},
})

export default [program, loader]
