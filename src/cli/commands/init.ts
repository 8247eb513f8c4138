import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {configNames, repositoryRootOf} from '../../engine/config/read-config.js'
import {sayProblem} from '../../engine/problem.js'
import {writeFileAtomically} from '../../engine/write-file.js'
import {Fault} from '../../fault.js'
import {say, type Words} from '../../words.js'
import {configText, githubWorkflow, gitlabInclude, gitlabJob, preCommitEntry, preCommitText, schemaFor} from '../init/files.js'
import {prdTemplate} from '../init/prd-template.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

interface Step {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly text: string
  /** Somebody else's file: never overwritten; what to add to it is shown instead. */
  readonly snippet?: string
}

/** Write what a repository needs to use prd-lint, and say what was done. */
export async function runInit(run: Run): Promise<ExitCode> {
  if (run.operands.length + run.rest.length > 0) throw new Fault(texts.noOperands)
  const root = repositoryRootOf(run.world.cwd) ?? run.world.cwd
  for (const step of stepsFor(root, run)) take(step, root, run)
  run.console.result(`${say(texts.next, run.language)}\n`)
  return 0
}

function stepsFor(root: string, run: Run): Step[] {
  const {language} = run
  const schema = schemaFor(root)
  const config = configNames.find((name) => existsSync(path.join(root, name))) ?? configNames[0]
  const ci = run.options.ci ?? (usesGitlab(root) ? 'gitlab' : 'github')
  return [
    // A configuration in JSON is not rewritten as YAML under its old name.
    {
      path: config,
      text: config.endsWith('.json')
        ? `${JSON.stringify({$schema: schema, preset: 'recommended'}, null, 2)}\n`
        : configText(language, schema),
    },
    {path: 'prds/template.md', text: say(prdTemplate, language)},
    {path: '.pre-commit-config.yaml', text: preCommitText, snippet: preCommitEntry},
    ...(ci === 'github' ? [{path: '.github/workflows/prd-lint.yml', text: githubWorkflow}] : []),
    ...(ci === 'gitlab' ? gitlabSteps : []),
  ]
}

const gitlabSteps: readonly Step[] = [
  {path: '.gitlab/prd-lint.yml', text: gitlabJob},
  {path: '.gitlab-ci.yml', text: gitlabInclude, snippet: gitlabInclude},
]

function usesGitlab(root: string): boolean {
  if (existsSync(path.join(root, '.gitlab-ci.yml'))) return true
  try {
    return /^[ \t]*url[ \t]*=.*gitlab/m.test(readFileSync(path.join(root, '.git', 'config'), 'utf8'))
  } catch {
    return false
  }
}

function take({path: relative, text, snippet}: Step, root: string, run: Run): void {
  const file = path.join(root, relative)
  const shown = path.relative(run.world.cwd, file)
  const tell = (words: Words) => run.console.result(`${say(words, run.language, {path: shown})}\n`)
  const exists = existsSync(file)
  if (exists && snippet !== undefined) {
    const has = readFileSync(file, 'utf8').includes('prd-lint')
    tell(has ? texts.hasEntry : texts.addEntry)
    if (!has) run.console.result(`${snippet.replace(/^/gm, '    ').trimEnd()}\n`)
    return
  }
  if (exists && !run.options.force) {
    tell(texts.kept)
    return
  }
  mkdirSync(path.dirname(file), {recursive: true})
  const problem = writeFileAtomically(file, text, {root})
  if (problem) {
    const {message, remedy} = sayProblem(problem, run.language)
    throw new Fault(same('{path}: {message}'), {path: shown, message, remedy}, same('{remedy}'))
  }
  tell(exists ? texts.overwritten : texts.created)
}

function same(text: string): Words {
  return {en: text, 'zh-Hant': text, 'zh-Hans': text}
}

const texts = {
  noOperands: {en: '`prd-lint init` takes no paths', 'zh-Hant': '`prd-lint init` 不接受路徑', 'zh-Hans': '`prd-lint init` 不接受路径'},
  created: {en: 'created     {path}', 'zh-Hant': '已建立  {path}', 'zh-Hans': '已创建  {path}'},
  overwritten: {en: 'overwritten {path}', 'zh-Hant': '已覆寫  {path}', 'zh-Hans': '已覆盖  {path}'},
  kept: {
    en: 'kept        {path} (exists; `--force` overwrites it)',
    'zh-Hant': '未更動  {path}（已存在；`--force` 可覆寫）',
    'zh-Hans': '未改动  {path}（已存在；`--force` 可覆盖）',
  },
  hasEntry: {
    en: 'kept        {path} (prd-lint is in it already)',
    'zh-Hant': '未更動  {path}（裡面已有 prd-lint）',
    'zh-Hans': '未改动  {path}（里面已有 prd-lint）',
  },
  addEntry: {
    en: 'kept        {path} (exists); add to it:',
    'zh-Hant': '未更動  {path}（已存在），請加入：',
    'zh-Hans': '未改动  {path}（已存在），请加入：',
  },
  next: {
    en: '\nNext: begin a PRD with `npx prd-lint new "Refund progress"` (prds/template.md shows a finished one), then run `npx prd-lint`.\nPRDs that you have already: `npx prd-lint derive <files…>` proposes the configuration for them.',
    'zh-Hant':
      '\n接下來：用 `npx prd-lint new "退款進度"` 建立一份 PRD（寫好的樣子見 prds/template.md），再執行 `npx prd-lint`。\n已經有 PRD 的話，`npx prd-lint derive <檔案…>` 會提出合用的設定。',
    'zh-Hans':
      '\n接下来：用 `npx prd-lint new "退款进度"` 新建一份 PRD（写好的样子见 prds/template.md），再运行 `npx prd-lint`。\n已经有 PRD 的话，`npx prd-lint derive <文件…>` 会给出合用的配置。',
  },
} satisfies Record<string, Words>
