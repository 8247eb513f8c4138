import {sayNotice} from '../../engine/notices.js'
import {type DocumentStatus, reviewStatuses} from '../../engine/review-status.js'
import type {TextOptions} from '../../reporters/lint-text.js'
import {reportStatusText} from '../../reporters/status-text.js'
import {readCurrentDocuments} from '../current-documents.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import {tellNothingFound} from '../nothing-found.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** Show the review state of each PRD. It informs, so stale documents are no failure; what could not be seen is. */
export async function runStatus(run: Run): Promise<ExitCode> {
  const prepared = await prepare(run)
  if (prepared.targets.length === 0) {
    await tellNothingFound(run, prepared)
    return run.options.passWithNoFiles ? 0 : 2
  }
  const {documents, shown, failed} = await readCurrentDocuments(run, prepared)
  const statuses = (await reviewStatuses(documents, prepared.compare)).map((status) => ({
    ...status,
    path: shown.get(status.path) ?? status.path,
  }))
  deliver(run, report(statuses, run))
  return failed > 0 || statuses.some(({state}) => state === 'unknown') ? 2 : 0
}

function report(statuses: readonly DocumentStatus[], run: Run): string {
  const {language} = run
  const options: TextOptions = {language, paint: paintFor(run)}
  const said = statuses.map((status) => ({
    ...status,
    notices: status.notices.map((notice) => ({code: notice.code, blind: notice.blind, ...sayNotice(notice, language)})),
  }))
  return run.options.format === 'json'
    ? `${JSON.stringify({schemaVersion: 1, documents: said}, null, 2)}\n`
    : reportStatusText(said, options)
}
