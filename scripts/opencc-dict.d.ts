declare module 'opencc-js/dict/*' {
  /** Entries joined by `|`, each `from to [to …]`. */
  const table: string
  export default table
}
