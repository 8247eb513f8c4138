import {describe, expect, test} from 'vitest'
import {readYaml} from '../../src/engine/config/read-yaml.js'
import {LedgerProblem, ledgerNameOf, type Round, readLedger} from '../../src/reviews/ledger.js'
import {appendRound, appendWaiver} from '../../src/reviews/write-ledger.js'

const read = (text: string) => readLedger(readYaml(text).value)

const round: Round = {
  round: 1,
  kind: 'full',
  at: '2026-03-02T15:30:00+08:00',
  fingerprint: 'v1:Zk3',
  sections: new Map([
    ['goal', ['v1:9aQ', 'v1:Lx0']],
    ['req/R2', ['v1:77b', 'v1:77b']],
    ['section/退款: 規則 #1', ['v1:aa', 'v1:bb']],
  ]),
  signoffs: [{by: 'risk', who: 'wu@example.com', sections: ['flow', 'req/R7'], at: '2026-03-02T15:30:00+08:00'}],
  // Digits with one `e` would be a number without quotes.
  locator: {path: 'prds/退款.md', blob: '1234567890123456789012345678901234567e12', commit: '1234567890123456789012345678901234567890'},
  waivers: [],
}

describe('appendRound', () => {
  test('what is written is what is read', () => {
    expect(read(appendRound(null, 'refund-v2', round))).toEqual({document: 'refund-v2', rounds: [round]})
  })

  test('a second round leaves every byte of the first, comments and all', () => {
    const first = `# reviewed by the risk team\n${appendRound(null, 'refund-v2', round)}    # signed on paper too`
    const second = appendRound(first, 'refund-v2', {...round, round: 2, kind: 'partial'})
    expect(second.startsWith(first)).toBe(true)
    expect(read(second).rounds.map(({round: number, kind}) => [number, kind])).toEqual([
      [1, 'full'],
      [2, 'partial'],
    ])
  })

  test('the form of the specification is read, and a round follows it', () => {
    const written = `schema: 1
document: refund-v2               # front matter \`id\`, else the path without extension
rounds:
  - round: 2
    kind: full                    # full | partial (sections)
    at: 2026-03-02T15:30:00+08:00
    fingerprint: v1:Zk3
    sections: {goal: [v1:9aQ, v1:Lx0], req/R2: [v1:77b, v1:77b]}
    signoffs: [{by: risk, who: wu@example.com, sections: [flow, req/R7], at: 2026-03-02T15:30:00+08:00}]
    locator: {path: prds/refund.md, blob: ${'1f3c'.repeat(10)}, commit: ${'49ef8e'.repeat(6)}abcd}
    waivers: [{change: a1b2c3d4e5f6, reason: 已與法務確認, by: wu@example.com}]
`
    expect(read(written).rounds[0]).toMatchObject({round: 2, waivers: [{change: 'a1b2c3d4e5f6', reason: '已與法務確認'}]})
    const next = appendRound(written, 'refund-v2', {...round, round: 3})
    expect(next.startsWith(written)).toBe(true)
    expect(read(next).rounds).toHaveLength(2)
  })

  test('an empty list of rounds is filled', () => {
    expect(read(appendRound('schema: 1\ndocument: refund\nrounds: []\n', 'refund', round)).rounds).toEqual([round])
  })

  test.each(['true', '12', '1e3', ' x', 'a: b', '- x', '#x', '*x', 'a\nb', '"', '', '退款\u2028', 'null', '[x]', '@x', '-x'])(
    'the reason %j comes back as it was',
    (reason) => {
      const waivers = [{change: 'a1b2c3d4e5f6', reason: `${reason}`, by: null}]
      const text = appendRound(null, 'refund', {...round, waivers})
      if (reason === '') expect(() => read(text)).toThrow(LedgerProblem)
      else expect(read(text).rounds[0]?.waivers).toEqual(waivers)
    },
  )
})

describe('appendWaiver', () => {
  const waiver = {change: '000000000012', reason: '僅修正錯字，法務: 同意', by: 'lin@example.com'}

  test('the first, the second and one in a flow list are added to the last round alone', () => {
    const two = appendRound(appendRound(null, 'refund', round), 'refund', {...round, round: 2})
    const once = appendWaiver(two, waiver)
    expect(once.startsWith(two)).toBe(true)
    const twice = appendWaiver(once, {...waiver, change: '000000000034'})
    expect(twice.startsWith(once)).toBe(true)
    expect(read(twice).rounds.map(({waivers}) => waivers.map(({change}) => change))).toEqual([[], ['000000000012', '000000000034']])
    const flow = `${two}    waivers: [{change: a1b2c3d4e5f6, reason: x}] # agreed\n`
    const added = appendWaiver(flow, waiver)
    expect(read(added).rounds[1]?.waivers).toEqual([{change: 'a1b2c3d4e5f6', reason: 'x', by: null}, waiver])
    expect(added.endsWith('] # agreed\n')).toBe(true)
  })
})

describe('readLedger', () => {
  test.each([
    ['another schema', 'schema: 2\ndocument: refund\nrounds: []'],
    ['no rounds', 'schema: 1\ndocument: refund'],
    ['a time without a zone', appendRound(null, 'refund', {...round, at: '2026-03-02T15:30:00'})],
    ['a day that is none', appendRound(null, 'refund', {...round, at: '2026-13-02T15:30:00Z'})],
    ['an id that YAML reads as a number', appendRound(null, 'refund', round).replace(/"(1234567890123456789012345678901234567890)"/, '$1')],
    ['a list', '- 1'],
    ['nothing', ''],
  ])('%s is a problem, not an empty ledger', (_name, text) => {
    expect(() => read(text)).toThrow(LedgerProblem)
  })

  test('keys of documents are only keys', () => {
    const ledger = read(
      appendRound(null, 'refund', {
        ...round,
        sections: new Map([
          ['__proto__', ['v1:a', 'v1:b']],
          ['constructor', ['v1:c', 'v1:d']],
        ]),
      }),
    )
    expect([...(ledger.rounds[0]?.sections.keys() ?? [])]).toEqual(['__proto__', 'constructor'])
  })
})

test.each([
  ['prds/refund.md', null, 'prds/refund'],
  ['prds/refund.md', 'refund-v2', 'refund-v2'],
  ['prds/退款.v2.md', null, 'prds/退款.v2'],
  ['x.md', '../../etc/passwd', '--/--/etc/passwd'],
  ['x.md', '/etc/passwd', 'etc/passwd'],
  ['x.md', '.git/config', '-git/config'],
  ['x.md', 'C:\\x', 'C--x'],
])('the ledger of %j with the id %j is %j', (path, id, name) => {
  expect(ledgerNameOf(path, id)).toBe(name)
})
