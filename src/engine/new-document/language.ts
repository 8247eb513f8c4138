import {foldScript} from '../../model/folding.js'
import {readLanguage} from '../../model/language.js'
import type {MessageLanguage} from '../../model/types.js'
import {parseMarkdown} from '../../parse-markdown.js'
import {messageLanguageFor} from '../../words.js'

/** The language that a title is written in. Where its characters are common to both scripts of Chinese (「支付中心」), the person's own decides. */
export function languageOfTitle(title: string, spoken: MessageLanguage): MessageLanguage {
  const language = messageLanguageFor(readLanguage(parseMarkdown(title)))
  const isCommon = language === 'zh-Hant' && foldScript(title) === title
  return isCommon && spoken !== 'en' ? spoken : language
}
