/** The version after one of ours: `1.2.0` → `1.3.0`. */
export const nextMinor = (version: string): string => {
  const [major = '1', minor = '0'] = version.split('.')
  return `${major}.${Number(minor) + 1}.0`
}
