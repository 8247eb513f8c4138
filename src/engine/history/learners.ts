/** Who learns what the versions tell: here for a few of them, in threads side by side for many. */
import {availableParallelism} from 'node:os'
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads'
import type {Limits} from '../limits.js'
import type {Measured} from './figures.js'
import {createLearner, type Learner} from './learn.js'
import type {Learned, Pair} from './steps.js'

export interface Learners {
  /** One or more; each is asked one thing at a time. */
  readonly all: readonly Learner[]
  close(): void
}

/** A thread has to load all that reads a document before it is of any use, and more than these wait for git. */
const pairsWorthOneThread = 150
const mostThreads = 6

/** Learners for so many pairs. */
export function openLearners(pairs: number, limits: Limits): Learners {
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(pairs / pairsWorthOneThread))
  // Run from TypeScript (our own tests), there is no file that a thread could load.
  if (threads < 2 || import.meta.url.endsWith('.ts')) return {all: [createLearner(limits)], close() {}}
  const workers = Array.from({length: threads}, () => startWorker(limits))
  return {
    all: workers.map(learnerIn),
    close() {
      for (const worker of workers) void worker.terminate()
    },
  }
}

type Task =
  | {readonly learn: readonly Pair[]; readonly contents: ReadonlyMap<string, Uint8Array>}
  | {readonly measure: Pair; readonly contents: ReadonlyMap<string, Uint8Array>}

function startWorker(limits: Limits): Worker {
  return new Worker(new URL(import.meta.url), {
    workerData: {history: limits},
    env: {},
    stdin: false,
    execArgv: [],
  })
}

function learnerIn(worker: Worker): Learner {
  function ask<Answer>(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off('message', onMessage).off('error', onError)
        act()
      }
      const onMessage = (answer: Answer) => settle(() => resolve(answer))
      const onError = (error: unknown) => settle(() => reject(error))
      worker.on('message', onMessage).on('error', onError)
      // A blob may lie in a buffer that others share, and a view would bring all of that along.
      const contents = new Map([...task.contents].map(([id, bytes]) => [id, new Uint8Array(bytes)]))
      worker.postMessage(
        {...task, contents},
        [...contents.values()].map(({buffer}) => buffer),
      )
    })
  }
  return {
    learn: (pairs, contents) => ask<Learned[]>({learn: pairs, contents}),
    measure: (pair, contents) => ask<Measured | null>({measure: pair, contents}),
  }
}

function serve(port: NonNullable<typeof parentPort>, limits: Limits): void {
  const learner = createLearner(limits)
  port.on('message', async (task: Task) => {
    const {contents} = task
    port.postMessage('learn' in task ? await learner.learn(task.learn, contents) : await learner.measure(task.measure, contents))
  })
}

if (!isMainThread && parentPort && workerData?.history) serve(parentPort, workerData.history)
