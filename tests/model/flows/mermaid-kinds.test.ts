import mermaid from 'mermaid'
import {expect, test} from 'vitest'
import {mermaidKinds, readMermaid} from '../../../src/model/flows/mermaid.js'
import '../../helpers/real-mermaid.js'

/** Not kinds to write: mermaid's own answer to a broken source. */
const internal = new Set(['error', '---'])
/** Known by plugins of mermaid, or in a version of it other than this one. */
const elsewhere = /^(?:zenuml|swimlane|treeView|cynefin|venn|ishikawa|wardley|radar|architecture)(?:-beta)?$/

const detected = new Map<string, string>()
for (const word of mermaidKinds()) {
  try {
    detected.set(word, familyOf(mermaid.detectType(`${word}\n  x`)))
  } catch {
    if (!elsewhere.test(word)) detected.set(word, 'nothing')
  }
}

test('Every kind that mermaid registers is known by its first word', () => {
  const registered = mermaid.getRegisteredDiagramsMetadata().map(({id}) => id)
  const known = new Set(detected.values())
  expect(registered.length).toBeGreaterThan(20)
  expect(registered.filter((id) => !internal.has(id) && !known.has(familyOf(id)))).toEqual([])
})

test('No word is known that mermaid does not know', () => {
  expect([...detected].filter(([, kind]) => kind === 'nothing')).toEqual([])
})

test('A kind in the wrong case is read, and said to be unknown', () => {
  expect(readMermaid('Flowchart TD\n  A --> B', 5)).toMatchObject({
    diagram: 'flowchart',
    edges: [{from: 'A', to: 'B'}],
    problems: [{kind: 'unknown-kind', line: 5, text: 'Flowchart'}],
  })
})

/** `flowchart-v2`, `flowchart-elk`; `stateDiagram`, `state`: one kind in several versions. */
function familyOf(id: string): string {
  return id
    .toLowerCase()
    .replace(/-(?:v2|elk|beta)$/, '')
    .replace(/diagram$/, '')
}
