/** Names, texts, commit messages and arguments of strangers, and what every command prints of them for people. */
import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const hidden = '\u001B[31m\u202E\u0007\u200B\u0085\u2028'
const command = `::error::${hidden}`
const names = ['prds/::error::x.md', 'prds/a\u001B[31m\u202E.md', 'prds/nl\n::error::y.md', 'prds/##[error]z.md', '::prd.md']

const prd = (priority: string) => `---
title: "::error::x"
reviewers: ["@everyone \u202E"]
---

# ${command} 退款 PRD @everyone

狀態：已評審 2026-03-02 ${hidden}

## 目標 ${hidden}

::error::退款由 5 天降到 2 天。${hidden} TBD

##[error]x

## ::set-output 功能清單${hidden}

| 編號 | 需求 | 優先級 |
|-|-|-|
| ::R1 | ${command} | ${priority} |
| R2${hidden} | 退款 | P1${hidden} |

<!-- prd-lint-disable goal-required${hidden} until=2027-01-01 -- ${command} -->

## 變更記錄

- 2026-03-02 ${command}

## 文案

- 「${hidden}確定」
- N/A: ${command}
`

const config = `glossary: {"::error::term \u202E": ["##[x]", "y"]}\nsections: {"::error::s": {aliases: ["::a\u202E"], required: true}}\n`

const commands: readonly (readonly string[])[] = [
  ['lint'],
  ['lint', '--format', 'github'],
  ['lint', '--dry-run', '--fix'],
  ['lint', '--dry-run', '--scaffold'],
  ['lint', '--base', 'HEAD~1'],
  ['inspect', '--why', ...names],
  ['diff'],
  ['diff', 'HEAD~1', 'HEAD'],
  ['diff', '--no-git', names[0]!, names[1]!],
  ['status'],
  ['history'],
  ['log'],
  ['suppressions'],
  ['baseline', 'write'],
  ['baseline', 'check'],
  ['explain', `${names[0]}:9`],
  ['explain', command],
  ['config'],
  ['config', '--print', names[1]!],
  ['review', ...names, '--force', '--by', command, '--as', hidden],
  ['new', command],
  ['allow', command, '--reason', command],
  ['merge', ...names],
  ['lint', command],
  ['lint', '--config', command],
  ['lint', '--config-from', command],
  ['lint', '--format', command],
  ['lint', '--shard', command],
  ['lint', '--since', command],
  [`--${command}`],
]

/** What moves the cursor, reorders a line or hides; line ends and tabs apart. */
const raw = /(?![\n\t])[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u
/** What CI systems take for a command; annotations are such on purpose. */
const order = /^[ \t]*(?:::(?!(?:error|warning|notice) file=)|##\[)/m

test.each([false, true])(
  'No command prints what steers a terminal or a CI system (a configuration of strangers: %s)',
  {timeout: 120_000},
  async (given) => {
    const repository = createRepository()
    const author = {name: `Lin ${hidden.replaceAll('\u2028', '')}`, email: 'lin@example.com'}
    for (const priority of ['P0', 'P2']) {
      repository.commit(`${command}\n\n::error::body`, Object.fromEntries(names.map((name) => [name, prd(priority)])), {author})
    }
    for (const name of names) repository.write(name, prd('P3'))
    if (given) repository.write('prd-lint.config.yml', config)
    for (const args of commands) {
      const {code, stdout, stderr} = await runCli(repository.root, repository.env, ...args)
      const output = `${stdout}\n${stderr}`
      expect({args, raw: raw.exec(output)?.[0], order: order.exec(output)?.[0], isBug: /should not/.test(output)}).toEqual({
        args,
        isBug: false,
      })
      expect([0, 1, 2]).toContain(code)
    }
  },
)
