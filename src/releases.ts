/** Every version of prd-lint that people have had, oldest first, this one last: a document can be held to the rules of one of them. */
export const releases: readonly string[] = ['0.1.0']
