/** The long hostile suite: every family of Markdown at 1, 10 and 100 KB through the built command line, linted and compared. `node scripts/run.mjs scripts/hostile.ts [name…]` */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {families} from '../tests/hostile/markdown.js'
import {complaintsAbout, expectedCode, filesOf, type HostileRun, runPrdLint} from '../tests/hostile/runs.js'

const program = resolve('bin/prd-lint.js')
const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'prd-lint-hostile-'))
let runs = 0
let complaints = 0

/** Twice the parse limit and half a minute: the machine may be busy, and a hang is a hang. */
const patience = (bytes: number) => Math.ceil(2 * (2000 + (50 * bytes) / 1024)) + 30_000

try {
  for (const [name, family] of families) {
    if (only.length > 0 && !only.includes(name)) continue
    for (const bytes of [1000, 10_000, 100_000]) await check(name, family(bytes), bytes)
  }
  console.log(`${runs} runs, ${complaints} complaints`)
  process.exitCode = complaints > 0 || runs === 0 ? 1 : 0
} finally {
  rmSync(folder, {recursive: true, force: true})
}

async function check(name: string, text: string, bytes: number): Promise<void> {
  writeFileSync(join(folder, 'before.md'), text)
  writeFileSync(join(folder, 'after.md'), `${text.slice(0, text.length / 2)} 2 → 3 ${text.slice(text.length / 2)}`)
  const world = {cwd: folder, program, patience: patience(bytes)}
  const lint = await runPrdLint(['--format', 'json', 'before.md'], world)
  report(name, bytes, lint, lintComplaints(lint))
  const diff = await runPrdLint(['diff', '--no-git', '--format', 'json', 'before.md', 'after.md'], world)
  report(name, bytes, diff, diff.code === 0 && !diff.stdout.includes('"changes"') ? ['a silent pass'] : [])
}

function lintComplaints(run: HostileRun): string[] {
  try {
    const expected = expectedCode(filesOf(run))
    return expected === run.code ? [] : [`exit code ${run.code}, expected ${expected}`]
  } catch (error) {
    return [String(error)]
  }
}

function report(name: string, bytes: number, run: HostileRun, more: readonly string[]): void {
  runs += 1
  const found = [...complaintsAbout(run), ...more]
  complaints += found.length
  const verdict = found.length > 0 ? `COMPLAINT: ${found.join('; ')}` : `exit code ${run.code}`
  console.log(`${name}, ${bytes} bytes, ${run.args[0] === 'diff' ? 'diff' : 'lint'}: ${run.milliseconds} ms, ${verdict}`)
}
