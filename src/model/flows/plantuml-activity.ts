/** PlantUML activities in the present syntax: `start`, `:step;`, `if`, `while`, `repeat`, `switch`, `fork`, `split`, `stop`. */
import {type DiagramReader, GraphBuilder} from './graph.js'
import {plainLabel} from './mermaid-shape.js'

/** A way out that waits for the next step. */
interface Tail {
  readonly from: string
  readonly label: string
}

interface Frame {
  readonly kind: 'if' | 'while' | 'repeat' | 'switch' | 'fork' | 'split'
  /** The decision or fork; for `repeat` the first step, once there is one. */
  node: string | null
  /** Ways out that meet again behind the frame. */
  readonly exits: Tail[]
  hasElse: boolean
}

const group = /^(?:partition|group|package|rectangle|card)\s+(?:#\w+\s+)?(\S.{0,200}?)\s*\{?$/i

/** Read an activity without directives and notes. */
export const readActivity: DiagramReader = (source, firstLine) => {
  const activity = new Activity()
  let step: {words: string[]; line: number} | null = null
  for (const [index, written] of source.split('\n').entries()) {
    const words = written.trim()
    const line = firstLine + index
    if (activity.builder.full) break
    if (step) step.words.push(words)
    else if (/^(?:#[\w/\\|-]+)?:/.test(words)) step = {words: [words], line}
    else if (words !== '') activity.statement(words, line)
    if (step && /[;|<>/\]}]$/.test(words)) {
      activity.step(step.words.join(' '), step.line)
      step = null
    }
  }
  if (step) activity.builder.problem('unreadable', step.line, step.words[0]!)
  return activity.builder.finish('activity')
}

class Activity {
  readonly builder = new GraphBuilder()
  readonly #frames: Frame[] = []
  #tails: Tail[] = []
  #arrow = ''
  /** `repeat`s that wait for their first step. */
  #waiting: Frame[] = []

  step(source: string, line: number): void {
    const words = source.slice(source.indexOf(':') + 1).replace(/[;|<>/\]}]$/, '')
    this.#goTo(this.builder.step(line, plainLabel(words)), line)
  }

  statement(words: string, line: number): void {
    const keyword =
      /^(?:end ?fork|end ?merge|end ?split|fork again|split again|repeat ?while|end ?while|end ?if|end ?switch|else ?if|\w+)/i.exec(words)
    const verb = keyword?.[0].toLowerCase().replace(/\s/g, '')
    const rest = keyword ? words.slice(keyword[0].length) : words
    if (words.startsWith('|')) this.#lane(words, line)
    else if (words.startsWith('-')) this.#arrow = plainLabel(words.replace(/^-[^>]*>/, '').replace(/;$/, ''))
    else if (group.test(words)) this.builder.group(words, plainLabel(group.exec(words)![1]!), line)
    else if (verb) this.#perform(verb, rest, line, words)
    else if (!/^[}({]/.test(words)) this.builder.problem('unreadable', line, words)
  }

  #perform(verb: string, rest: string, line: number, words: string): void {
    const actions: Record<string, () => void> = {
      start: () => this.#goTo(this.builder.step(line, 'start', 'start'), line),
      stop: () => this.#end(line),
      end: () => this.#end(line),
      kill: () => this.#leave(),
      detach: () => this.#leave(),
      break: () => this.#leave(this.#frames.findLast((frame) => frame.kind === 'repeat' || frame.kind === 'while')),
      if: () => this.#decide('if', rest, line),
      elseif: () => this.#decideAgain(rest, line),
      else: () => this.#otherwise(rest),
      endif: () => this.#meet('if'),
      while: () => this.#decide('while', rest, line),
      endwhile: () => this.#repeatAbove(rest, line),
      repeat: () => this.#repeat(rest, line),
      repeatwhile: () => this.#repeatIf(rest, line),
      backward: () => undefined,
      switch: () => this.#decide('switch', rest, line),
      case: () => this.#case(rest),
      endswitch: () => this.#meet('switch'),
      fork: () => this.#fork('fork', line),
      forkagain: () => this.#again('fork'),
      endfork: () => this.#join(line),
      endmerge: () => this.#meet('fork'),
      split: () => this.#fork('split', line),
      splitagain: () => this.#again('split'),
      endsplit: () => this.#meet('split'),
      goto: () => this.#leave(),
      label: () => undefined,
    }
    if (Object.hasOwn(actions, verb)) actions[verb]!()
    else this.builder.problem('unreadable', line, words)
  }

  /** Lead every open way to a node, and go on from there. */
  #goTo(node: string, line: number): void {
    for (const tail of this.#tails) this.builder.edge(tail.from, node, tail.label || this.#arrow, line)
    for (const frame of this.#waiting) frame.node = node
    this.#waiting = []
    this.#arrow = ''
    this.#tails = [{from: node, label: ''}]
  }

  #end(line: number): void {
    this.#goTo(this.builder.step(line, 'stop', 'end'), line)
    this.#tails = []
  }

  #leave(to?: Frame): void {
    to?.exits.push(...this.#tails)
    this.#tails = []
  }

  #lane(words: string, line: number): void {
    const name = plainLabel(
      words
        .split('|')
        .filter((part) => part !== '' && !part.startsWith('#'))
        .at(-1) ?? '',
    )
    if (name) this.builder.group(`|${name}|`, name, line)
  }

  #decide(kind: 'if' | 'while' | 'switch', rest: string, line: number): void {
    const [condition = '', ...answers] = parenthesesOf(rest)
    const node = this.builder.step(line, plainLabel(condition), 'decision')
    this.#goTo(node, line)
    this.#frames.push({kind, node, exits: [], hasElse: false})
    this.#tails = kind === 'switch' ? [] : [{from: node, label: plainLabel(answers.join(' '))}]
  }

  #decideAgain(rest: string, line: number): void {
    const frame = this.#top('if')
    if (!frame?.node) return
    const [condition = '', ...answers] = parenthesesOf(rest)
    frame.exits.push(...this.#tails)
    this.#tails = [{from: frame.node, label: ''}]
    frame.node = this.builder.step(line, plainLabel(condition), 'decision')
    this.#goTo(frame.node, line)
    this.#tails = [{from: frame.node, label: plainLabel(answers.join(' '))}]
  }

  #otherwise(rest: string): void {
    const frame = this.#top('if')
    if (!frame?.node) return
    frame.hasElse = true
    frame.exits.push(...this.#tails)
    this.#tails = [{from: frame.node, label: plainLabel(parenthesesOf(rest)[0] ?? '')}]
  }

  #case(rest: string): void {
    const frame = this.#top('switch')
    if (!frame?.node) return
    frame.exits.push(...this.#tails)
    this.#tails = [{from: frame.node, label: plainLabel(parenthesesOf(rest)[0] ?? '')}]
  }

  #fork(kind: 'fork' | 'split', line: number): void {
    const node = this.builder.step(line, kind, 'fork')
    this.#goTo(node, line)
    this.#frames.push({kind, node, exits: [], hasElse: true})
  }

  #again(kind: 'fork' | 'split'): void {
    const frame = this.#top(kind)
    if (!frame?.node) return
    frame.exits.push(...this.#tails)
    this.#tails = [{from: frame.node, label: ''}]
  }

  #join(line: number): void {
    this.#meet('fork')
    this.#goTo(this.builder.step(line, 'join', 'fork'), line)
  }

  /** Close a frame: its ways out go on together. */
  #meet(kind: Frame['kind']): void {
    const frame = this.#close(kind)
    if (!frame) return
    const skipped = kind === 'if' && !frame.hasElse && frame.node ? [{from: frame.node, label: ''}] : []
    this.#tails = frame.exits.concat(this.#tails, skipped)
  }

  #repeatAbove(rest: string, line: number): void {
    const frame = this.#close('while')
    if (!frame?.node) return
    for (const tail of this.#tails) this.builder.edge(tail.from, frame.node, tail.label, line)
    this.#tails = [...frame.exits, {from: frame.node, label: plainLabel(parenthesesOf(rest)[0] ?? '')}]
  }

  #repeat(rest: string, line: number): void {
    const frame: Frame = {kind: 'repeat', node: null, exits: [], hasElse: false}
    this.#frames.push(frame)
    this.#waiting.push(frame)
    if (rest.trim().startsWith(':')) this.step(rest, line)
  }

  #repeatIf(rest: string, line: number): void {
    const frame = this.#close('repeat')
    if (!frame) return
    const [condition = '', again = '', leave = ''] = parenthesesOf(rest)
    const node = this.builder.step(line, plainLabel(condition), 'decision')
    this.#goTo(node, line)
    if (frame.node) this.builder.edge(node, frame.node, plainLabel(again), line)
    this.#tails = [...frame.exits, {from: node, label: plainLabel(leave)}]
  }

  #top(kind: Frame['kind']): Frame | undefined {
    const frame = this.#frames.at(-1)
    return frame?.kind === kind ? frame : undefined
  }

  #close(kind: Frame['kind']): Frame | undefined {
    return this.#top(kind) ? this.#frames.pop() : undefined
  }
}

/** What stands in the outermost parentheses, in order. */
function parenthesesOf(words: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < words.length; index++) {
    if (words[index] === '(' && depth++ === 0) start = index + 1
    else if (words[index] === ')' && depth > 0 && --depth === 0) found.push(words.slice(start, index))
  }
  return found
}
