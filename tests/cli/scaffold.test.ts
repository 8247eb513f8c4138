import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

async function scaffold(content: string, ...options: string[]): Promise<{text: string; rules: readonly string[]}> {
  const folder = temporaryFolder()
  const file = path.join(folder, 'prd.md')
  fs.writeFileSync(file, content)
  const {stdout} = await runCli(folder, {}, '--scaffold', '--format', 'json', ...options)
  const {files} = JSON.parse(stdout) as {files: {findings: {rule: string}[]}[]}
  return {text: fs.readFileSync(file, 'utf8'), rules: files[0]!.findings.map(({rule}) => rule)}
}

const headingsOf = (text: string) => text.split(/\r\n|\r|\n/).filter((line) => line.startsWith('#'))

test('Missing sections come in the document’s language and rank, where readers look for them', async () => {
  const {text, rules} = await scaffold(
    '# Refund progress\n\n### Background\n\nCustomers call about refunds.\n\n### Requirements\n\n- Show the progress of the refund\n\n### Change log\n\n- 2026-03-02 first draft\n',
  )
  expect(headingsOf(text)).toEqual([
    '# Refund progress',
    '### Background',
    '### Goal',
    '### Flow',
    '### Requirements',
    '### Priorities',
    '### Copy',
    '### Tracking',
    '### Notifications',
    '### Stakeholders',
    '### Change log',
  ])
  expect(rules).toContain('prd-no-placeholder')
  expect(rules).toContain('prd-copy-settled')
  expect(rules.filter((rule) => rule.endsWith('-required'))).toEqual([])
})

test('Among numbered sections nothing is renumbered', async () => {
  const {text} = await scaffold(
    '# 退款优化\n\n## 一、背景\n\n来电太多。\n\n## 二、功能需求\n\n- 显示退款进度\n\n## 三、变更记录\n\n- 2026-03-02 初稿\n',
  )
  expect(headingsOf(text).slice(1, 8)).toEqual([
    '## 〇、目标',
    '## 一、背景',
    '## 二、功能需求',
    '## 三、变更记录',
    '## 四、流程图',
    '## 五、优先级',
    '## 六、文案',
  ])
})

test('An empty section is filled, not written twice', async () => {
  const {text} = await scaffold('# 退款優化\n\n## 目標\n\n## 功能需求\n\n- 顯示退款進度\n')
  expect(text).toContain('## 目標\n\n- 公司或階段目標：待補充\n')
  expect(headingsOf(text).filter((line) => line === '## 目標')).toHaveLength(1)
})

test('What was there stays byte for byte, line ends and the missing last one included', async () => {
  const before = '\uFEFF# Refund progress\r\n\r\n## Background\r\n\r\nCustomers call.\r\n\r\n## Requirements\r\n\r\n- Show the progress'
  const {text} = await scaffold(before)
  expect(text).not.toMatch(/(?<!\r)\n/)
  expect(text.endsWith('\n')).toBe(false)
  const lines = text.split('\r\n')
  let at = -1
  for (const line of before.split('\r\n')) {
    at = lines.indexOf(line, at + 1)
    expect(at, line).toBeGreaterThan(-1)
  }
})

test('Where a section would not be seen, as below a fence that is never closed, none is written', async () => {
  const before = '# 退款優化需求文件\n\n## 需求\n\n- 顯示退款進度\n\n```\nnever closed\n'
  const {text, rules} = await scaffold(before)
  expect(text.endsWith(before.slice(before.indexOf('## 需求')))).toBe(true)
  expect(rules).toContain('prd-copy-required')
})

test('A rule that is off adds nothing, and `--fix` alone adds no section', async () => {
  const folder = temporaryFolder()
  const content = '# Refund progress\n\n## Requirements\n\n- Show the progress of the refund\n'
  fs.writeFileSync(path.join(folder, 'prd.md'), content)
  await runCli(folder, {}, '--fix')
  expect(fs.readFileSync(path.join(folder, 'prd.md'), 'utf8')).toBe(content)
  fs.writeFileSync(path.join(folder, 'prd-lint.config.yml'), 'rules:\n  goal-required: off\n')
  await runCli(folder, {}, '--scaffold')
  expect(headingsOf(fs.readFileSync(path.join(folder, 'prd.md'), 'utf8'))).not.toContain('## Goal')
})
