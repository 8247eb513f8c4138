import {defineRule} from '../../src/define-rule.js'
import {statusOf} from '../../src/model/status.js'
import {nearestName} from '../../src/nearest.js'
import {releases} from '../../src/releases.js'
import {unknownTemplateOf} from '../../src/template-version.js'
import {words} from './messages.js'

const dates = ['reviewed', 'approved', 'date', 'created', 'updated']
const fields = [
  'id',
  'title',
  'type',
  'status',
  'version',
  'owner',
  'owners',
  'author',
  'authors',
  'reviewers',
  'language',
  'lang',
  'tags',
  'template',
  ...dates,
]
const statuses = ['draft', 'in-review', 'approved']

export default defineRule(
  {
    id: 'front-matter',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {fields: [] as readonly string[]},
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const matter = prd.frontMatter
    if (!matter) return
    const at = (line: number) => ({line, column: 1, endLine: line, endColumn: 1})
    if (matter.error) {
      const {line, column, message} = matter.error
      report({message: 'broken', args: {problem: message}, place: {...at(line), column, endColumn: column}})
      return
    }

    const template = unknownTemplateOf(prd)
    if (template !== null) {
      const place = at(matter.lines.get('template') ?? matter.place.line)
      report({message: 'template', args: {value: template, releases}, place, actual: template, expected: releases, atMost: 'info'})
    }
    const known = new Set([...fields, ...options.fields])
    for (const [field, value] of matter.fields) {
      const place = at(matter.lines.get(field) ?? matter.place.line)
      if (field === 'status' && typeof value === 'string' && value.trim() !== '' && statusOf(value) === null) {
        report({message: 'status', args: {value, known: statuses}, place, actual: value, expected: statuses, atMost: 'info'})
      }
      if (dates.includes(field) && typeof value === 'string' && !isDate(value)) report({message: 'date', args: {field, value}, place})
      if (known.has(field)) continue
      // Fields of other tools are their own business; one letter off is not.
      const near = field.length >= 4 ? nearestName(field, known) : null
      if (near !== null && isSlip(field, near)) report({message: 'field', args: {field, near}, place, actual: field, expected: [near]})
    }
  },
)

function isSlip(field: string, near: string): boolean {
  return Math.abs(field.length - near.length) <= 1 && [...field].sort().join('').slice(0, 3) === [...near].sort().join('').slice(0, 3)
}

function isDate(value: string): boolean {
  return value.trim() === '' || value === 'true' || value === 'false' || /^\s*["']?\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2})?/u.test(value)
}
