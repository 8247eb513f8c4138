/** Runs a TypeScript script of the project: `node scripts/run.mjs scripts/train-roles.ts …arguments`. */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'rolldown'

const [script, ...rest] = process.argv.slice(2)
// Where what is not bundled, such as the native parser, can be found.
const home = resolve('node_modules/.cache')
mkdirSync(home, {recursive: true})
const folder = mkdtempSync(join(home, 'prd-lint-script-'))
try {
  await build({
    input: resolve(script),
    platform: 'node',
    output: {dir: folder, format: 'esm', entryFileNames: 'script.mjs'},
    logLevel: 'warn',
  })
  process.argv.splice(1, process.argv.length, script, ...rest)
  await import(pathToFileURL(join(folder, 'script.mjs')).href)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
