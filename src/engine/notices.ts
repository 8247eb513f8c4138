/** What is said about how a baseline was found, or why it was not: data first, words when they are said. */
import type {MessageLanguage} from '../model/types.js'
import {say, type WordArguments, type Words} from '../words.js'
import {type BaselineNoticeCode, baselineNotices} from './baseline-words.js'

export interface BaselineNotice {
  readonly code: BaselineNoticeCode
  readonly args: WordArguments
  /** The comparison could not be made, or not wholly. */
  readonly blind: boolean
  /** What went wrong underneath, and what to do about it. */
  readonly cause?: Cause
}

/** A known failure: an error of git has this shape. */
interface Cause {
  readonly words: Words
  readonly remedy: Words
  readonly args: WordArguments
}

/** A notice; the code says whether it means that nothing could be seen. */
export function noticeOf(code: BaselineNoticeCode, args: WordArguments = {}): BaselineNotice {
  return {code, args, blind: baselineNotices[code].blind}
}

/** Git could not answer at all: nothing could be seen. */
export function noticeOfFailure(cause: Cause): BaselineNotice {
  return {...noticeOf('git-failed'), cause}
}

/** Say a notice in a language. */
export function sayNotice({code, args, cause}: BaselineNotice, language: MessageLanguage): {message: string; remedy: string} {
  const {message, remedy} = baselineNotices[code]
  if (!cause) return {message: say(message, language, args), remedy: say(remedy, language, args)}
  const reason = say(cause.words, language, cause.args)
  return {message: say(message, language, {...args, reason}), remedy: say(cause.remedy, language, cause.args)}
}
