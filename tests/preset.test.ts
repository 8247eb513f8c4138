import fs from 'node:fs'
import path from 'node:path'
import {unified} from 'unified'
import {beforeAll, describe, expect, test} from 'vitest'
import {rules} from '../rules/index.js'
import {isOnByDefault} from '../src/define-rule.js'
import preset, {pluginsFor} from '../src/preset.js'
import {folderWithPackage, remark as remarkIn} from './helpers/installed-package.js'

let folder: string

const holes = '# 退款優化\n\n## 功能需求\n\n| 編號 | 功能 |\n| --- | --- |\n| R1 | 申請退款 |\n| R2 | 退款進度 |\n'

test('The preset holds every rule that is on by default, and no other', () => {
  const plugins = new Set(preset.plugins)
  for (const rule of rules) expect(plugins.has(rule as never), rule.meta.id).toBe(isOnByDefault(rule.meta))
})

test('A rule that does not exist is refused with the one that was meant', () => {
  expect(() => pluginsFor({'prd-gaol-required': 'error'})).toThrow('did you mean `goal-required`?')
})

test('A level that does not exist is refused when the rule is attached', () => {
  const attach = () =>
    unified()
      .use([...pluginsFor({'goal-required': 'eror'})])
      .freeze()
  expect(attach).toThrow('Unexpected level `eror` for rule `goal-required`')
})

describe('remark-cli', () => {
  beforeAll(() => {
    folder = folderWithPackage('preset-test')
  })

  test('The preset finds the holes of a PRD', () => {
    const {lines, status} = remark(['prd-lint/preset'], holes)
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/error\s+找不到目標.*\s+prd-goal-required\s+remark-lint$/u)]))
    expect(lines.filter((line) => line.includes(' error '))).toHaveLength(4)
    expect(status).toBe(1)
  })

  test('A level overrules the status', () => {
    const {lines, status} = remark([['prd-lint/rules/goal-required', ['warn']]], holes)
    expect(lines).toEqual([expect.stringMatching(/^1:1-1:7\s+warning\s+找不到目標/u)])
    expect(status).toBe(0)
  })

  test('A single rule reads tables and front matter without other plugins', () => {
    const {lines} = remark(['prd-lint/rules/goal-required', 'prd-lint/rules/priority-required'], `---\nstatus: draft\n---\n\n${holes}`)
    expect(lines).toEqual([
      expect.stringMatching(/^5:1-5:7\s+warning\s+找不到目標/u),
      expect.stringMatching(/^5:1-5:7\s+warning\s+找不到優先級/u),
    ])
  })

  test('A rule of the preset is switched off by name', () => {
    const {lines} = remark(['prd-lint/preset', ['prd-lint/rules/goal-required', false]], holes)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).not.toContain('prd-goal-required')
  })

  test('An option that does not exist stops the run', () => {
    const {status, stderr} = remark([['prd-lint/rules/goal-required', {strict: true}]], holes)
    expect(status).toBe(1)
    expect(stderr).toContain('Unexpected option `strict` for rule `goal-required`')
  })

  test("remark-lint's comments and prd-lint's own both silence", () => {
    const own = '<!-- prd-lint-disable-file flow-required -- drawn after the interviews -->'
    const {lines} = remark(['prd-lint/preset'], `<!--lint disable prd-goal-required-->\n\n${own}\n\n${holes}`)
    expect(lines.join('\n')).not.toMatch(/prd-goal-required|prd-flow-required/)
    expect(lines.join('\n')).toMatch(/prd-copy-required/)
  })

  test('It runs beside the recommended preset of remark-lint', () => {
    const {lines} = remark(['remark-preset-lint-recommended', 'prd-lint/preset'], `${holes}\nSee <https://example.com/refund>  \n`)
    expect(lines.join('\n')).toMatch(/prd-goal-required/)
  })
})

function remark(plugins: unknown[], source: string): ReturnType<typeof remarkIn> {
  fs.writeFileSync(path.join(folder, '.remarkrc.json'), JSON.stringify({plugins}))
  return remarkIn(folder, source)
}
