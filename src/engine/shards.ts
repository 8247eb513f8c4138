/** One of several runs that share the documents between them; a document always falls to the same one, by its path. */
import {createHash} from 'node:crypto'
import path from 'node:path'
import {Fault} from '../fault.js'
import type {Words} from '../words.js'
import type {Target} from './find-documents.js'

/** `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

const most = 10_000

/** Read `--shard`: `2/8`, or `auto` for what the CI system says. */
export function readShard(text: string, env: Readonly<Record<string, string | undefined>>): Shard {
  const [index, count] = text === 'auto' ? fromEnvironment(env) : (/^(\d{1,5})\/(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [])
  if (index === undefined || count === undefined || !isPart(index, count)) throw new Fault(texts.bad, {text: text.slice(0, 60)})
  return {index, count}
}

function isPart(index: number, count: number): boolean {
  return Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count && count <= most
}

/** GitLab counts from 1 and says how many; an indexed job of Kubernetes counts from 0 and leaves the number to the manifest. */
function fromEnvironment(env: Readonly<Record<string, string | undefined>>): readonly [number, number] {
  const {CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX, JOB_COMPLETIONS} = env
  if (CI_NODE_INDEX && CI_NODE_TOTAL) return [Number(CI_NODE_INDEX), Number(CI_NODE_TOTAL)]
  const count = CI_NODE_TOTAL || JOB_COMPLETIONS
  if (JOB_COMPLETION_INDEX && count) return [Number(JOB_COMPLETION_INDEX) + 1, Number(count)]
  throw new Fault(texts.noEnvironment)
}

/** The documents of one shard, in their order, and where each stands among all. */
export function takeShard(targets: readonly Target[], {index, count}: Shard, root: string) {
  if (count === 1) return {positions: targets.map((_target, position) => position), targets}
  const positions: number[] = []
  for (const [position, {file}] of targets.entries()) {
    const name = path.relative(root, file).split(path.sep).join('/')
    if (createHash('sha256').update(name).digest().readUInt32BE(0) % count === index - 1) positions.push(position)
  }
  return {positions, targets: positions.map((position) => targets[position]!)}
}

const texts = {
  bad: {
    en: 'Unexpected shard `{text}`, expected `1/4` to `4/4`, or `auto`',
    'zh-Hant': '分片 `{text}` 不對，應為 `1/4` 到 `4/4`，或 `auto`',
    'zh-Hans': '分片 `{text}` 不对，应为 `1/4` 到 `4/4`，或 `auto`',
  },
  noEnvironment: {
    en: '`--shard auto` needs `CI_NODE_INDEX` and `CI_NODE_TOTAL`, or `JOB_COMPLETION_INDEX` and `JOB_COMPLETIONS`, expected a CI system that sets them',
    'zh-Hant': '`--shard auto` 需要環境變數 `CI_NODE_INDEX` 與 `CI_NODE_TOTAL`，或 `JOB_COMPLETION_INDEX` 與 `JOB_COMPLETIONS`',
    'zh-Hans': '`--shard auto` 需要环境变量 `CI_NODE_INDEX` 和 `CI_NODE_TOTAL`，或 `JOB_COMPLETION_INDEX` 和 `JOB_COMPLETIONS`',
  },
} satisfies Record<string, Words>
