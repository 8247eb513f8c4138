/** What decides whether a run passes beside the documents: configuration, ledgers, the list of known findings; and from where each is read. */
import path from 'node:path'
import {type CommitFiles, gateChanges, openBaseCommit} from '../engine/config/base-commit.js'
import {type KnownFindings, knownFindingsFile, parseKnownFindings, readKnownFindings} from '../engine/known-findings-file.js'
import {escapeText} from '../reporters/escape.js'
import {say, type Words} from '../words.js'
import type {Run} from './main.js'
import type {Prepared} from './prepare.js'

/** `--config-from`: the gate as it stands in a commit, so that a change cannot weaken it. */
export async function openGate(run: Run): Promise<CommitFiles | undefined> {
  const {configFrom} = run.options
  if (configFrom === undefined) return undefined
  return openBaseCommit(run.world.cwd, configFrom, run.world.env)
}

/** A change that is checked against a revision may come with a gate of its own: one line for each file that differs. */
export async function tellGateChanges(
  {world, console, language}: Run,
  revision: string,
  {config, root}: Pick<Prepared, 'config' | 'root'>,
): Promise<void> {
  for (const file of await gateChanges(world.cwd, revision, world.env, knownFindingsFile(config, root)))
    console.talk(`prd-lint: ${escapeText(say(texts.gateChanged, language, {file, revision}))}\n`)
}

/** The list of known findings: of the commit that is the gate, else from where the documents are read. */
export async function knownFindings({config, root, store, gate}: Prepared): Promise<KnownFindings | null> {
  const name = knownFindingsFile(config, root)
  if (!gate) return readKnownFindings(name, {root, store})
  const file = path.join(root, name)
  return gate.has(file) ? parseKnownFindings(await gate.read(file), name) : null
}

const texts = {
  gateChanged: {
    en: 'note: `{file}` differs from `{revision}`',
    'zh-Hant': '注意：`{file}` 與 `{revision}` 不同',
    'zh-Hans': '注意：`{file}` 和 `{revision}` 不同',
  },
} satisfies Record<string, Words>
