/** Why a file could not be checked: data first, words when they are said. */
import type {MessageLanguage} from '../model/types.js'
import {say, type WordArguments, type Words} from '../words.js'
import {kindWords, problemWords} from './problem-words.js'

type ProblemCode = keyof typeof problemWords
export type FileKind = keyof typeof kindWords

export interface Problem {
  readonly code: ProblemCode
  /** Fills the slots of the words; never holds text of a document. */
  readonly args: WordArguments
  /** What stands where a file should; fills the slot `{kind}`. */
  readonly kind?: FileKind
}

/** What a person reads about a problem: the shape of `FileResult.problem`. */
export interface SaidProblem {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** Say a problem in a language. */
export function sayProblem({code, args, kind}: Problem, language: MessageLanguage): SaidProblem {
  const words: {readonly message: Words; readonly remedy: Words} = problemWords[code]
  const filled = kind ? {...args, kind: kindWords[kind][language]} : args
  return {code, message: say(words.message, language, filled), remedy: say(words.remedy, language, filled)}
}
