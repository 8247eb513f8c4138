/** What is said about how a baseline was found, or why it was not: data first, words when they are said. */
import type {MessageLanguage} from '../model/types.js'
import {say, type WordArguments} from '../words.js'
import {type BaselineNoticeCode, baselineNotices} from './baseline-words.js'

export interface BaselineNotice {
  readonly code: BaselineNoticeCode
  readonly args: WordArguments
  /** The comparison could not be made, or not wholly. */
  readonly blind: boolean
}

/** A notice; the code says whether it means that nothing could be seen. */
export function noticeOf(code: BaselineNoticeCode, args: WordArguments = {}): BaselineNotice {
  return {code, args, blind: baselineNotices[code].blind}
}

/** Say a notice in a language. */
export function sayNotice({code, args}: BaselineNotice, language: MessageLanguage): {message: string; remedy: string} {
  const {message, remedy} = baselineNotices[code]
  return {message: say(message, language, args), remedy: say(remedy, language, args)}
}
