import {compareDocuments} from '../../engine/compare.js'
import {recordWaiver} from '../../engine/record-review.js'
import {Fault} from '../../fault.js'
import {whoCommits} from '../../git/identity.js'
import {openRepository} from '../../git/repository.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {readCurrentDocuments} from '../current-documents.js'
import type {Run} from '../main.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Let one change pass, with a reason; the waiver is kept in the ledger and dies with the content of the change. */
export async function runAllow(run: Run): Promise<ExitCode> {
  const [change, ...files] = [...run.operands, ...run.rest]
  const {reason} = run.options
  if (!change) throw new Fault(texts.noChange, {}, texts.list)
  if (!/^[0-9a-f]{12}$/.test(change)) throw new Fault(texts.noId, {change}, texts.list)
  if (!reason?.trim()) throw new Fault(texts.noReason)
  const prepared = await prepare({...run, operands: [], rest: files})
  const {documents, shown} = await readCurrentDocuments(run, prepared)
  const repository = await openRepository(prepared.root, run.world.env)
  const now = documents.map(({path, source, prd}) => ({file: `${repository.root}/${path}`, source, prd, aliases: {}}))
  const comparisons = await compareDocuments(now, prepared.compare)
  const found = documents.find(({path}) => comparisons.get(`${repository.root}/${path}`)?.changes?.changes.some(({id}) => id === change))
  if (!found) throw new Fault(texts.unknown, {change}, texts.list)
  const by = run.options.by ?? (await whoCommits(repository))
  const ledger = await recordWaiver(repository.root, found, {change, reason: reason.trim(), by})
  const path = shown.get(found.path) ?? found.path
  run.console.result(`${escapePath(path)}: ${escapeText(say(texts.done, run.language, {change, ledger}))}\n`)
  return 0
}

const texts = {
  noChange: {
    en: 'Which change may pass? Expected its id: `prd-lint allow <change> --reason <text>`',
    'zh-Hant': '要放行哪一項變更？請寫它的 id：`prd-lint allow <變更> --reason <原因>`',
    'zh-Hans': '要放行哪一项变更？请写它的 id：`prd-lint allow <变更> --reason <原因>`',
  },
  noId: {
    en: 'Unexpected change `{change}`, expected an id of 12 hex digits: `prd-lint allow <change> --reason <text>`',
    'zh-Hant': '變更 `{change}` 的寫法不對，應為 12 位十六進位 id：`prd-lint allow <變更> --reason <原因>`',
    'zh-Hans': '变更 `{change}` 的写法不对，应为 12 位十六进制 id：`prd-lint allow <变更> --reason <原因>`',
  },
  noReason: {
    en: 'Why may it pass? Expected `--reason <text>`',
    'zh-Hant': '為什麼可以放行？請寫 `--reason <原因>`',
    'zh-Hans': '为什么可以放行？请写 `--reason <原因>`',
  },
  unknown: {
    en: 'No open change `{change}` since the review',
    'zh-Hant': '評審之後沒有待處理的變更 `{change}`',
    'zh-Hans': '评审之后没有待处理的变更 `{change}`',
  },
  list: {
    en: '`prd-lint diff --format markdown` and `--format json` show the ids',
    'zh-Hant': '`prd-lint diff --format markdown` 與 `--format json` 會列出 id',
    'zh-Hans': '`prd-lint diff --format markdown` 和 `--format json` 会列出 id',
  },
  done: {
    en: 'change {change} may pass; commit {ledger} with it',
    'zh-Hant': '已放行變更 {change}；請一併 commit {ledger}',
    'zh-Hans': '已放行变更 {change}；请一并提交 {ledger}',
  },
} satisfies Record<string, Words>
