import {unifiedDiff} from '../changes/line-diff.js'
import type {DecodedText} from '../engine/encoding.js'
import {escapePath, escapeText} from './escape.js'

/** Two states of a document as a patch. Applies as it is, unless the document has hidden characters: those are shown, not printed. */
export function reportPatch(path: string, before: DecodedText, after: string): string {
  // A patch knows no line that ends with CR alone.
  const isPlain = before.lineEnds !== 'cr' && before.lineEnds !== 'mixed'
  const [old, now] = isPlain ? [before.original, after] : [before.source, withLineFeeds(after)]
  return unifiedDiff(escapePath(path), old, now).replace(/[^\n]+/g, escapeLine)
}

function withLineFeeds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** Tabs, a byte order mark at the start and the CR of a line end are what they are. */
function escapeLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : ''
  const mark = /^[ +-]\uFEFF/.test(line) ? line.slice(0, 2) : ''
  return (
    mark +
    line
      .slice(mark.length, line.length - end.length)
      .split('\t')
      .map(escapeText)
      .join('\t') +
    end
  )
}
