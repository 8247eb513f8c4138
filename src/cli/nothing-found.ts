/** A run that found nothing to look at says what is there instead, and what to type next. */
import path from 'node:path'
import {whatIsThere} from '../engine/what-is-there.js'
import {escapeText} from '../reporters/escape.js'
import {say, type WordArguments, type Words} from '../words.js'
import type {Run} from './main.js'
import type {Prepared} from './prepare.js'

const mostNames = 3

/** On standard error; the exit code is the command's own affair. */
export async function tellNothingFound(run: Run, {config, root, store}: Prepared): Promise<void> {
  const {cwd} = run.world
  const operands = [...run.operands, ...run.rest]
  const where = (operands.length > 0 ? operands : [path.relative(cwd, root) || '.']).map((operand) => `\`${operand}\``)
  const tell = (words: Words, args: WordArguments = {}) => run.console.talk(`${escapeText(say(words, run.language, args))}\n`)
  run.console.talk('prd-lint: ')
  tell(texts.none, {where})
  if (run.options.passWithNoFiles) return
  const {leftOut, others} = await whatIsThere(operands, {cwd, root, config, list: store.list})
  const line = (words: Words, files: readonly string[]) => {
    const names = files.slice(0, mostNames).map((file) => `\`${file}\``)
    if (files.length > 0) tell(words, {count: files.length, names, more: files.length > mostNames ? ' …' : ''})
  }
  line(texts.leftOut, leftOut)
  line(texts.others, others)
  tell(config.include ? texts.seeInclude : texts.seeNames)
  if (others.length > 0) tell(texts.derive)
  tell(texts.begin)
}

const texts = {
  none: {en: 'No PRD found in {where}', 'zh-Hant': '在 {where} 找不到 PRD', 'zh-Hans': '在 {where} 没有找到 PRD'},
  leftOut: {
    en: '  Left out, as templates, readmes and what `exclude` names are: {names}{more}',
    'zh-Hant': '  不檢查範本、README 與 `exclude` 列出的檔案：{names}{more}',
    'zh-Hans': '  不检查模板、README 和 `exclude` 列出的文件：{names}{more}',
  },
  others: {
    en: '  Other Markdown files, none of them called a PRD ({count}): {names}{more}',
    'zh-Hant': '  另有 {count} 個 Markdown 檔，檔名與 front matter 都沒有標明是 PRD：{names}{more}',
    'zh-Hans': '  另有 {count} 个 Markdown 文件，文件名和 front matter 都没有标明是 PRD：{names}{more}',
  },
  seeNames: {
    en: '  PRDs are known by their names (`PRD.md`, `*prd*.md`, `prd/`, `prds/`, `*需求*.md`) or by `type: prd` in the front matter; name the files, or set `include` in the configuration',
    'zh-Hant':
      '  依檔名（`PRD.md`、`*prd*.md`、`prd/`、`prds/`、`*需求*.md`）或 front matter 的 `type: prd` 辨認 PRD；請直接指定檔案，或在設定檔寫 `include`',
    'zh-Hans':
      '  按文件名（`PRD.md`、`*prd*.md`、`prd/`、`prds/`、`*需求*.md`）或 front matter 的 `type: prd` 识别 PRD；请直接指定文件，或在配置里写 `include`',
  },
  seeInclude: {
    en: '  Nothing matches `include` of the configuration; name the files, or extend `include`',
    'zh-Hant': '  沒有檔案符合設定檔的 `include`；請直接指定檔案，或擴充 `include`',
    'zh-Hans': '  没有文件符合配置的 `include`；请直接指定文件，或扩充 `include`',
  },
  derive: {
    en: '  Where PRDs lie elsewhere: `prd-lint derive <folder>` proposes the configuration for them',
    'zh-Hant': '  PRD 放在別處時：`prd-lint derive <資料夾>` 會提出合用的設定',
    'zh-Hans': '  PRD 放在别处时：`prd-lint derive <目录>` 会给出合用的配置',
  },
  begin: {
    en: '  To begin one: `prd-lint new "Refund progress"`',
    'zh-Hant': '  新建一份：`prd-lint new "退款進度"`',
    'zh-Hans': '  新建一份：`prd-lint new "退款进度"`',
  },
} satisfies Record<string, Words>
