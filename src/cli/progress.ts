/** How far a long run has come, on standard error, for people who watch it. */
import type {MessageLanguage} from '../model/types.js'
import {say, type Words} from '../words.js'
import type {World} from './world.js'

export interface Progress {
  /** One document more is done. */
  readonly step: () => void
  /** Take the line away, before anything else is said. */
  readonly end: () => void
}

const patience = 1000
const pause = 100

/** A line that is written over. Silent where nobody watches (no terminal, a CI log), and for the first second. */
export function showProgress({stderr, env}: Pick<World, 'stderr' | 'env'>, total: number, language: MessageLanguage): Progress {
  const isWatched = stderr.isTTY === true && !isSet(env['CI']) && env['TERM'] !== 'dumb'
  if (!isWatched) return {step() {}, end() {}}
  let next = Date.now() + patience
  let done = 0
  let isShown = false
  return {
    step() {
      done += 1
      const now = Date.now()
      if (now < next || done === total) return
      next = now + pause
      isShown = true
      stderr.write(`\r${say(words, language, {done, total})}\u001B[K`)
    },
    end() {
      if (isShown) stderr.write('\r\u001B[K')
      isShown = false
    },
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}

const words: Words = {
  en: '{done} of {total} documents',
  'zh-Hant': '已檢查 {done}／{total} 份文件',
  'zh-Hans': '已检查 {done}／{total} 份文档',
}
