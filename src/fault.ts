import {say, type WordArguments, type Words} from './words.js'

/** Something that the person at the keyboard can mend: one line and what to type next, said in their language, without a stack. Exit code 2. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly words: Words
  readonly remedy: Words | null
  readonly args: WordArguments

  constructor(words: Words, args: WordArguments = {}, remedy: Words | null = null) {
    super(say(words, 'en', args))
    this.words = words
    this.args = args
    this.remedy = remedy
  }
}
