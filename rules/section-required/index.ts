import {usualDepth} from '../../src/core-answer.js'
import {defineRule} from '../../src/define-rule.js'
import {fold} from '../../src/model/folding.js'
import {readTitleWords} from '../../src/model/roles/read-title.js'
import {type Prd, type Role, roles} from '../../src/model/types.js'
import {waiverFor} from '../../src/model/waivers.js'
import {areaNames} from '../../src/names.js'
import {messageLanguageFor, say} from '../../src/words.js'
import {words} from './messages.js'

const known: ReadonlySet<string> = new Set(roles)

export default defineRule(
  {
    id: 'section-required',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {sections: {} as Readonly<Record<string, readonly string[]>>},
    fix: 'scaffold',
    since: '0.1.0',
  },
  (prd, {options, report, source}) => {
    const heading = '#'.repeat(usualDepth(prd))
    const titleOf = (name: string, [title]: readonly string[]) =>
      title ?? (isRole(name) ? say(areaNames[name], messageLanguageFor(prd.language)) : name)
    const missing = Object.entries(options.sections)
      .filter(([name, titles]) => !(isRole(name) ? hasRole(prd, name) : hasTitle(prd, [name, ...titles])))
      .map(([name, titles]) => titleOf(name, titles))

    for (const [index, title] of missing.entries()) {
      // One edit for all of them: each stands at the end of the document.
      const text = missing.map((one) => `\n${heading} ${one}\n\n{{${one}}}\n`).join('')
      const scaffold = {start: source.length, end: source.length, text: source.endsWith('\n') ? text : `\n${text}`}
      report({
        message: 'missing',
        args: {title},
        place: prd.titlePlace,
        expected: [`${heading} ${title}`],
        ...(index === 0 ? {scaffold} : {}),
      })
    }
  },
)

function isRole(name: string): name is Role {
  return known.has(name)
}

function hasRole(prd: Prd, role: Role): boolean {
  return prd.sections.some((section) => section.roles.includes(role)) || waiverFor(prd, role) !== null
}

/** By its whole title, by one of the names that it joins, or by a title that only modifies one. */
function hasTitle(prd: Prd, titles: readonly string[]): boolean {
  const names = new Map(titles.map((title) => [fold(title), 'plain' as const]))
  return prd.sections.some(({folded}) => {
    if (names.has(folded)) return true
    const {parts, aside, label} = readTitleWords(folded, names)
    return [...parts, aside, label].some((part) => part && names.has(part.name) && (part.match === 'exact' || part.match === 'composed'))
  })
}
