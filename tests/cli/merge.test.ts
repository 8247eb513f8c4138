import fs from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../helpers/repository.js'
import {runCli} from '../helpers/run-cli.js'

const shards = 4

function folderOf(count: number): string {
  const folder = temporaryFolder()
  fs.mkdirSync(path.join(folder, 'prds'))
  // Results are kept there, so that each format need not check everything again.
  fs.mkdirSync(path.join(folder, 'node_modules'))
  for (let number = 0; number < count; number += 1) {
    const goal = number % 3 === 0 ? '' : `## 目標\n\n退款在 ${number} 天內到帳。\n\n`
    fs.writeFileSync(
      path.join(folder, `prds/refund-${number}.md`),
      `# 退款 ${number}\n\n${goal}## 功能清單\n\n- R${number} 申請退款，文案待定\n`,
    )
  }
  fs.writeFileSync(path.join(folder, 'prds/latin.md'), Buffer.from([0x23, 0x20, 0xe9, 0xe8, 0x0a]))
  return folder
}

async function writeShards(folder: string, ...args: string[]): Promise<string[]> {
  const names = Array.from({length: shards}, (_, at) => `blob-${at + 1}.json`)
  for (const [at, name] of names.entries()) {
    const {code} = await runCli(folder, {}, '--shard', `${at + 1}/${shards}`, '--format', 'blob', '--output', name, ...args)
    expect([0, 1, 2]).toContain(code)
  }
  return names
}

test('Four shards of 200 documents merge into what a single run says, in every format', async () => {
  const folder = folderOf(200)
  const blobs = await writeShards(folder)
  const parts = blobs.map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')).files.length)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(201)
  expect(Math.min(...parts)).toBeGreaterThan(20)
  for (const format of ['text', 'json', 'github', 'sarif', 'junit']) {
    const single = await runCli(folder, {}, '--format', format)
    expect(single.code).toBe(2)
    expect(await runCli(folder, {}, 'merge', ...blobs.toReversed(), '--format', format), format).toEqual(single)
  }
})

test('A blob has the shape of the published schema, whose files are those of the JSON output with their source', async () => {
  const schemaOf = (name: string) => JSON.parse(fs.readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'))
  const [blob, lint] = [schemaOf('blob'), schemaOf('lint')]
  const folder = folderOf(8)
  const ajv = new Ajv({allErrors: true, allowUnionTypes: true})
  for (const name of await writeShards(folder, '--strict')) {
    ajv.validate(blob, JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')))
    expect(ajv.errorsText()).toBe('No errors')
  }
  const {source: _source, ...properties} = blob.properties.files.items.properties
  expect(properties).toEqual(lint.properties.files.items.properties)
})

/** With `PRD_LINT_RUNS=all`, a thousand in each shard. */
const many = process.env['PRD_LINT_RUNS'] === 'all' ? 4000 : 1000

test(`Four shards of ${many} documents make what a single run over all of them says`, {timeout: 240_000}, async () => {
  const folder = temporaryFolder()
  fs.mkdirSync(path.join(folder, 'prds'))
  fs.mkdirSync(path.join(folder, 'node_modules'))
  // A document of a few words costs little, and has much missing.
  for (let number = 0; number < many; number += 1)
    fs.writeFileSync(path.join(folder, `prds/${number}.md`), `# 退款 ${number} PRD\n\n待定\n`)
  const single = await runCli(folder, {}, '--format', 'json')
  const blobs = await writeShards(folder)
  const merged = await runCli(folder, {}, 'merge', ...blobs, '--format', 'json')
  expect((JSON.parse(merged.stdout) as {files: unknown[]}).files).toHaveLength(many)
  expect(merged.stdout === single.stdout).toBe(true)
  expect(merged.code).toBe(single.code)
})

test('What does not make one run is refused', async () => {
  const folder = folderOf(12)
  const blobs = await writeShards(folder)
  const refusal = async (...names: string[]) => {
    const {code, stdout, stderr} = await runCli(folder, {}, 'merge', ...names)
    expect([code, stdout]).toEqual([2, ''])
    return stderr
  }
  const change = (name: string, edit: (blob: Record<string, unknown>) => void) => {
    const blob = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'))
    edit(blob)
    fs.writeFileSync(path.join(folder, 'changed.json'), JSON.stringify(blob))
    return 'changed.json'
  }
  const [first, second, third, fourth] = blobs as [string, string, string, string]
  expect(await refusal(first, third, fourth)).toContain('Shards missing: 2/4')
  expect(await refusal(first, second, third, fourth, first)).toContain('Shard 1/4 is there twice')
  expect(
    await refusal(
      change(first, (blob) => (blob['version'] = '0.0.1')),
      second,
      third,
      fourth,
    ),
  ).toContain('was written by prd-lint 0.0.1')
  for (const broken of [
    {},
    {findings: [null]},
    {findings: [{rule: 'x', severity: 'fatal'}]},
    {findings: [], notices: [{}]},
    {problem: 1},
    null,
  ]) {
    const file = change(first, (blob) => {
      const files = blob['files'] as object[]
      files[0] = broken === null ? (null as never) : Object.keys(broken).length === 0 ? {} : {...files[0], ...broken}
    })
    expect(await refusal(file, second, third, fourth), JSON.stringify(broken)).toContain('is no blob')
  }
  expect(await refusal(first, second, third, 'absent.json')).toContain('cannot be merged')
  expect(await refusal('prds/refund-1.md')).toContain('is no blob')
  expect(await refusal()).toContain('No blob')
  expect(
    await refusal(
      change(fourth, (blob) => Object.assign(blob, {files: [], positions: []})),
      first,
      second,
      third,
    ),
  ).toContain('every document')
  await runCli(folder, {}, '--shard', '4/4', '--format', 'blob', '--output', 'strict.json', '--strict')
  expect(await refusal(first, second, third, 'strict.json')).toContain('different configurations')
  await runCli(folder, {}, '--shard', '1/2', '--format', 'blob', '--output', 'half.json')
  expect(await refusal(first, second, third, 'half.json')).toContain('different numbers of shards')
  fs.writeFileSync(path.join(folder, 'prds/refund-new.md'), '# 退款\n')
  await writeShards(folder)
  fs.renameSync(path.join(folder, fourth), path.join(folder, 'new.json'))
  fs.rmSync(path.join(folder, 'prds/refund-new.md'))
  await writeShards(folder)
  expect(await refusal(first, second, third, 'new.json')).toContain('saw different documents')
})

test('A shard is what the CI system says, when asked', async () => {
  const folder = folderOf(12)
  const typed = await runCli(folder, {}, '--shard', '2/4', '--format', 'json')
  const gitlab = await runCli(folder, {CI_NODE_INDEX: '2', CI_NODE_TOTAL: '4'}, '--shard', 'auto', '--format', 'json')
  const kubernetes = await runCli(folder, {JOB_COMPLETION_INDEX: '1', CI_NODE_TOTAL: '4'}, '--shard', 'auto', '--format', 'json')
  expect(gitlab).toEqual(typed)
  expect(kubernetes).toEqual(typed)
  for (const text of ['0/4', '5/4', 'two', '1/0', 'auto']) expect((await runCli(folder, {}, '--shard', text)).code).toBe(2)
})
