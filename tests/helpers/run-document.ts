/** A page of documentation as a session: the files it shows are written, the commands it shows are run, and what they print replaces what it shows. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, vi} from 'vitest'
import {main} from '../../src/cli/main.js'
import {createRepository, type TestRepository} from './repository.js'

/**
 * `<!-- file: name -->` before a block: its content is a file. `<!-- run -->`, `<!-- run, lines: 8 -->`: its lines that
 * begin with `$ npx prd-lint` are run. `<!-- commit -->`: all is committed. `<!-- copies: 5 -->`: as many more of the first document. `<!-- show: name -->`: the block shows a file.
 * Each `## ` begins with a repository of its own, which has the files shown before the first one.
 */
const mark = /<!-- (file|run|show|commit|copies)(?:: (\S+))?(?:, lines: (\d+))? -->\n(?:\n```(\w+)\n([\s\S]*?)^```\n)?/gm

/** The day on which pages are run. */
const day = '2026-07-03T10:00:00+08:00'

/** The page as it must read. */
export async function refreshSession(markdown: string, lang: string): Promise<string> {
  vi.useFakeTimers({toFake: ['Date'], now: new Date(day)})
  try {
    const [start, ...chapters] = chaptersOf(markdown)
    const refreshed = [await refreshChapter(start!, [], lang)]
    for (const chapter of chapters) refreshed.push(await refreshChapter(chapter, filesIn(start!), lang))
    return refreshed.join('')
  } finally {
    vi.useRealTimers()
  }
}

/** Headings inside of a block are none of the page's. */
function chaptersOf(markdown: string): string[] {
  const chapters = ['']
  let inBlock = false
  for (const line of markdown.split(/(?<=\n)/)) {
    if (line.startsWith('```')) inBlock = !inBlock
    if (!inBlock && line.startsWith('## ')) chapters.push('')
    chapters[chapters.length - 1] += line
  }
  return chapters
}

type Files = readonly (readonly [name: string, content: string])[]

function filesIn(chapter: string): Files {
  return [...chapter.matchAll(mark)].flatMap(([, kind, name, , , content]) => (kind === 'file' ? [[name!, content!] as const] : []))
}

async function refreshChapter(chapter: string, before: Files, lang: string): Promise<string> {
  const repository = createRepository()
  for (const [name, content] of before) repository.write(name, content)
  let refreshed = ''
  let at = 0
  for (const match of chapter.matchAll(mark)) {
    const [whole, kind, name, lines, language, content = ''] = match as unknown as string[]
    refreshed += chapter.slice(at, match.index)
    at = match.index + whole!.length
    if (kind === 'file') repository.write(name!, content)
    if (kind === 'commit') repository.commit('docs')
    if (kind === 'copies') for (let copy = 2; copy <= Number(name) + 1; copy += 1) repository.write(`prds/refund-${copy}.md`, before[0]![1])
    const fence = (text: string) => `${whole!.slice(0, whole!.indexOf('```'))}\`\`\`${language}\n${text}\`\`\`\n`
    if (kind === 'run') refreshed += fence(await runLines(content!, repository, lang, lines))
    else if (kind === 'show') refreshed += fence(readFileSync(path.join(repository.root, name!), 'utf8'))
    else refreshed += whole!
  }
  return refreshed + chapter.slice(at)
}

async function runLines(block: string, repository: TestRepository, lang: string, lines: string | undefined): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ npx prd-lint'))
  expect(commands).not.toEqual([])
  const printed: string[] = []
  for (const command of commands) {
    const argv = [...command.slice('$ npx prd-lint'.length).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
    const output = await runInTerminal(argv, repository, lang)
    expect(output, command).not.toContain('in a way that it should not')
    printed.push(`${command}\n${shorten(output, lines)}`)
  }
  return printed.join('\n')
}

/** Both streams in the order in which a person sees them. */
async function runInTerminal(argv: readonly string[], {root, env}: TestRepository, lang: string): Promise<string> {
  let output = ''
  const stream = {write: (text: string) => void (output += text)}
  const stdin = () => (async function* () {})()
  await main({argv, cwd: root, env: {...env, LC_ALL: lang, LANG: lang}, stdin, stdout: stream, stderr: stream})
  return output
}

function shorten(output: string, lines: string | undefined): string {
  const all = output.trimEnd().split('\n')
  return lines === undefined || all.length <= Number(lines) ? `${all.join('\n')}\n` : `${all.slice(0, Number(lines)).join('\n')}\n…\n`
}
