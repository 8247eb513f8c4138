/** One document from disk, from git or from standard input, or the reason why it cannot be checked. */
import {closeSync, constants, fstatSync, openSync, readSync, realpathSync, type Stats, statSync} from 'node:fs'
import {type DecodedText, decodeText} from './encoding.js'
import {defaultLimits, type Limits} from './limits.js'
import type {FileKind, Problem} from './problem.js'
import {leadsOut} from './root.js'

export interface ReadOptions {
  readonly limits?: Limits
  /** WHATWG label of the encoding to force; UTF-8 and nothing else where absent. */
  readonly encoding?: string | undefined
}

export interface ReadFileOptions extends ReadOptions {
  /** No symbolic link below this folder may lead out of it. */
  readonly root: string
}

export type ReadResult =
  | {readonly ok: true; readonly text: DecodedText; readonly bytes: Uint8Array}
  | {readonly ok: false; readonly problem: Problem}

/** Read a regular file. Never blocks on a pipe, never follows a link out of the root, never reads more than the limit. */
export function readDocument(path: string, {root, limits = defaultLimits, encoding}: ReadFileOptions): ReadResult {
  try {
    const bytes = readRegularFile(path, root, limits.bytes)
    return bytes instanceof Uint8Array ? decodeDocument(bytes, {limits, encoding}) : failed(bytes)
  } catch (error) {
    return failed(problemOf(error, path))
  }
}

/** The bytes of any regular file, under the same guards; null where they cannot be had, or are more than the limit. */
export function readBytes(path: string, root: string, limit: number): Uint8Array | null {
  try {
    const bytes = readRegularFile(path, root, limit)
    return bytes instanceof Uint8Array ? bytes : null
  } catch (error) {
    problemOf(error, path)
    return null
  }
}

/** The same checks for bytes that are at hand already: a blob of git, standard input. */
export function decodeDocument(bytes: Uint8Array, {limits = defaultLimits, encoding}: ReadOptions = {}): ReadResult {
  if (bytes.length > limits.bytes) return failed(tooLarge(bytes.length, limits.bytes))
  const text = decodeText(bytes, encoding)
  if ('code' in text) return failed(text)
  const problem = problemIn(text.source, limits)
  return problem ? failed(problem) : {ok: true, text, bytes}
}

function failed(problem: Problem): ReadResult {
  return {ok: false, problem}
}

function tooLarge(actual: number, limit: number): Problem {
  return {code: 'too-large', args: {actual, limit}}
}

function problemIn(source: string, {lines}: Limits): Problem | null {
  const actual = countLines(source)
  if (actual > lines) return {code: 'too-many-lines', args: {actual, limit: lines}}
  if (/^version https:\/\/git-lfs\.github\.com\/spec\/v\d/.test(source)) return {code: 'lfs-pointer', args: {}}
  const line = conflictIn(source)
  return line === null ? null : {code: 'merge-conflict', args: {line}}
}

function countLines(source: string): number {
  let count = source === '' || source.endsWith('\n') ? 0 : 1
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) count += 1
  return count
}

/** The line of the first conflict that git left: all three of its markers, in order, at the start of lines. */
function conflictIn(source: string): number | null {
  if (!source.includes('<<<<<<<')) return null
  const lines = source.split('\n')
  const ours = lines.findIndex((line) => /^<{7}(?: |$)/.test(line))
  const middle = lines.indexOf('=======', ours)
  const theirs = lines.findIndex((line, index) => index > middle && /^>{7}(?: |$)/.test(line))
  return ours !== -1 && middle > ours && theirs !== -1 ? ours + 1 : null
}

function readRegularFile(path: string, root: string, limit: number): Uint8Array | Problem {
  const real = realpathSync.native(path)
  if (leadsOut(path, real, root)) return {code: 'outside-root', args: {}}
  const before = unfit(statSync(real), limit)
  if (before) return before
  // The file may be swapped for a pipe or a link between the look and the opening.
  const file = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW | constants.O_NOCTTY)
  try {
    const stats = fstatSync(file)
    return unfit(stats, limit) ?? readAtMost(file, stats.size, limit)
  } finally {
    closeSync(file)
  }
}

function unfit(stats: Stats, limit: number): Problem | null {
  if (!stats.isFile()) return {code: 'not-a-file', args: {}, kind: kindOf(stats)}
  return stats.size > limit ? tooLarge(stats.size, limit) : null
}

function kindOf(stats: Stats): FileKind {
  if (stats.isDirectory()) return 'directory'
  if (stats.isFIFO()) return 'fifo'
  return stats.isSocket() ? 'socket' : 'device'
}

/** The size is only a hint: a file may grow while it is read, and files of `/proc` say that they are empty. */
function readAtMost(file: number, size: number, limit: number): Uint8Array | Problem {
  let buffer = Buffer.allocUnsafe(Math.min(size, limit) + 1)
  let length = 0
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null)
    length += read
    if (read === 0) return buffer.subarray(0, length)
    if (length > limit) return tooLarge(length, limit)
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, limit + 1))
  }
}

function problemOf(error: unknown, path: string): Problem {
  const {code} = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return {code: path.includes('\uFFFD') ? 'name-not-utf-8' : 'missing', args: {}}
  if (code === 'ENXIO') return {code: 'not-a-file', args: {}, kind: 'socket'}
  if (typeof code === 'string') return {code: 'unreadable', args: {reason: code}}
  throw error
}
