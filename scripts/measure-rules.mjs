/**
 * Which rules fire on a folder of documents, and where: `node scripts/measure-rules.mjs <folder> [--rule <id>] [--sample <n>]`.
 * Every rule runs, whatever is on by default. The sample is evenly spread, so that the same documents give the same one.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {rule: {type: 'string'}, sample: {type: 'string', default: '0'}},
})
const [folder] = positionals
if (!folder) throw new Error('Expected a folder of Markdown documents')

const config = path.join(fs.mkdtempSync(path.join(fs.realpathSync(process.env.TMPDIR ?? '/tmp'), 'prd-lint-')), 'all.json')
fs.writeFileSync(config, JSON.stringify({preset: 'all'}))
const files = fs
  .readdirSync(folder, {recursive: true})
  .filter((name) => /\.(?:md|markdown)$/iu.test(name))
  .map((name) => path.resolve(folder, name))
  .toSorted()
const bin = fileURLToPath(new URL('../bin/prd-lint.js', import.meta.url))
const run = spawnSync(process.execPath, [bin, '--format', 'json', '--fail-on', 'never', '--config', config, ...files], {
  encoding: 'utf8',
  cwd: folder,
  maxBuffer: 1 << 30,
})
fs.rmSync(path.dirname(config), {recursive: true})
if (run.status !== 0) throw new Error(run.stderr)

const findings = JSON.parse(run.stdout).files.flatMap((file) =>
  file.findings.map((finding) => ({...finding, file: path.basename(file.path)})),
)
const byRule = new Map()
for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding])

for (const [rule, found] of [...byRule].toSorted(([, left], [, right]) => right.length - left.length)) {
  if (values.rule && rule !== values.rule && rule !== `prd-${values.rule}`) continue
  const documents = new Set(found.map(({file}) => file)).size
  console.log(`${rule.padEnd(32)} ${String(found.length).padStart(5)} findings in ${documents} of ${files.length} documents`)
  const wanted = Math.min(Number(values.sample), found.length)
  for (let index = 0; index < wanted; index++) {
    const {file, line, severity, message} = found[Math.floor((index * found.length) / wanted)]
    console.log(`  ${file}:${line} ${severity}: ${message}`)
  }
}
