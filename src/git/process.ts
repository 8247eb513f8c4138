/** The only place that starts git by hand: for standard input and streams, and in the commit hook, where every millisecond of loading a library counts. */
import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {hardened} from './environment.js'
import {GitProblem, problemOf} from './problem.js'

/** Where and how git runs. */
export interface Place {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Milliseconds without a sign of life after which a git process is killed. */
  readonly patience: number
}

let started = 0

/** How many git processes this program has started; for tests that count them. */
export function gitProcessesStarted(): number {
  return started
}

/** Every start of git is counted, whoever does it. */
export function countGitProcess(): void {
  started += 1
}

/** A running git, its output still to be read. */
export interface RunningGit {
  readonly stdin: ChildProcessWithoutNullStreams['stdin']
  readonly stdout: ChildProcessWithoutNullStreams['stdout']
  /** Settles when git has ended and all output was read: the exit code and standard error. */
  readonly ended: Promise<{readonly code: number; readonly stderr: string}>
  readonly kill: (reason?: GitProblem) => void
}

const stderrLimit = 64 * 1024

/** Start git; the caller reads `stdout` and awaits `ended`, which rejects when git is missing, or silent for too long while something `isAwaited`. */
export function startGit(
  place: Place,
  args: readonly string[],
  isAwaited: () => boolean = () => true,
  paths: 'literal' | 'patterns' = 'literal',
): RunningGit {
  countGitProcess()
  const child = spawn('git', hardened(args, paths), {cwd: place.folder, env: {...place.environment}, windowsHide: true})
  let stderr = ''
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => {
    if (stderr.length < stderrLimit) stderr += text
  })
  // A git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => {})

  let kill: RunningGit['kill'] = () => {}
  const ended = new Promise<{code: number; stderr: string}>((resolve, reject) => {
    let timer = setTimeout(expire, place.patience)
    function expire() {
      if (isAwaited()) return kill(new GitProblem('timeout', {seconds: Math.ceil(place.patience / 1000)}))
      timer = setTimeout(expire, place.patience)
    }
    child.stdout.on('data', () => {
      clearTimeout(timer)
      timer = setTimeout(expire, place.patience)
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(error.code === 'ENOENT' ? new GitProblem('git-missing') : new GitProblem('failed', {reason: error.code ?? error.message}))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({code: code ?? 1, stderr})
    })
    kill = (reason) => {
      clearTimeout(timer)
      if (reason) reject(reason)
      child.kill('SIGKILL')
      // What git started may outlive it and hold the pipes; nobody waits for that.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy()
      child.unref()
    }
  })
  ended.catch(() => {})
  return {stdin: child.stdin, stdout: child.stdout, ended, kill: (reason) => kill(reason)}
}

/** Run git to its end and give its bytes. */
export async function runGit(place: Place, args: readonly string[]): Promise<Buffer> {
  const git = startGit(place, args)
  git.stdin.end()
  const chunks: Buffer[] = []
  git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const {code, stderr} = await git.ended
  if (code !== 0) throw problemOf(stderr, place.folder)
  return Buffer.concat(chunks)
}
