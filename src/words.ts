/** Words for people, in every language that prd-lint speaks. `{name}` slots are filled when they are said. */
import type {DocumentLanguage, MessageLanguage} from './model/types.js'

export type Words = Readonly<Record<MessageLanguage, string>>

/** What fills the slots of words; lists are joined in the way of the language. */
export type WordArguments = Readonly<Record<string, string | number | readonly string[]>>

const joiners: Words = {en: ', ', 'zh-Hant': '、', 'zh-Hans': '、'}

/** Say words in a language. An unknown slot stays as written, so that a test can see it. */
export function say(words: Words, language: MessageLanguage, args: WordArguments = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = args[name]
    if (value === undefined) return slot
    return Array.isArray(value) ? value.join(joiners[language]) : String(value)
  })
}

/** The message language nearest to a document's own. */
export function messageLanguageFor(language: DocumentLanguage): MessageLanguage {
  return language === 'ja' || language === 'ko' ? 'en' : language
}
