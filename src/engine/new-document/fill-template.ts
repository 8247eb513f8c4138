/** A template made into a document: its slots filled, its title and front matter set; everything else stays. */
import {Fault} from '../../fault.js'
import type {MessageLanguage} from '../../model/types.js'
import {version} from '../../version.js'
import type {Words} from '../../words.js'
import {understand} from '../understand.js'

/** What is known of a document before anything is written in it. */
export interface NewDocument {
  readonly title: string
  readonly language: MessageLanguage
  /** Null where git knows nobody. */
  readonly owner: string | null
  /** `2026-03-02`. */
  readonly day: string
}

/** `{{title}}`, `{{date}}` and `{{owner}}` are filled wherever they stand; what cannot be filled stays visible. */
export async function fillTemplate(template: string, document: NewDocument): Promise<string> {
  const {matter, body} = split(template)
  const filled = fillSlots(body, document, escapeMarkdown)
  // A title of the template's own, such as 「需求文件範本」, gives way.
  const titled = /\{\{\s*title\s*\}\}/i.test(body) ? filled : await withTitle(filled, document.title)
  return `---\n${await frontMatterOf(matter, document)}---\n\n${titled.replace(/^\n+/, '')}`
}

function split(template: string): {readonly matter: string; readonly body: string} {
  const source = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [whole, matter = ''] = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source) ?? ['', '']
  return {matter, body: source.slice(whole.length)}
}

function fillSlots(text: string, {title, day, owner}: NewDocument, quote: (value: string) => string): string {
  const values = new Map([
    ['title', title],
    ['date', day],
    ['owner', owner],
  ])
  return text.replace(/\{\{[ \t]{0,9}(title|date|owner)[ \t]{0,9}\}\}/gi, (slot, name: string) => {
    const value = values.get(name.toLowerCase())
    return value == null ? slot : quote(value)
  })
}

/** The words and nothing but the words: no emphasis, link or element begins in them. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|]/g, '\\$&').replace(/#(?=\s*$)/, '\\#')
}

async function withTitle(body: string, title: string): Promise<string> {
  const prd = await understand(body)
  const heading = `# ${escapeMarkdown(title)}`
  const own = prd.sections.find(({isTitle, node}) => isTitle && node.type === 'heading')
  if (!own) return `${heading}\n\n${body.replace(/^\n+/, '')}`
  const lines = body.split('\n')
  lines.splice(own.place.line - 1, own.place.endLine - own.place.line + 1, heading)
  return lines.join('\n')
}

/** A stated draft; the version says by which rules it was begun. Fields and comments of the template stay. Throws a `Fault` for front matter that is no YAML. */
async function frontMatterOf(matter: string, document: NewDocument): Promise<string> {
  const {isScalar, parseDocument, visit, YAMLMap} = await import('yaml')
  // A bare slot is a mapping to YAML.
  const yaml = parseDocument(matter.replace(/^([\w-]{1,40}:[ \t]{0,9})(\{\{[^{}\n]{0,40}\}\})[ \t]*$/gm, '$1"$2"'), {logLevel: 'silent'})
  const [error] = yaml.errors
  if (error || (yaml.contents !== null && !(yaml.contents instanceof YAMLMap)))
    throw new Fault(texts.matter, {problem: error?.message.split('\n')[0] ?? ''})
  visit(yaml, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = fillSlots(node.value, document, (value) => value)
    },
  })
  const set = (key: string, value: string) => yaml.set(key, value)
  const isOpen = (key: string) => {
    const value = yaml.get(key, true)
    return !value || (isScalar(value) && /^(?:null|\{\{.*\}\}|)$/.test(String(value.value).trim()))
  }
  if (isOpen('type')) set('type', 'prd')
  set('status', 'draft')
  if (document.owner !== null && isOpen('owner')) set('owner', document.owner)
  if (isOpen('template')) set('template', version)
  return yaml.toString({lineWidth: 0})
}

const texts = {
  matter: {
    en: 'Front matter of the template cannot be read: {problem}',
    'zh-Hant': '範本的 front matter 無法讀取：{problem}',
    'zh-Hans': '模板的 front matter 无法读取：{problem}',
  },
} satisfies Record<string, Words>
