/** Findings as annotations of GitHub Actions. */
import type {Severity} from '../define-rule.js'
import type {FileResult, Finding, RunResult} from '../engine/types.js'
import {escapeText} from './escape.js'

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** One workflow command a line; nothing of a document can end it or start another. */
export function reportLintGithub({files}: RunResult): string {
  return files.flatMap((file) => [...problemAnnotation(file), ...file.findings.map((finding) => annotation(file.path, finding))]).join('')
}

function annotation(path: string, {severity, rule, line, column, endLine, endColumn, message, note}: Finding): string {
  // Columns are only shown within one line.
  const place = line === endLine ? {line, endLine, col: column, endColumn} : {line, endLine}
  return command(severity, {file: path, ...place, title: rule}, note ? `${message}\n\n${note}` : message)
}

function problemAnnotation({path, problem}: FileResult): string[] {
  if (!problem) return []
  return [command('error', {file: path, title: problem.code}, problem.remedy ? `${problem.message}\n${problem.remedy}` : problem.message)]
}

function command(severity: Severity, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapeData(message)}\n`
}

/** The rules of the workflow command toolkit: `%`, CR and LF are spelled out; line breaks are the message's own. */
function escapeData(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeText(line).replaceAll('%', '%25'))
    .join('%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}
