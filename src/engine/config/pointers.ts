/** One segment of a JSON pointer in the form that URI fragments give it. */
export function encodePointer(key: string): string {
  return encodeURI(key.replaceAll('~', '~0').replaceAll('/', '~1'))
}
