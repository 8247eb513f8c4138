// The layers hold, and the tool that says so has seen the code: a cruise that finds no module passes without a word.
import process from 'node:process'
import {cruise} from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const {options, ...ruleSet} = await extractConfig('./.dependency-cruiser.cjs')
const {output} = await cruise(
  ['src', 'rules', 'bin'],
  // What is built repeats what it is built from.
  {...options, exclude: {path: '^dist/'}, ruleSet, validate: true},
  {},
  {
    tsConfig: extractTypeScriptConfig('./tsconfig.json'),
  },
)
const {violations, totalCruised} = output.summary
const ours = output.modules.filter(({source}) => /^(src|rules)\/.*\.ts$/.test(source)).length
const edges = output.modules.reduce((sum, {dependencies}) => sum + dependencies.length, 0)

for (const {rule, from, to} of violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`)
console.log(`layers: ${ours} modules of ours, ${totalCruised} in all, ${edges} imports, ${violations.length} violations`)
if (ours === 0 || edges === 0) console.error('layers: no module or no import was seen')
process.exitCode = violations.length > 0 || ours === 0 || edges === 0 ? 1 : 0
