import { grouped } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { backupText as text } from '../text/backups.ts'

/** The last part of a path on whatever system the product runs. */
export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** Sizes as a person compares them. */
export const useSize = (): ((bytes: number) => string) => {
  const t = useText()
  return (bytes) =>
    bytes < 1_000_000
      ? t(text.kilobytes, { n: grouped(Math.ceil(bytes / 1_000)) })
      : t(text.megabytes, { n: grouped(Math.round(bytes / 1_000_000)) })
}
