import {expect, test} from 'vitest'
import {createRepository} from '../helpers/repository.js'
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
