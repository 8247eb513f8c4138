/**
 * Leaves a random third of the repositories out, trains on the others, scores the documents left out; each third once, for several draws.
 * Usage: node scripts/run.mjs scripts/cross-validate.ts <folder with corpus/ and outlines/> [draws] [--misses]
 */
import {join} from 'node:path'
import {readCorpus, readOutlines} from './roles/samples.js'
import {addScore, createScore, figures, type Score} from './roles/score.js'
import {createRandom, samplesOf, train} from './roles/train.js'

const [folder, draws = '2'] = process.argv.slice(2)
if (!folder) throw new Error('Expected the folder that has corpus/ and outlines/')
const corpus = readCorpus(join(folder, 'corpus'))
const documents = [...readOutlines(join(folder, 'outlines', 'outlines.jsonl')), ...corpus]
const repos = [...new Set(documents.map(({repo}) => repo))].toSorted()
const samples = new Map(documents.map((document) => [document, samplesOf(document)]))
const unseen = createScore()

for (let draw = 0; draw < Number(draws); draw++) {
  const random = createRandom(100 + draw)
  const thirds = new Map(repos.map((repo) => [repo, random()]))
  const order = [...thirds].toSorted(([, a], [, b]) => a - b).map(([repo], index) => [repo, index % 3] as const)
  const thirdOf = new Map(order)
  for (let third = 0; third < 3; third++) {
    const model = train(documents.filter(({repo}) => thirdOf.get(repo) !== third).flatMap((document) => samples.get(document)!))
    for (const document of corpus) if (thirdOf.get(document.repo) === third) addScore(unseen, document, model)
  }
}

console.log(`${corpus.length} documents, ${repos.length} repositories, ${draws} draws of three thirds`)
console.log(`left out, all roles:   ${figures(unseen.all)}`)
console.log(`left out, core roles:  ${figures(unseen.core)}`)
console.log(`left out, certain:     ${certainty(unseen)}`)
for (const [role, tally] of [...unseen.byRole].toSorted()) console.log(`  ${role.padEnd(14)} ${figures(tally)}  of ${tally.tp + tally.fn}`)
if (process.argv.includes('--misses')) console.log(unseen.misses.join('\n'))

const seen = createScore()
const whole = train([...samples.values()].flat())
for (const document of corpus) addScore(seen, document, whole)
console.log(`trained on all, all roles:   ${figures(seen.all)}`)
console.log(`trained on all, core roles:  ${figures(seen.core)}`)
console.log(`trained on all, certain:     ${certainty(seen)}`)

/** How many of the roles that are called certain are right, and how many of those labelled they cover. */
function certainty({certain: {tp, fp}, all}: Score): string {
  return `precision ${(tp / Math.max(1, tp + fp)).toFixed(3)}  of the labelled ${(tp / Math.max(1, all.tp + all.fn)).toFixed(3)}`
}
