/** What a title says, apart from what every revision of it may say otherwise. */
import type {Nodes} from 'mdast'
import {datesIn} from '../model/dates.js'
import {splitNumbering} from '../model/folding.js'
import type {Section} from '../model/types.js'
import {lenientText} from './canonical.js'
import type {ChangeClass} from './types.js'

const version = /(?<![a-z0-9])(?:v(?:er(?:sion)?)?\.? ?)?\d+(?:\.\d+)+(?![a-z0-9])|(?<![a-z0-9])v\d+(?![a-z0-9])/giu
const kindOfDocument =
  /(?:产品|產品|软件|軟體|系统|系統|业务|業務)?需求(?:规格|規格)?(?:文档|文檔|文件|说明书|說明書|说明|說明)|(?:software |product |business )?requirements? (?:document|specification|spec)s?|\bprd\b|\bmrd\b|\bbrd\b|文档|文檔|document(?:ation)?/giu

/** The class of a document's new title: its version and date move along, the words for what kind of document it is name nothing. */
export function classOfTitle(before: Section, after: Section): ChangeClass {
  const [was, is] = [read(wordsOf(before)), read(wordsOf(after))]
  if (was.name === is.name) return was.version === is.version ? 'editorial' : 'addendum'
  return was.name === '' || is.name === '' ? 'clarification' : 'substantive'
}

function read(title: string): {readonly name: string; readonly version: string} {
  const moving = [...(title.match(version) ?? []), ...datesIn(title).map(({text}) => text)]
  let name = title
  for (const one of moving) name = name.replace(one, ' ')
  return {name: lenientText(name.replace(kindOfDocument, ' ')).replaceAll(' ', ''), version: moving.join(' ').toLowerCase()}
}

/** The words of a heading without its numbering and without what its pictures are described by: a badge is no part of a name. */
export function wordsOf({title, node}: Section): string {
  let words = title
  const open: Nodes[] = [node]
  for (let one = open.pop(); one; one = open.pop()) {
    if ((one.type === 'image' || one.type === 'imageReference') && one.alt) words = words.replace(one.alt, ' ')
    if ('children' in one && one.type !== 'root') open.push(...one.children)
  }
  return splitNumbering(words).rest
}
