/** A fix run: documents in, fixed texts out; written, or only shown. */
import {settingsReader} from './config/settings.js'
import type {DecodedText} from './encoding.js'
import type {Target} from './find-documents.js'
import {type EditKind, fixText} from './fix.js'
import {contextFor, type LintRequest, linterCache} from './lint.js'
import type {Problem} from './problem.js'
import type {FixedFinding} from './types.js'
import {understandWithin} from './understand.js'

export interface FixRequest extends Pick<LintRequest, 'targets' | 'store' | 'config' | 'limits' | 'compare' | 'lang'> {
  readonly kinds: ReadonlySet<EditKind>
  /** Keep a fixed text: write the file, or nothing where it is only shown. */
  readonly keep: (file: string, text: string) => Problem | null
}

/** A document that fixes changed. */
export interface FixedDocument {
  readonly target: Target
  readonly before: DecodedText
  /** Byte order mark and line ends included. */
  readonly after: string
  readonly fixed: readonly FixedFinding[]
  /** Why it could not be kept. */
  readonly problem: Problem | null
}

/** Fix documents one after the other. Those that cannot be read are left to the lint run, which says why. */
export async function fixDocuments(request: FixRequest): Promise<readonly FixedDocument[]> {
  const {store, limits, kinds, keep} = request
  const settingsOf = settingsReader(request.config)
  const linters = linterCache(request.config)
  const documents: FixedDocument[] = []
  for (const target of request.targets) {
    const read = await store.read(target.file)
    if (!read.ok) continue
    const settings = settingsOf(target.relative)
    const aliases = settings.sections ?? {}
    const linter = linters(settings.rules)
    const {text, fixed} = await fixText(read.text, kinds, async (source) => {
      const understood = await understandWithin(source, limits, aliases)
      if (!understood.ok) return null
      // Without a comparison: what changed since a review is not for a machine to mend.
      const context = contextFor({file: target.file, prd: understood.prd, settings, aliases}, null, request)
      return (await linter({path: target.shown, source, prd: understood.prd, context})).edits
    })
    if (text === read.text.original) continue
    documents.push({target, before: read.text, after: text, fixed, problem: keep(target.file, text)})
  }
  return documents
}
