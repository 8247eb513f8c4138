import type {Flow, Prd} from '../types.js'

/** Every chart and step list of the document, in order. */
export function readFlows(_prd: Prd): readonly Flow[] {
  return []
}
