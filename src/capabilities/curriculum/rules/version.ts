/** The version after one of ours: `1.2.0` → `1.3.0`. */
export const nextMinor = (version: string): string => {
  const [major = '1', minor = '0'] = version.split('.')
  return `${major}.${Number(minor) + 1}.0`
}

/** Whether a version follows another: `1.10.0` follows `1.9.0`. */
export const isAbove = (version: string, other: string): boolean => {
  const [a, b] = [version.split('.').map(Number), other.split('.').map(Number)]
  const at = a.findIndex((part, place) => part !== b[place])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}
