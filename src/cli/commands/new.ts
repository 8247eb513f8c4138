import {existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'
import {rules} from '../../../rules/index.js'
import {readConfig, repositoryRootOf} from '../../engine/config/read-config.js'
import {defaultLimits} from '../../engine/limits.js'
import {type MadeDocument, makeDocument} from '../../engine/new-document/new-document.js'
import {sayProblem} from '../../engine/problem.js'
import {workTreeStore} from '../../engine/stores.js'
import {writeFileAtomically} from '../../engine/write-file.js'
import {Fault} from '../../fault.js'
import {configuredName} from '../../git/identity.js'
import {openRepository} from '../../git/repository.js'
import {escapeText} from '../../reporters/escape.js'
import {say, type WordArguments, type Words} from '../../words.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

/** Begin a PRD, and say what to do next. */
export async function runNew(run: Run): Promise<ExitCode> {
  const {options, world, language, console} = run
  const root = repositoryRootOf(world.cwd) ?? world.cwd
  const config = await readConfig(world.cwd, options.config, rules)
  const made = await makeDocument({
    title: [...run.operands, ...run.rest].join(' '),
    output: options.output === undefined ? null : path.resolve(world.cwd, options.output),
    lang: options.lang,
    language,
    owner: await ownerFrom(run, root),
    day: today(),
    config,
    root,
    // A package of a monorepo with a configuration of its own keeps its PRDs to itself.
    home: options.config === undefined && config.file !== null ? config.folder : root,
    list: workTreeStore({root, limits: {...defaultLimits, ...config.limits}, env: world.env}).list,
  })
  const shown = path.relative(world.cwd, made.file)
  const existed = existsSync(made.file)
  write(made, shown, root, run)
  const tell = (words: Words, args: WordArguments = {}) => `${escapeText(say(words, language, {path: shown, ...args}))}\n`
  console.result(tell(existed ? texts.overwritten : texts.created))
  console.result(`  ${tell(texts.sections, {sections: sectionsOf(made)})}`)
  if (made.prd.placeholders.length > 0) console.result(`  ${tell(texts.open, {open: made.prd.placeholders.length})}`)
  const errors = made.findings.filter(({severity}) => severity === 'error').length
  if (errors > 0) console.talk(`prd-lint: ${tell(texts.errors, {errors})}`)
  if (made.isExcluded) console.talk(`prd-lint: ${tell(texts.excluded)}`)
  console.result(`\n${tell(texts.next)}`)
  return 0
}

/** Null outside of a repository too: a name is a help, never a condition. */
async function ownerFrom({world}: Run, root: string): Promise<string | null> {
  if (repositoryRootOf(root) === null) return null
  const name = await openRepository(root, world.env).then(configuredName, () => null)
  return name?.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 100) ?? null
}

/** The day where the person is. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

function write({file, text}: MadeDocument, shown: string, root: string, run: Run): void {
  const isNew = run.options.force !== true
  if (!isNew || !existsSync(file)) mkdirSync(path.dirname(file), {recursive: true})
  const problem = writeFileAtomically(file, text, {root, isNew})
  if (!problem) return
  const {message, remedy} = sayProblem(problem, run.language)
  throw new Fault(same('{path}: {message}'), {path: shown, message, remedy}, same('{remedy}'))
}

function sectionsOf({prd}: MadeDocument): string[] {
  return prd.sections.filter(({isTitle, depth}) => !isTitle && depth <= 2).map(({title}) => title)
}

function same(text: string): Words {
  return {en: text, 'zh-Hant': text, 'zh-Hans': text}
}

const texts = {
  created: {en: 'created {path}', 'zh-Hant': '已建立 {path}', 'zh-Hans': '已创建 {path}'},
  overwritten: {en: 'overwritten {path}', 'zh-Hant': '已覆寫 {path}', 'zh-Hans': '已覆盖 {path}'},
  sections: {en: 'sections: {sections}', 'zh-Hant': '章節：{sections}', 'zh-Hans': '章节：{sections}'},
  open: {en: 'to fill in: {open} places', 'zh-Hant': '待補充：{open} 處', 'zh-Hans': '待补充：{open} 处'},
  errors: {
    en: 'the template leaves {errors} errors in {path}; `prd-lint {path}` lists them',
    'zh-Hant': '範本使 {path} 有 {errors} 個錯誤，可用 `prd-lint {path}` 查看',
    'zh-Hans': '模板使 {path} 有 {errors} 个错误，可用 `prd-lint {path}` 查看',
  },
  excluded: {
    en: '{path} is excluded, by its name or by `exclude` of the configuration: a run without paths does not check it',
    'zh-Hant': '{path} 因檔名或設定的 `exclude` 而被排除：不指定路徑時不會檢查它',
    'zh-Hans': '{path} 因文件名或配置的 `exclude` 而被排除：不指定路径时不会检查它',
  },
  next: {
    en: 'Next: fill it in; `npx prd-lint {path}` says what is still missing. When it goes to review, set `status: in-review`.',
    'zh-Hant': '接下來：填寫內容，用 `npx prd-lint {path}` 看還缺什麼；送審時把 `status` 改為 `in-review`。',
    'zh-Hans': '接下来：填写内容，用 `npx prd-lint {path}` 看还缺什么；送审时把 `status` 改为 `in-review`。',
  },
} satisfies Record<string, Words>
