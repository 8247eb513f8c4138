/** How long the history takes, against `git log -p` over the same range in the same run, and how much memory. Usage: node scripts/bench-history.mjs [documents] [revisions] */
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'

const [documents = 1, revisions = 2000] = process.argv.slice(2).map(Number)
const titles = [
  '背景',
  '目標',
  '範圍',
  '功能清單',
  '流程',
  '文案',
  '埋點',
  '風險',
  '上線計畫',
  '驗收標準',
  '術語',
  '參考資料',
  '待確認問題',
  '資料',
  '技術方案',
  '非功能需求',
]

function textOf(document, revision) {
  const sections = titles.map((title, at) => {
    const version = Math.floor((revision + at * 5) / titles.length)
    if (title === '功能清單') {
      const rows = Array.from(
        {length: 20},
        (_, row) => `| R${row} | 退款規則第 ${row} 條，第 ${Math.floor((revision + row * 7) / 40)} 版 | P${row % 3} |`,
      )
      return `## ${title}\n\n| 編號 | 需求 | 優先級 |\n| --- | --- | --- |\n${rows.join('\n')}\n`
    }
    const paragraphs = Array.from(
      {length: 5},
      (_, k) => `第 ${k} 段：使用者在訂單完成後 ${k === 2 ? version : 7} 天內可以申請退款，系統會檢查訂單狀態並通知客服與財務人員覆核。\n`,
    )
    return `## ${title}\n\n${paragraphs.join('\n')}`
  })
  return `---\nstatus: approved\n---\n\n# 退款需求 ${document}\n\n${sections.join('\n')}`
}

function createHistory(folder) {
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder])
  const parts = []
  let mark = 0
  for (let revision = 0; revision < revisions; revision += 1) {
    for (let document = 0; document < documents; document += 1) {
      const data = Buffer.from(textOf(document, revision))
      mark += 1
      const from = mark > 1 ? `from :${mark - 1}\n` : ''
      parts.push(
        Buffer.from(
          `commit refs/heads/main\nmark :${mark}\ncommitter Lin <lin@example.com> ${1_700_000_000 + mark * 3600} +0800\ndata 3\nrev\n${from}M 100644 inline prds/refund-${document}.md\ndata ${data.length}\n`,
        ),
        data,
        Buffer.from('\n'),
      )
    }
  }
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], {input: Buffer.concat(parts), maxBuffer: 2 ** 30})
  execFileSync('git', ['-C', folder, 'reset', '--quiet', '--hard', 'main'])
}

function secondsOf(command, args, cwd) {
  const start = process.hrtime.bigint()
  execFileSync(command, args, {cwd, stdio: ['ignore', 'ignore', 'inherit']})
  return Number(process.hrtime.bigint() - start) / 1e9
}

/** The most memory that the program had, in MB. */
function megabytesOf(args, cwd) {
  const told = 'data:text/javascript,process.on("exit",()=>process._rawDebug("rss",process.resourceUsage().maxRSS))'
  const {stderr} = spawnSync(process.execPath, ['--import', told, ...args], {cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe']})
  return Number(/rss (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024
}

const folder = mkdtempSync(path.join(tmpdir(), 'prd-lint-bench-'))
const bin = path.resolve(import.meta.dirname, '../bin/prd-lint.js')
const history = [bin, 'history', '--format', 'json']
const best = (command, args) => Math.min(...[1, 2, 3].map(() => secondsOf(command, args, folder)))
try {
  createHistory(folder)
  const log = best('git', ['log', '-p', '--first-parent'])
  const node = best(process.execPath, ['-e', '0'])
  const cold = secondsOf(process.execPath, history, folder)
  const warm = best(process.execPath, history)
  const memory = megabytesOf([...history, '--no-cache'], folder)
  const line = (name, seconds) => `${name.padEnd(16)}${seconds.toFixed(2).padStart(8)} s ${(seconds / log).toFixed(1).padStart(7)} ×`
  console.log(`${documents} documents, ${revisions} revisions each, ${availableParallelism()} cores`)
  console.log(line('git log -p', log))
  console.log(line('node -e 0', node))
  console.log(line('history, cold', cold))
  console.log(line('history, cached', warm))
  console.log(`memory, cold    ${memory.toFixed(0).padStart(8)} MB`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
