/** The files that `prd-lint init` writes. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {homepage} from '../../homepage.js'
import type {MessageLanguage} from '../../model/types.js'
import {version} from '../../version.js'
import {say, type Words} from '../../words.js'

/** The configuration, mostly comments: the defaults are meant to be right. */
export function configText(language: MessageLanguage, schema: string): string {
  return say(config, language, {schema})
}

const config: Words = {
  en: `# yaml-language-server: $schema={schema}
# Every key is described in the schema above; \`prd-lint config\` shows what is in force.

# gentle: nothing fails yet · recommended · strict: warnings fail too · core: only goal, flow, priority and copy · all
preset: recommended

# Which files are PRDs; without it they are known by their names (PRD.md, *prd*.md, prd/, prds/).
# include:
#   - prds/**/*.md

# A rule is off, on (by the document's status), info, warning or error.
# rules:
#   goal-before-solution: off

# Titles of your own, by role; and sections that every PRD must have.
# sections:
#   goal: [What we want to reach]
#   legal: {aliases: [Legal review], required: true}

# What \`prd-lint new\` begins from; without it every section that is asked for.
# template: prds/template.md
`,
  'zh-Hant': `# yaml-language-server: $schema={schema}
# 各項設定的說明見上面的 schema；\`prd-lint config\` 會印出目前生效的設定。

# gentle：先提醒，不擋人 · recommended：建議 · strict：警告也算錯誤 · core：只檢查目標、流程、優先級、文案 · all：全部
preset: recommended

# 哪些檔案是 PRD；不寫則依檔名辨認（PRD.md、*prd*.md、prd/、prds/、*需求*.md）。
# include:
#   - prds/**/*.md

# 規則可設為 off、on（依文件狀態）、info、warning、error。
# rules:
#   goal-before-solution: off

# 團隊自己的章節名稱，依用途列出；也可以要求每份 PRD 都要有某個章節。
# sections:
#   goal: [我們想達成什麼]
#   legal: {aliases: [法務評估], required: true}

# \`prd-lint new\` 用的範本；不寫則備齊所有要求的章節。
# template: prds/template.md
`,
  'zh-Hans': `# yaml-language-server: $schema={schema}
# 各项配置的说明见上面的 schema；\`prd-lint config\` 会打印当前生效的配置。

# gentle：先提醒，不拦人 · recommended：推荐 · strict：警告也算错误 · core：只检查目标、流程、优先级、文案 · all：全部
preset: recommended

# 哪些文件是 PRD；不写则按文件名识别（PRD.md、*prd*.md、prd/、prds/、*需求*.md）。
# include:
#   - prds/**/*.md

# 规则可以设为 off、on（按文档状态）、info、warning、error。
# rules:
#   goal-before-solution: off

# 团队自己的章节名称，按用途列出；也可以要求每份 PRD 都要有某个章节。
# sections:
#   goal: [我们想达成什么]
#   legal: {aliases: [法务评估], required: true}

# \`prd-lint new\` 用的模板；不写则备齐所有要求的章节。
# template: prds/template.md
`,
}

const localSchema = './node_modules/prd-lint/schemas/config.schema.json'

/** The schema beside an installed package, else the published one. */
export function schemaFor(root: string): string {
  return existsSync(path.join(root, localSchema)) ? localSchema : `${homepage}/raw/main/schemas/config.schema.json`
}

/** One entry of `repos` in `.pre-commit-config.yaml`. */
export const preCommitEntry = `  - repo: ${homepage}
    rev: v${version}
    hooks:
      - id: prd-lint
`

export const preCommitText = `repos:
${preCommitEntry}`

/** The whole history is fetched: the reviewed state of a document lies in it. */
export const githubWorkflow = `name: prd-lint
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  prd-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # Reviewed states are found in the history.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes prd-lint@${version} --format github --pass-with-no-files
`

export const gitlabJob = `prd-lint:
  image: node:22
  variables:
    # Reviewed states are found in the history.
    GIT_DEPTH: 0
  script:
    - npx --yes prd-lint@${version} --pass-with-no-files
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`

export const gitlabInclude = `include:
  - local: .gitlab/prd-lint.yml
`
