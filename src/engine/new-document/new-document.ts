/** Makes a new PRD: where it goes, what it says, and what the rules say of it. */
import {statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../fault.js'
import type {MessageLanguage, Role} from '../../model/types.js'
import {roles} from '../../model/types.js'
import type {Words} from '../../words.js'
import {choiceOf} from '../config/combine.js'
import {settingsReader, writtenSettingsReader} from '../config/settings.js'
import type {Config} from '../config/types.js'
import {exclusionTest} from '../find-documents.js'
import {isMarkdownName} from '../globs.js'
import {sayProblem} from '../problem.js'
import {readDocument} from '../read-document.js'
import {type Composed, composeDocument} from './compose.js'
import {languageOfTitle} from './language.js'
import {slugOf} from './slug.js'
import {placeForNew} from './where.js'

export interface NewRequest {
  readonly title: string
  /** Absolute path of a file or a folder; null for the place that the repository's ways give. */
  readonly output: string | null
  readonly lang: MessageLanguage | undefined
  /** The language that the person speaks. */
  readonly language: MessageLanguage
  readonly owner: string | null
  readonly day: string
  readonly config: Config
  readonly root: string
  /** Where PRDs are looked for, and the new one is put. */
  readonly home: string
  readonly list: (folder: string) => Promise<readonly string[]>
}

export interface MadeDocument extends Composed {
  /** Absolute path. */
  readonly file: string
  readonly language: MessageLanguage
  /** A plain run leaves it out: the configuration, or its name, says so. */
  readonly isExcluded: boolean
}

const longestTitle = 200

/** Nothing is written yet. Throws a `Fault` for a title or a template that cannot be used. */
export async function makeDocument(request: NewRequest): Promise<MadeDocument> {
  const {config, owner, day} = request
  const title = request.title.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if (title === '') throw new Fault(texts.noTitle, {}, texts.giveTitle)
  if (title.length > longestTitle) throw new Fault(texts.longTitle, {actual: title.length, limit: longestTitle})
  const file = (request.output && fileIn(request.output, title)) ?? (await placeForNew(title, {...request, root: request.home}))
  const relative = path.relative(config.folder, file).split(path.sep).join('/')
  const settings = settingsReader(config)(relative)
  const written = writtenSettingsReader(config)(relative)
  const required = roles.filter((role) => choiceOf(written.sections?.[role]).required === true)
  const language = request.lang ?? settings.lang ?? languageOfTitle(title, request.language)
  const document = {title, language, owner, day}
  const template = readTemplate(request)
  const composed = await composeDocument(document, template, required satisfies readonly Role[], config, settings)
  return {...composed, file, language, isExcluded: exclusionTest(config)(relative) || !isMarkdownName(relative)}
}

/** In a folder that is named the file is called by its title. */
function fileIn(output: string, title: string): string {
  const isFolder = statSync(output, {throwIfNoEntry: false})?.isDirectory() ?? false
  return isFolder ? path.join(output, `${slugOf(title) || 'prd'}.md`) : output
}

function readTemplate({config, root, language}: NewRequest): string | null {
  const {template} = config
  if (template === undefined) return null
  const file = path.resolve(config.folder, template)
  const way = path.relative(root, file)
  if (way.startsWith('..') || path.isAbsolute(way)) throw new Fault(texts.outside, {template})
  const read = readDocument(file, {root})
  if (read.ok) return read.text.source
  const {message, remedy} = sayProblem(read.problem, language)
  throw new Fault(texts.template, {template, message, remedy}, texts.remedy)
}

const texts = {
  noTitle: {en: 'Title is missing', 'zh-Hant': '沒有寫標題', 'zh-Hans': '没有写标题'},
  giveTitle: {
    en: 'Type one: `prd-lint new "Refund progress"`',
    'zh-Hant': '請寫上標題：`prd-lint new "退款進度"`',
    'zh-Hans': '请写上标题：`prd-lint new "退款进度"`',
  },
  longTitle: {
    en: 'Title has {actual} characters, expected at most {limit}',
    'zh-Hant': '標題有 {actual} 個字，上限為 {limit}',
    'zh-Hans': '标题有 {actual} 个字，上限为 {limit}',
  },
  template: {
    en: 'Template `{template}` of the configuration: {message}',
    'zh-Hant': '設定檔的範本 `{template}`：{message}',
    'zh-Hans': '配置里的模板 `{template}`：{message}',
  },
  outside: {
    en: 'Template `{template}` of the configuration leads out of the repository',
    'zh-Hant': '設定檔的範本 `{template}` 在儲存庫之外',
    'zh-Hans': '配置里的模板 `{template}` 在仓库之外',
  },
  remedy: {en: '{remedy}', 'zh-Hant': '{remedy}', 'zh-Hans': '{remedy}'},
} satisfies Record<string, Words>
