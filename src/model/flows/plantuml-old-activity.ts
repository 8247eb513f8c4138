/** PlantUML activities in the old syntax: `(*) --> "step"`, `if "…" then`, `-->[yes] "step"`. */
import {type DiagramReader, GraphBuilder} from './graph.js'
import {plainLabel} from './mermaid-shape.js'

const arrow = /(?<!-)-+(?:(?:left|right|up|down|[lrud])-*)?>/

/** Read an old-style activity without directives and notes. */
export const readOldActivity: DiagramReader = (source, firstLine) => {
  const activity = new OldActivity()
  for (const [index, line] of source.split('\n').entries()) {
    if (activity.builder.full) break
    const words = line.trim()
    if (words !== '') activity.statement(words, firstLine + index)
  }
  return activity.builder.finish('activity')
}

class OldActivity {
  readonly builder = new GraphBuilder()
  readonly #names = new Map<string, string>()
  readonly #decisions: string[] = []
  #last: string | null = null

  statement(words: string, line: number): void {
    if (/^if\b/i.test(words)) this.#decide(words, line)
    else if (/^else\b/i.test(words)) this.#last = this.#decisions.at(-1) ?? this.#last
    else if (/^end ?if\b/i.test(words)) this.#decisions.pop()
    else if (/^partition\b/i.test(words)) this.builder.group(words, plainLabel(words.slice(9).replace(/\{$/, '')), line)
    else if (!words.startsWith('}')) this.#link(words, line)
  }

  #decide(words: string, line: number): void {
    const condition = words.slice(2).replace(/\bthen\b.*/is, '')
    const node = this.builder.step(line, plainLabel(condition), 'decision')
    if (this.#last) this.builder.edge(this.#last, node, '', line)
    this.#decisions.push(node)
    this.#last = node
  }

  #link(words: string, line: number): void {
    const found = arrow.exec(words)
    if (!found) {
      this.builder.problem('unreadable', line, words)
      return
    }
    const source = words
      .slice(0, found.index)
      .replace(/(?<!-)-+$/, '')
      .trim()
    const {label, rest} = labelOf(words.slice(found.index + found[0].length).trim())
    const from = source === '' ? this.#last : this.#node(source, line, 'start')
    if (!from || rest === '') this.builder.problem('open-edge', line, words)
    else if (/^if\b/i.test(rest)) {
      this.#last = from
      this.#decide(rest, line)
    } else {
      this.#last = this.#node(rest, line, 'end')
      this.builder.edge(from, this.#last, label, line)
    }
  }

  /** The node that the words name: `"text" as id`, an id, `(*)`, `===bar===`. */
  #node(words: string, line: number, pole: 'start' | 'end'): string {
    if (words.startsWith('(*')) return this.builder.node(`(*)${pole}`, line, '(*)', pole)
    if (words.startsWith('===')) return this.builder.node(words.replaceAll('=', ''), line, words.replaceAll('=', ''), 'fork')
    const named = /^(".*"|\S+)\s+as\s+(\S+)$/i.exec(words)
    const label = plainLabel(named?.[1] ?? words)
    const id = this.#names.get(label) ?? label
    if (named) this.#names.set(named[2]!, label)
    return this.builder.node(id, line)
  }
}

function labelOf(words: string): {label: string; rest: string} {
  const end = words.startsWith('[') ? words.indexOf(']') : -1
  return end === -1 ? {label: '', rest: words} : {label: plainLabel(words.slice(1, end)), rest: words.slice(end + 1).trim()}
}
