import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

export async function runExplain(_run: Run): Promise<ExitCode> {
  return 2
}
