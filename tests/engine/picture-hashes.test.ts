import {createHash} from 'node:crypto'
import {rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createRepository, temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

test('A picture that was replaced under its address is a substantive change; one that was only moved is not', async () => {
  const repository = createRepository()
  const document = '# 退款\n\n## 介面\n\n![退款頁](img/refund.png)\n\n退款頁的樣子。\n'
  const first = repository.commit('PRD', {'prd.md': document, 'img/refund.png': Buffer.from([1, 2, 3])})
  const classes = async () => {
    const {stdout} = await runCli(repository.root, repository.env, 'diff', '--base', first, '--format', 'json', '--', 'prd.md')
    return (JSON.parse(stdout).documents[0].changes as {class: string}[]).map((change) => change.class)
  }
  expect(await classes()).toEqual([])
  repository.commit('moved', {
    'prd.md': document.replace('img/', 'pictures/'),
    'img/refund.png': null,
    'pictures/refund.png': Buffer.from([1, 2, 3]),
  })
  expect(await classes()).toEqual(['editorial'])
  repository.commit('replaced', {'prd.md': document, 'pictures/refund.png': null, 'img/refund.png': Buffer.from([1, 2, 4])})
  expect(await classes()).toEqual(['substantive'])
})

test('A picture of the work tree counts as it lies there, staged or not', async () => {
  const repository = createRepository()
  const first = repository.commit('PRD', {
    'prd.md': '# 退款\n\n## 介面\n\n![退款頁](img/refund.png)\n\n![圖示](img/icon.svg)\n',
    'img/refund.png': Buffer.from([1, 0, 3]),
    'img/icon.svg': '<svg>\n</svg>\n',
  })
  const changes = async (...options: string[]) => {
    const {stdout} = await runCli(repository.root, repository.env, 'diff', '--base', first, ...options, '--format', 'json', '--', 'prd.md')
    return (JSON.parse(stdout).documents[0].changes as {class: string}[]).map((change) => change.class)
  }
  repository.write('img/icon.svg', '<svg>\r\n</svg>\r\n')
  expect(await changes()).toEqual([])
  repository.write('img/refund.png', Buffer.from([1, 0, 4]))
  expect(await changes()).toEqual(['substantive'])
  expect(await changes('--staged')).toEqual([])
  repository.git('add', 'img/refund.png')
  expect(await changes('--staged')).toEqual(['substantive'])
})

test('A picture that LFS checked out is the one that its pointer names', async () => {
  const repository = createRepository()
  const content = Buffer.from([1, 0, 3])
  const oid = createHash('sha256').update(content).digest('hex')
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`
  const first = repository.commit('PRD', {'prd.md': '# 退款\n\n![退款頁](refund.png)\n', 'refund.png': pointer})
  const changes = async () => {
    const {stdout} = await runCli(repository.root, repository.env, 'diff', '--base', first, '--format', 'json', '--', 'prd.md')
    return JSON.parse(stdout).documents[0].changes.length
  }
  repository.write('refund.png', content)
  expect(await changes()).toBe(0)
  repository.write('refund.png', Buffer.from([1, 0, 4]))
  expect(await changes()).toBe(1)
})

test('A picture that is no regular file of the repository is not read', async () => {
  const repository = createRepository()
  const first = repository.commit('PRD', {'prd.md': '# 退款\n\n![退款頁](refund.png)\n', 'refund.png': Buffer.from([1, 0, 3])})
  const outside = path.join(temporaryFolder(), 'secret.png')
  writeFileSync(outside, Buffer.from([9]))
  rmSync(path.join(repository.root, 'refund.png'))
  symlinkSync(outside, path.join(repository.root, 'refund.png'))
  const {stdout} = await runCli(repository.root, repository.env, 'diff', '--base', first, '--format', 'json', '--', 'prd.md')
  expect(JSON.parse(stdout).documents[0].changes).toEqual([])
})
