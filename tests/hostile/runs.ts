/** Runs of the built command line, and what no run may ever do. */
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../../bin/prd-lint.js', import.meta.url))
const built = fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url))

export interface HostileRun {
  readonly args: readonly string[]
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

export interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: Uint8Array
  /** Milliseconds after which the run is taken for hanging. */
  readonly patience?: number
  readonly program?: string
}

/** Run `prd-lint`. Never throws for what the run does. */
export async function runPrdLint(
  args: readonly string[],
  {cwd, env = {}, input, patience = 60_000, program = bin}: RunOptions,
): Promise<HostileRun> {
  if (program === bin && !existsSync(built)) throw new Error('These tests run the built command line: `npm run build` first')
  const begun = Date.now()
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: {PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'C.UTF-8', ...env},
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const outputs = {stdout: [] as Buffer[], stderr: [] as Buffer[]}
  child.stdout.on('data', (chunk: Buffer) => outputs.stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => outputs.stderr.push(chunk))
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once('close', (...ended) => resolve(ended)))
  return {
    args,
    code,
    signal,
    stdout: Buffer.concat(outputs.stdout).toString(),
    stderr: Buffer.concat(outputs.stderr).toString(),
    milliseconds: Date.now() - begun,
  }
}

/** What moves the cursor, reorders a line or hides; line ends and tabs apart. */
const raw = /(?![\n\t])[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u

/** What is wrong with a run whatever its input was; nothing when all is well. */
export function complaintsAbout({args, code, signal, stdout, stderr}: HostileRun): string[] {
  const output = `${stdout}\n${stderr}`
  const complaints = [
    signal ? `ended by ${signal}` : null,
    code !== 0 && code !== 1 && code !== 2 ? `exit code ${code}` : null,
    /^ {2,}at .+(?::\d+:\d+|\(native\)|<anonymous>)\)?$/m.test(output) ? 'a stack trace' : null,
    /JavaScript heap out of memory|Maximum call stack|FATAL ERROR|UnhandledPromise/.test(output) ? 'a fatal error' : null,
    code === 2 && output.trim() === '' ? 'exit code 2 without a word' : null,
    code === 1 && stdout.trim() === '' ? 'exit code 1 without a finding' : null,
    raw.test(args.includes('json') ? stderr : output) ? 'raw control characters' : null,
  ]
  return complaints.filter((complaint) => complaint !== null)
}

interface JsonFile {
  readonly path: string
  readonly examined: {readonly characters: number} | null
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly line: number
    readonly column: number
    readonly message: string
  }[]
  readonly problem: {readonly code: string; readonly message: string} | null
}

/** The files of a JSON report, each either examined or said not to be. */
export function filesOf(run: HostileRun): readonly JsonFile[] {
  const {files} = JSON.parse(run.stdout) as {files: readonly JsonFile[]}
  const silent = files.filter(({examined, problem}) => (examined === null) === (problem === null))
  if (silent.length > 0) throw new Error(`Neither examined nor refused: ${silent.map((file) => file.path).join(', ')}`)
  return files
}

/** Exit codes follow from the report: 2 when a file was not checked, else 1 when there is an error. */
export function expectedCode(files: readonly JsonFile[]): number {
  if (files.some(({problem}) => problem !== null)) return 2
  return files.some(({findings}) => findings.some(({severity}) => severity === 'error')) ? 1 : 0
}
