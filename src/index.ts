/** The public API: understand a document, and tell what changed between two. */
export {changesBetween} from './changes/between.js'
export type {Action, Area, Baseline, Change, ChangeClass, ChangeSide, DocumentChanges} from './changes/types.js'
export {understand} from './engine/inspect.js'
export {type Aliases, readPrd} from './model/prd.js'
export type * from './model/types.js'
export {parseMarkdown} from './syntax.js'
