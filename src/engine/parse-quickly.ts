/** A native parser for documents that both parsers read alike: the larger part of a run is the parse. */
import {createRequire} from 'node:module'
import {arch, platform} from 'node:process'
import type {ListItem, Nodes, Paragraph, Root} from 'mdast'
import {MdastReader, materializeMdastTree} from 'satteri'

/** What a build of the parser offers of what is used here. */
interface Native {
  readonly createMdastHandle: (source: string, options: number, positions: boolean) => object
  readonly serializeHandle: (handle: object) => Uint8Array
}

/** Tables, strikethrough, task lists and front matter, as the parser counts them: its own word for GFM would make links of bare addresses. */
const options = (1 << 1) | (1 << 3) | (1 << 4) | (1 << 7)

/** Builds are packages of their own, of which a machine has one or none. */
function loadNative(): Native | null {
  const load = createRequire(import.meta.url)
  const kinds = {linux: ['-gnu', '-musl'], darwin: [''], win32: ['-msvc']}[platform as string] ?? []
  for (const kind of kinds) {
    try {
      return load(`@bruits/satteri-${platform}-${arch}${kind}`) as Native
    } catch {
      // Not installed, or not for this machine.
    }
  }
  return null
}

const native = loadNative()

/** Source to tree; null where this machine has no native parser. */
export function parseQuickly(source: string): Root | null {
  if (!native) return null
  const tree = materializeMdastTree(new MdastReader(native.serializeHandle(native.createMdastHandle(source, options, true)))) as Root
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children)
    if (node.type === 'listItem' && typeof node.checked === 'boolean') startAtBox(node)
  }
  return tree
}

/** A task that does not begin with text begins at its box: so it does in remark. */
function startAtBox({children: [first]}: ListItem): void {
  if (first?.type !== 'paragraph' || first.children[0]?.type === 'text' || !first.position) return
  const {start, end} = (first as Paragraph).position!
  first.position = {start: {line: start.line, column: start.column - 4, offset: start.offset! - 4}, end}
}
