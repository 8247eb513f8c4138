import {expect, test} from 'vitest'
import {proposeSections} from '../../src/engine/derive/propose.js'
import type {Habits, Heading} from '../../src/engine/derive/read-habits.js'
import type {Role} from '../../src/model/types.js'

const heading = (title: string, more: Partial<Heading> = {}): Heading => ({
  folded: title.toLowerCase(),
  title,
  role: null,
  isSure: false,
  isName: false,
  holds: null,
  ...more,
})

/** So many documents with these main sections. */
const documents = (count: number, headings: readonly Heading[], roles: readonly Role[] = []): Habits[] =>
  Array.from({length: count}, () => ({headings, roles: new Set(roles)}))

const titlesOf = (habits: readonly Habits[]) => proposeSections(habits).aliases.map(({role, title, why}) => [role, title, why])

test('A title that is guessed alike in most documents is one for the role', () => {
  const guessed = heading('Refund paths', {role: 'flow'})
  expect(titlesOf(documents(5, [guessed]))).toEqual([['flow', 'Refund paths', 'guessed']])
  expect(titlesOf([...documents(3, [guessed]), ...documents(3, [heading('Refund paths', {role: 'users'})])])).toEqual([])
})

test('What the model is sure of needs no alias, and a known name none where only its presence counts', () => {
  expect(titlesOf(documents(5, [heading('Flow', {role: 'flow', isSure: true, isName: true})]))).toEqual([])
  expect(titlesOf(documents(5, [heading('Users', {role: 'users', isName: true})]))).toEqual([])
  expect(titlesOf(documents(5, [heading('Purpose', {role: 'goal', isName: true})]))).toEqual([['goal', 'Purpose', 'guessed']])
})

test('A title in two of five documents is no habit', () => {
  const paths = heading('Refund paths', {role: 'flow'})
  expect(titlesOf([...documents(2, [paths]), ...documents(3, [])])).toEqual([])
  expect(titlesOf(documents(2, [paths]))).toEqual([['flow', 'Refund paths', 'guessed']])
})

test('The commonest spelling is proposed', () => {
  const spelt = (title: string) => documents(title === 'refund paths' ? 2 : 3, [{...heading('Refund paths', {role: 'flow'}), title}])
  expect(titlesOf([...spelt('refund paths'), ...spelt('Refund Paths')])).toEqual([['flow', 'Refund Paths', 'guessed']])
})

test('What most documents have is required; the four core answers have rules of their own', () => {
  const {roles, own} = proposeSections([
    ...documents(8, [heading('Ombudsman')], ['goal', 'metrics']),
    ...documents(2, [], ['goal', 'risks']),
  ])
  expect(roles.filter(({required}) => required).map(({role}) => role)).toEqual(['metrics'])
  expect(own).toEqual([{title: 'Ombudsman', documents: 8, required: true}])
})

test('A section of one’s own never takes the name of a role', () => {
  expect(proposeSections(documents(5, [heading('copy')])).own).toEqual([])
})
