/** Learns what is not known yet, a stretch of versions at a time, so that no more than those are ever held. What reads documents loads only then. */
import type {Objects} from '../../git/objects.js'
import type {Limits} from '../limits.js'
import type {Cache} from './cache.js'
import type {Measured} from './figures.js'
import type {Contents, Learner} from './learn.js'
import type {Learners} from './learners.js'
import {keyOf, type Learned, nothing, type Pair} from './steps.js'

export interface Study {
  /** What each pair tells; null where no pair is. */
  learn(pairs: readonly (Pair | null)[], cache: Cache<Learned>): Promise<(pair: Pair) => Learned>
  /** What the figures need to know of each pair; null where a text cannot be read. */
  measure(pairs: readonly Pair[], cache: Cache<Measured>): Promise<(pair: Pair) => Measured | null>
  close(): void
}

/** Pairs that are learned at once: git gives their texts in one go. */
const together = 48

export function openStudy(objects: Objects, limits: Limits): Study {
  let learners: Promise<Learners> | undefined

  async function forEach(pairs: readonly Pair[], size: number, act: (learner: Learner, batch: Batch) => Promise<void>): Promise<void> {
    if (pairs.length === 0) return
    learners ??= import('./learners.js').then(({openLearners}) => openLearners(pairs.length, limits))
    const batches = batchesOf(pairs, size, objects)
    await Promise.all(
      (await learners).all.map(async (learner) => {
        // While one batch is learned, git reads the next.
        let coming = batches.next().value
        while (coming) {
          const batch = await coming
          coming = batches.next().value
          await act(learner, batch)
        }
      }),
    )
  }

  return {
    async learn(pairs, cache) {
      const unread = new Map<string, Learned>()
      await forEach(unknownOf(pairs, cache), together, async (learner, {pairs, contents}) => {
        const learned = await learner.learn(pairs, contents)
        // What is not here today may be fetched tomorrow: that is not kept.
        for (const [at, one] of learned.entries()) (one.unread ? unread : cache).set(keyOf(pairs[at]!), one)
      })
      return (pair) => cache.get(keyOf(pair)) ?? unread.get(keyOf(pair)) ?? nothing
    },
    async measure(pairs, cache) {
      await forEach(unknownOf(pairs, cache), 1, async (learner, {pairs: [pair], contents}) => {
        const measured = await learner.measure(pair!, contents)
        if (measured) cache.set(keyOf(pair!), measured)
      })
      return (pair) => cache.get(keyOf(pair)) ?? null
    },
    close() {
      void learners?.then((opened) => opened.close())
    },
  }
}

/** Each pair once, without those that an earlier run learned. */
function unknownOf(pairs: readonly (Pair | null)[], cache: Cache<unknown>): Pair[] {
  const unknown = new Map<string, Pair>()
  for (const pair of pairs) if (pair && cache.get(keyOf(pair)) === undefined) unknown.set(keyOf(pair), pair)
  return [...unknown.values()]
}

interface Batch {
  readonly pairs: readonly Pair[]
  readonly contents: Contents
}

function* batchesOf(pairs: readonly Pair[], size: number, objects: Objects): Generator<Promise<Batch>, undefined> {
  for (let at = 0; at < pairs.length; at += size) yield settled(batchOf(pairs.slice(at, at + size), objects))
}

async function batchOf(pairs: readonly Pair[], objects: Objects): Promise<Batch> {
  const ids = new Set(pairs.flatMap(({before, after}) => (before === null ? [after] : [before, after])))
  const contents = new Map<string, Uint8Array>()
  await Promise.all(
    [...ids].map(async (id) => {
      const content = await objects.read(id)
      if (content.found) contents.set(id, content.bytes)
    }),
  )
  return {pairs, contents}
}

/** A failure is told to whoever awaits it; nobody may. */
function settled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
