/** The file that a link or image refers to, as a path beside the document; null where it leads elsewhere. */
export function localPathOf(url: string): string | null {
  if (url === '' || url.startsWith('#') || url.startsWith('//') || /^[a-z][a-z\d+.-]*:/iu.test(url)) return null
  const path = url.replace(/[?#].*$/su, '')
  if (path === '') return null
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray `%` is part of the name.
    return path
  }
}
