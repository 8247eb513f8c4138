/** How a derived configuration came about, for people: as comments, so that the whole output is a configuration too. */
import type {Derived, ProposedAlias} from '../engine/derive/types.js'
import type {MessageLanguage} from '../model/types.js'
import {areaNames} from '../names.js'
import {say, type WordArguments, type Words} from '../words.js'
import {columnsOf} from './columns.js'
import {escapeText} from './escape.js'
import {counted} from './report-words.js'

/** Lines that begin with `# `. */
export function reportDerivation(derived: Derived, language: MessageLanguage): string {
  const all = derived.counted.length
  const tell = (words: Words, args: WordArguments = {}) => say(words, language, {all, ...args})
  const share = (count: number) => `${count} (${all === 0 ? 0 : Math.round((count * 100) / all)} %)`
  const lines = [
    tell(texts.read, {prds: counted('prd', all, language)}),
    ...(derived.leftOut.length > 0
      ? [
          tell(derived.leftOut.length === 1 ? texts.leftOutOne : texts.leftOut, {
            count: derived.leftOut.length,
            first: derived.leftOut.slice(0, 3),
          }),
        ]
      : []),
    ...part(
      tell(texts.sections),
      table(
        derived.roles
          .filter(({documents}) => documents > 0)
          .map(({role, documents, required}) => [
            `${say(areaNames[role], language)} (${role})`,
            share(documents),
            required ? tell(texts.required) : '',
          ]),
      ),
    ),
    ...part(
      tell(texts.own),
      table(derived.own.map(({title, documents, required}) => [title, share(documents), required ? tell(texts.required) : ''])),
    ),
    ...part(
      tell(texts.aliases),
      table(derived.aliases.map((alias) => [alias.title, `→ ${alias.role}`, share(alias.documents), tell(reasonOf(alias))])),
    ),
    ...part(
      tell(texts.fail),
      table([
        ['', 'recommended', tell(texts.proposed)],
        [tell(texts.any), share(derived.failing.recommended), share(derived.failing.proposed)],
        ...derived.rules
          .filter(({recommended, proposed}) => recommended.failing + proposed.failing > 0)
          .map(({rule, recommended, proposed}) => [rule, share(recommended.failing), share(proposed.failing)]),
      ]),
    ),
  ]
  return `${lines.map((line) => (line === '' ? '#' : `# ${escapeText(line)}`)).join('\n')}\n#\n`
}

function part(title: string, rows: readonly string[]): string[] {
  return rows.length > 0 ? ['', title, ...rows.map((row) => `  ${row}`)] : []
}

function table(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => row.map(escapeText))
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => columnsOf(row[column] ?? ''))))
  const pad = (cell: string, column: number) => cell + ' '.repeat(widths[column]! - columnsOf(cell))
  return shown.map((row) => row.map(pad).join('  ').trimEnd())
}

function reasonOf({why}: ProposedAlias): Words {
  return why === 'guessed' ? texts.guessed : texts.content
}

const texts = {
  read: {en: 'Read: {prds}', 'zh-Hant': '讀了 {prds}', 'zh-Hans': '读了 {prds}'},
  leftOutOne: {
    en: 'Left out: 1 document that does not read as a PRD ({first}); name the file to count it in',
    'zh-Hant': '略過 1 份看起來不像 PRD 的文件（{first}）；直接指定檔案就會算進去',
    'zh-Hans': '略过 1 份看起来不像 PRD 的文档（{first}）；直接指定文件就会算进去',
  },
  leftOut: {
    en: 'Left out: {count} documents that do not read as PRDs ({first}); name a file to count it in',
    'zh-Hant': '略過 {count} 份看起來不像 PRD 的文件（{first}）；直接指定檔案就會算進去',
    'zh-Hans': '略过 {count} 份看起来不像 PRD 的文档（{first}）；直接指定文件就会算进去',
  },
  sections: {
    en: 'Sections, and how many documents have them',
    'zh-Hant': '各種章節，以及寫了的文件數',
    'zh-Hans': '各种章节，以及写了的文档数',
  },
  own: {
    en: 'Sections of your own, known to no rule',
    'zh-Hant': '團隊自己的章節，內建規則不認得',
    'zh-Hans': '团队自己的章节，内置规则不认得',
  },
  aliases: {
    en: 'Titles of your own for what prd-lint knows',
    'zh-Hant': '團隊對內建章節的叫法',
    'zh-Hans': '团队对内置章节的叫法',
  },
  fail: {
    en: 'Documents that would fail (errors), by rule',
    'zh-Hant': '會不通過（錯誤）的文件數，依規則',
    'zh-Hans': '会不通过（错误）的文档数，按规则',
  },
  any: {en: 'any rule', 'zh-Hant': '任一規則', 'zh-Hans': '任一规则'},
  proposed: {en: 'this configuration', 'zh-Hant': '這份設定', 'zh-Hans': '这份配置'},
  required: {en: 'required', 'zh-Hant': '列為必寫', 'zh-Hans': '列为必写'},
  guessed: {
    en: 'by its words and place',
    'zh-Hant': '依用字與位置判斷',
    'zh-Hans': '按用字和位置判断',
  },
  content: {en: 'by what it holds', 'zh-Hant': '依內容判斷', 'zh-Hans': '按内容判断'},
} satisfies Record<string, Words>
