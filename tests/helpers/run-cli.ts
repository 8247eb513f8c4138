/** One run of the command line in this process, with everything it prints. */
import {main} from '../../src/cli/main.js'

export interface CliResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Run prd-lint in a folder, with no terminal and nothing to read. */
export async function runCli(cwd: string, env: Readonly<Record<string, string>>, ...argv: string[]): Promise<CliResult> {
  const out = {stdout: '', stderr: ''}
  const writerTo = (stream: 'stdout' | 'stderr') => ({
    write(text: string) {
      out[stream] += text
      return true
    },
  })
  const stdin = () => (async function* () {})()
  const code = await main({argv, cwd, env, stdin, stdout: writerTo('stdout'), stderr: writerTo('stderr')})
  return {code, ...out}
}
