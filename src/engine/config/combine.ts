/** Puts configurations on top of one another: what is said later wins, part by part. */
import type {ConfigFile, RuleEntry, SectionChoice, WrittenSettings} from './types.js'

/** A configuration on top of the one that it extends. Overrides of both stay, the base's first. */
export function combineFiles(base: ConfigFile, over: ConfigFile): ConfigFile {
  return {
    ...combineSettings(base, over),
    ...(base.baseline && over.baseline ? {baseline: {...base.baseline, ...over.baseline}} : {}),
    ...(base.reviews && over.reviews ? {reviews: {...base.reviews, ...over.reviews}} : {}),
    ...(base.limits && over.limits ? {limits: {...base.limits, ...over.limits}} : {}),
    ...(base.overrides && over.overrides ? {overrides: [...base.overrides, ...over.overrides]} : {}),
  }
}

/** Settings on top of others. */
export function combineSettings<Base extends WrittenSettings, Over extends WrittenSettings>(base: Base, over: Over): Base & Over {
  return {
    ...base,
    ...over,
    ...(base.rules && over.rules ? {rules: combineRules(base.rules, over.rules)} : {}),
    ...(base.sections && over.sections ? {sections: combineSections(base.sections, over.sections)} : {}),
    ...(base.glossary && over.glossary ? {glossary: {...base.glossary, ...over.glossary}} : {}),
  }
}

type Sections = NonNullable<WrittenSettings['sections']>

function combineSections(base: Sections, over: Sections): Sections {
  const sections = new Map(Object.entries(base))
  for (const [name, entry] of Object.entries(over)) sections.set(name, {...choiceOf(sections.get(name)), ...choiceOf(entry)})
  return Object.fromEntries(sections)
}

/** A list alone is one of titles. */
export function choiceOf(entry: readonly string[] | SectionChoice | undefined): SectionChoice {
  if (entry === undefined) return {}
  return isTitles(entry) ? {aliases: entry} : entry
}

function isTitles(entry: readonly string[] | SectionChoice): entry is readonly string[] {
  return Array.isArray(entry)
}

type Rules = Readonly<Record<string, RuleEntry>>

/** A level alone keeps the options that were set before, options alone keep the level. */
function combineRules(base: Rules, over: Rules): Rules {
  const rules = new Map(Object.entries(base))
  for (const [id, entry] of Object.entries(over)) rules.set(id, combineEntries(rules.get(id), entry))
  return Object.fromEntries(rules)
}

/** One rule's entry on top of another. Without a level in either it stays open, for the preset to say. */
export function combineEntries(base: RuleEntry | undefined, over: RuleEntry): RuleEntry {
  const [level, options] = partsOf(over)
  const [levelBefore, optionsBefore] = partsOf(base)
  const combined = {...optionsBefore, ...options}
  const chosen = level ?? levelBefore
  return chosen === undefined ? combined : [chosen, combined]
}

/** Level and options of an entry, each only where it is written. */
export function partsOf(entry: RuleEntry | undefined): readonly [level?: string | undefined, options?: object | undefined] {
  if (entry === undefined) return []
  if (typeof entry === 'string') return [entry]
  return Array.isArray(entry) ? [entry[0], entry[1]] : [undefined, entry]
}
