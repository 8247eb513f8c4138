import type {Output, World} from './world.js'

/** The only place that prints: results to standard output, talk about the run to standard error. */
export interface Console {
  readonly result: (text: string) => void
  readonly talk: (text: string) => void
}

/** A reader that went away (`| head`) is no error; anything else that a stream reports is. */
export function openConsole({stdout, stderr}: Pick<World, 'stdout' | 'stderr'>): Console {
  return {result: writerOf(stdout), talk: writerOf(stderr)}
}

function writerOf(stream: Output): (text: string) => void {
  let closed = false
  stream.on?.('error', (error) => {
    closed = true
    if (error.code !== 'EPIPE') throw error
  })
  return (text) => {
    if (text !== '' && !closed) stream.write(text)
  }
}
