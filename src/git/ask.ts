/** One question to git through simple-git, for everything outside the commit hook. Loaded when first used. */
import {hardened} from './environment.js'
import {GitProblem, problemOf} from './problem.js'
import {countGitProcess, type Place} from './process.js'

/** Ask git and give its bytes; a failure is a `GitProblem`. */
export async function askGit(place: Place, args: readonly string[]): Promise<Buffer> {
  const {simpleGit, GitPluginError} = await import('simple-git')
  const git = simpleGit({
    baseDir: place.folder,
    // simple-git drops every GIT_ variable that is not named here, GIT_INDEX_FILE among them, and says nothing.
    allowEnvironment: Object.keys(place.environment),
    // The settings so guarded are the ones that `hardened` switches off, and the paths of configuration are the user's own.
    unsafe: {allowUnsafeConfigPaths: true, allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true},
    // Exit comes before the last output is read; only the closing of the pipes is the end.
    completion: {onClose: true, onExit: false},
    timeout: {block: place.patience},
    // By default a failure that prints nothing counts as success.
    errors: (error, {exitCode, stdErr}) => error ?? (exitCode === 0 ? undefined : Buffer.concat(stdErr)),
  }).env({...place.environment})

  // Paths are bytes, simple-git gives strings.
  const chunks: Buffer[] = []
  git.outputHandler((_command, stdout) => stdout.on('data', (chunk: Buffer) => chunks.push(chunk)))
  countGitProcess()
  try {
    await git.raw(hardened(args))
  } catch (error) {
    if (error instanceof GitPluginError && error.plugin === 'timeout') {
      throw new GitProblem('timeout', {seconds: Math.ceil(place.patience / 1000)})
    }
    const text = error instanceof Error ? error.message : String(error)
    throw /ENOENT/.test(text) ? new GitProblem('git-missing') : problemOf(text, place.folder)
  }
  return Buffer.concat(chunks)
}
