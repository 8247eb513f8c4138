/** The content of blobs: one `git cat-file --batch`, however many are asked for, each streamed once. */
import {GitProblem, problemOf} from './problem.js'
import {type RunningGit, runGit, startGit} from './process.js'
import type {Repository} from './repository.js'

/** A blob's bytes; or why there are none. */
export type ObjectContent =
  | {readonly found: true; readonly bytes: Buffer}
  | {readonly found: false; readonly reason: 'missing' | 'too-large' | 'not-a-blob'; readonly size: number | null}

export interface Objects {
  /** Content by full id. Ask for many without waiting: answers come in order. */
  read(id: string): Promise<ObjectContent>
  close(): Promise<void>
}

interface Waiting {
  readonly id: string
  readonly resolve: (content: ObjectContent) => void
  readonly reject: (error: unknown) => void
}

/** Open the object store. Content beyond `limit` bytes is skipped, never held. */
export function openObjects(repository: Repository, limit: number): Objects {
  let git: RunningGit | null = null
  let broken: unknown = null
  let local: Promise<ReadonlySet<string>> | null = null
  const queue: Waiting[] = []
  let asking = ''

  function start(): RunningGit {
    const running = startGit(repository, ['cat-file', '--batch'], () => queue.length > 0)
    const reader = batchReader(limit, (content) => queue.shift()?.resolve(content))
    running.stdout.on('data', (chunk: Buffer) => reader(chunk))
    running.ended.then(
      ({code, stderr}) =>
        fail(code === 0 ? new GitProblem('failed', {reason: 'cat-file ended early'}) : problemOf(stderr, repository.root)),
      fail,
    )
    return running
  }

  function fail(error: unknown): void {
    broken = error
    for (const waiting of queue.splice(0)) waiting.reject(error)
  }

  function ask(id: string): Promise<ObjectContent> {
    if (broken) return Promise.reject(broken)
    git ??= start()
    return new Promise((resolve, reject) => {
      queue.push({id, resolve, reject})
      if (asking === '') queueMicrotask(send)
      asking += `${id}\n`
    })
  }

  /** What is asked for at once is written at once: each write wakes git up. */
  function send(): void {
    const ids = asking
    asking = ''
    git?.stdin.write(ids)
  }

  return {
    async read(id) {
      if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) throw new GitProblem('failed', {reason: 'not an object id'})
      if (repository.partial) {
        local ??= localBlobs(repository)
        if (!(await local).has(id)) return {found: false, reason: 'missing', size: null}
      }
      return ask(id)
    },
    async close() {
      if (!git) return
      if (asking !== '') send()
      git.stdin.end()
      await git.ended.catch(() => {})
    },
  }
}

/** Read some blobs and close again. */
export async function readBlobs(repository: Repository, ids: Iterable<string>, limit: number): Promise<Map<string, ObjectContent>> {
  const objects = openObjects(repository, limit)
  try {
    const unique = [...new Set(ids)]
    const contents = await Promise.all(unique.map(async (id) => [id, await objects.read(id)] as const))
    return new Map(contents)
  } finally {
    await objects.close()
  }
}

/** In a partial clone git before 2.45 dies at a missing object, since it may not fetch it: so it is asked for what is here only. */
async function localBlobs(repository: Repository): Promise<ReadonlySet<string>> {
  const output = await runGit(repository, ['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objecttype) %(objectname)'])
  return new Set(
    output
      .toString('latin1')
      .split('\n')
      .filter((line) => line.startsWith('blob '))
      .map((line) => line.slice('blob '.length)),
  )
}

/** `<id> <type> <size>\n<content>\n` or `<id> missing\n`, fed in any pieces. */
function batchReader(limit: number, deliver: (content: ObjectContent) => void): (chunk: Buffer) => void {
  let head: Buffer[] = []
  let body: {readonly type: string; readonly size: number; left: number; readonly parts: Buffer[]} | null = null

  return (chunk) => {
    let at = 0
    while (at < chunk.length) {
      if (!body) {
        const end = chunk.indexOf(10, at)
        head.push(chunk.subarray(at, end === -1 ? chunk.length : end))
        if (end === -1) return
        at = end + 1
        const [, type = '', size] = Buffer.concat(head).toString('latin1').split(' ')
        head = []
        if (size === undefined) deliver({found: false, reason: 'missing', size: null})
        else body = {type, size: Number(size), left: Number(size) + 1, parts: []}
        continue
      }
      const part = chunk.subarray(at, at + body.left)
      if (body.type === 'blob' && body.size <= limit) body.parts.push(part)
      body.left -= part.length
      at += part.length
      if (body.left > 0) continue
      deliver(contentOf(body, limit))
      body = null
    }
  }
}

function contentOf({type, size, parts}: {type: string; size: number; parts: Buffer[]}, limit: number): ObjectContent {
  if (type !== 'blob') return {found: false, reason: 'not-a-blob', size}
  if (size > limit) return {found: false, reason: 'too-large', size}
  return {found: true, bytes: Buffer.concat(parts).subarray(0, size)}
}
