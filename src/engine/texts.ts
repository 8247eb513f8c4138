/** The text of blobs, or the reason why there is none to compare with. */
import type {Objects} from '../git/objects.js'
import type {Repository} from '../git/repository.js'
import {defaultLimits} from './limits.js'
import {type BaselineNotice, noticeOf} from './notices.js'
import {sayProblem} from './problem.js'
import {decodeDocument} from './read-document.js'

export type OldText = {readonly ok: true; readonly source: string} | {readonly ok: false; readonly notice: BaselineNotice}

export type ReadOldText = (id: string) => Promise<OldText>

/** Read texts by blob id; `limit` is in bytes. Lines are not counted: what was reviewed is compared, however it is broken. */
export function textReader(repository: Repository, objects: Objects, limit: number): ReadOldText {
  return async (id) => {
    const content = await objects.read(id)
    if (!content.found) return {ok: false, notice: lost(repository, id, content.reason)}
    const read = decodeDocument(content.bytes, {limits: {...defaultLimits, bytes: limit, lines: Number.MAX_SAFE_INTEGER}})
    if (read.ok) return {ok: true, source: read.text.source}
    return {ok: false, notice: noticeOf('baseline-unreadable', {reason: sayProblem(read.problem, 'en').message})}
  }
}

function lost(repository: Repository, id: string, reason: 'missing' | 'too-large' | 'not-a-blob'): BaselineNotice {
  if (reason === 'missing') return noticeOf('text-out-of-reach', {object: id.slice(0, 12), command: fetchCommand(repository, id)})
  return noticeOf('baseline-unreadable', {reason})
}

/** What brings an object that is not here: a partial clone downloads what it is asked for, prd-lint itself never does. */
export function fetchCommand({partial, shallow}: Pick<Repository, 'partial' | 'shallow'>, id: string): string {
  if (partial) return `git cat-file -e ${id}`
  return shallow ? 'git fetch --unshallow' : `git fetch origin ${id}`
}
