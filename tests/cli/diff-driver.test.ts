import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {createRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const before = '# 退款\n\n## 功能需求\n\n- 退款在 3 天內到帳\n'
const after = before.replace('3 天', '5 天')

function driven() {
  const repository = createRepository()
  const bin = path.resolve('bin/prd-lint.js')
  repository.git('config', 'diff.prd.command', `'${process.execPath}' '${bin}' diff-driver --`)
  repository.commit('PRD', {'.gitattributes': '*.md diff=prd\n', 'refund.md': before})
  return repository
}

describe('the diff driver under git', () => {
  it('shows a change by meaning, and nothing of a rewrapped line', () => {
    const repository = driven()
    repository.write('refund.md', after)
    const said = repository.git('diff')
    expect(said).toContain('refund.md: ')
    expect(said).toContain('[-3-]')
    expect(said).toContain('{+5+}')
    expect(said).not.toContain('@@')
    repository.write('refund.md', before.replace('- 退款', '* 退款'))
    expect(repository.git('diff')).not.toMatch(/[-+]\]|\{\+/)
  })

  it('shows added, deleted and renamed documents, and ends well on what it cannot read', () => {
    const repository = driven()
    repository.git('mv', 'refund.md', 'refund-v2.md')
    repository.write('refund-v2.md', after)
    repository.write('new.md', '# 通知\n\n## 目標\n\n退款結果當天通知。\n')
    repository.write('broken.md', Buffer.from([0x23, 0x20, 0xe9, 0xe8, 0x0a]))
    repository.git('add', '.')
    const said = repository.git('diff', '--cached', '-M')
    expect(said).toContain('refund.md → refund-v2.md')
    expect(said).toContain('Goal added')
    expect(said).toContain('broken.md: ')
    expect(repository.git('diff', '--cached', '-R', '-M')).toContain('Goal removed')
  })
})

describe('the arguments that git gives', () => {
  const zeros = '0'.repeat(40)

  it('say that a file is in conflict, and are refused when they are too few', async () => {
    const folder = temporaryFolder()
    const conflict = await runCli(folder, {}, 'diff-driver', '--', 'refund.md')
    expect(conflict).toMatchObject({code: 0, stdout: expect.stringContaining('refund.md: in conflict')})
    expect((await runCli(folder, {}, 'diff-driver', '--')).code).toBe(2)
  })

  it('may name a document like an option', async () => {
    const folder = temporaryFolder()
    const {code, stdout} = await runCli(folder, {}, 'diff-driver', '--', '-x.md', '/dev/null', zeros, '.', '/dev/null', zeros, '.')
    expect({code, stdout}).toEqual({code: 0, stdout: ''})
  })
})
