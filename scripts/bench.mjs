/**
 * What a run costs, as ratios measured side by side: `npm run bench -- [--runs 7] [--documents 300,3000] [--without-others]`.
 *
 * Other linters are installed into a temporary folder; one that cannot be installed is left out and named.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {createLinter} from '../src/engine/lint-document.ts'
import {parseTrusted} from '../src/engine/parse-document.ts'
import {readPrd} from '../src/model/prd.ts'
import {parseMarkdown} from '../src/parse-markdown.ts'

const {values: asked} = parseArgs({
  options: {
    runs: {type: 'string', default: '7'},
    documents: {type: 'string', default: '300,3000'},
    'without-others': {type: 'boolean', default: false},
  },
})
const runs = Number(asked.runs)
const project = process.cwd()
const sources = ['zh-hant', 'zh-hans', 'en'].map((name) => readFileSync(path.join(project, `fixtures/good/${name}.md`), 'utf8'))
const node = process.execPath
const binary = path.join(project, 'bin/prd-lint.js')

/** The fixtures in turn, cut to about so many bytes at the end of a line, no two alike. No front matter: a stated review would have git asked. */
function documentOf(index, bytes = 12_000) {
  const body = sources[index % sources.length].replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/已評審|已评审|approved/gi, 'draft')
  let text = `# ${index} 號 PRD\n\n`
  while (Buffer.byteLength(text) < bytes) text += body.replaceAll(/退款|refund/g, (word) => `${word} ${index}`)
  const end = Buffer.from(text).subarray(0, bytes).lastIndexOf(10)
  return Buffer.from(text)
    .subarray(0, end + 1)
    .toString()
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
}

/** Wall time of each command in turn, over and over, so that a busy machine is busy for all of them. Milliseconds. */
function timeInTurn(commands, times = runs) {
  const walls = new Map(commands.map(({name}) => [name, []]))
  for (let run = 0; run < times; run += 1) {
    for (const {name, command, args, cwd, before} of commands) {
      before?.()
      const start = process.hrtime.bigint()
      const {error, status, stderr} = spawnSync(command, args, {cwd, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28})
      const wall = Number(process.hrtime.bigint() - start) / 1e6
      // 1 is findings; anything else means that the time is that of a failure.
      if (error || status > 1) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`)
      walls.get(name).push(wall)
    }
  }
  return new Map([...walls].map(([name, measured]) => [name, median(measured)]))
}

function print(title, rows) {
  console.log(`\n${title}`)
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, ...figures] of rows) console.log(`  ${name.padEnd(width)}  ${figures.join('  ')}`)
}

function printRatios(title, medians, unit) {
  const base = medians.get(unit)
  print(
    title,
    [...medians].map(([name, wall]) => [name, `${(wall / base).toFixed(2)} ×`.padStart(9)]),
  )
}

const others = [
  {
    name: 'remark-cli',
    packages: ['remark-cli@12', 'remark-gfm@4', 'remark-frontmatter@5', 'remark-preset-lint-recommended@7'],
    args: ['--quiet', '--no-stdout', '--rc-path', '.remarkrc.json'],
  },
  {name: 'markdownlint-cli2', packages: ['markdownlint-cli2'], args: []},
  {name: 'textlint', packages: ['textlint', 'textlint-rule-no-todo'], args: ['--rule', 'no-todo']},
  {name: 'rumdl', packages: ['rumdl'], args: ['check', '--no-cache']},
]

/** Commands of the other linters that could be installed. */
function installOthers(folder) {
  if (asked['without-others']) return []
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}')
  const rc = {plugins: ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended']}
  writeFileSync(path.join(folder, '.remarkrc.json'), JSON.stringify(rc))
  return others.filter(({name, packages}) => {
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...packages]
    const {status} = spawnSync('npm', args, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']})
    if (status !== 0) console.log(`${name} could not be installed and is left out`)
    return status === 0
  })
}

/** The scripts that npm links start with `#!`: run them with the same node; what is native starts itself. */
function commandOf({name, args}, folder, operands) {
  const linked = path.join(folder, 'node_modules/.bin', name === 'remark-cli' ? 'remark' : name)
  const script = readFileSync(linked).subarray(0, 64).toString('latin1').includes('node')
  const [command, ...first] = script ? [node, linked] : [linked]
  return {name, command, args: [...first, ...args, ...operands], cwd: folder}
}

function benchOneFile(folder, installed) {
  const file = path.join(folder, 'one', 'refund-prd.md')
  mkdirSync(path.dirname(file))
  writeFileSync(file, documentOf(0))
  const ours = (name, args) => ({name, command: node, args: [binary, ...args], cwd: path.dirname(file)})
  const rivals = installed.map((other) => {
    const linked = path.join(folder, 'others', 'refund-prd.md')
    cpSync(file, linked)
    return commandOf(other, path.join(folder, 'others'), [path.basename(linked)])
  })
  const medians = timeInTurn([
    {name: 'node -e 0', command: node, args: ['-e', '0']},
    ours('prd-lint --version', ['--version']),
    ours('prd-lint --help', ['--help']),
    ours('prd-lint, no cache', ['--no-cache', file]),
    ...rivals,
  ])
  printRatios('One PRD of 12 KB, cold: wall time', medians, 'node -e 0')
}

function benchMany(count, folder, installed) {
  const home = path.join(folder, `many-${count}`)
  mkdirSync(path.join(home, 'prds'), {recursive: true})
  execFileSync('git', ['init', '--quiet', home])
  for (let index = 0; index < count; index += 1) writeFileSync(path.join(home, 'prds', `prd-${index}.md`), documentOf(index))
  const times = count > 1000 ? 1 : Math.min(runs, 3)
  const ours = (name, args) => ({name, command: node, args: [binary, ...args, 'prds'], cwd: home})
  const rivals = installed.map((other) => {
    const linked = path.join(folder, 'others', `many-${count}`)
    if (!existsSync(linked)) cpSync(path.join(home, 'prds'), linked, {recursive: true})
    const operand = other.name === 'remark-cli' ? `many-${count}` : `many-${count}/**/*.md`
    return commandOf(other, path.join(folder, 'others'), [other.name === 'rumdl' ? `many-${count}` : operand])
  })
  spawnSync(node, [binary, 'prds'], {cwd: home, stdio: 'ignore'})
  const medians = timeInTurn(
    [
      {name: 'node -e 0', command: node, args: ['-e', '0']},
      ours('prd-lint, no cache', ['--no-cache']),
      ours('prd-lint, unchanged since the last run', []),
      ...rivals,
    ],
    times,
  )
  printRatios(`${count} PRDs of 12 KB: wall time`, medians, 'node -e 0')
}

function milliseconds({user, system}) {
  return (user + system) / 1000
}

async function benchWork() {
  const lint = createLinter()
  const measure = async (source) => {
    const start = process.cpuUsage()
    const tree = parseMarkdown(source)
    const parsed = process.cpuUsage(start)
    await lint({path: 'prd.md', source, prd: readPrd(tree), context: {now: new Date(0)}})
    const own = milliseconds(process.cpuUsage(start)) - milliseconds(parsed)
    const again = process.cpuUsage()
    await parseTrusted(source)
    return {parse: milliseconds(parsed), own, quick: milliseconds(process.cpuUsage(again))}
  }
  const sum = {parse: 0, own: 0, quick: 0}
  for (let index = 0; index < 330; index += 1) {
    const {parse, own, quick} = await measure(documentOf(index))
    // The first ones are slow while the code is being compiled.
    if (index < 30) continue
    sum.parse += parse
    sum.own += own
    sum.quick += quick
  }
  print('300 PRDs of 12 KB in one process: processor time', [
    ["parse only, remark's parser", '1.00 ×'],
    ["model and rules with remark's parser", `${(1 + sum.own / sum.parse).toFixed(2)} ×`],
    ['model and rules as the command line parses', `${((sum.quick + sum.own) / sum.parse).toFixed(2)} ×`],
  ])

  const sizes = [1, 10, 100, 300, 1000].map((size) => size * 1000)
  const rows = []
  let before
  for (const size of sizes) {
    const source = documentOf(0, size)
    const repeats = Math.max(1, Math.min(20, Math.round(200_000 / size)))
    const taken = []
    for (let run = 0; run < repeats + 1; run += 1) taken.push(await measure(source))
    const own = Math.min(...taken.map((one) => one.own))
    const parse = Math.min(...taken.map((one) => one.parse))
    const exponent = (now, then) => (Math.log(now / then) / Math.log(size / before.size)).toFixed(2)
    const grown = before ? [`parse ^${exponent(parse, before.parse)}`, `model and rules ^${exponent(own, before.own)}`] : ['-', '-']
    rows.push([`${size / 1000} KB`, `${(own / parse).toFixed(2)} × parse`, ...grown])
    before = {size, own, parse}
  }
  print('Growth: model and rules against the parse, and exponents since the size above', rows)
}

const folder = mkdtempSync(path.join(tmpdir(), 'prd-lint-bench-'))
try {
  console.log(`Node ${process.versions.node}, medians of ${runs} interleaved runs`)
  await benchWork()
  const installed = installOthers(path.join(folder, 'others'))
  benchOneFile(folder, installed)
  for (const count of asked.documents.split(',').map(Number)) if (count > 0) benchMany(count, folder, installed)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
