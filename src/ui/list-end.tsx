import { useText } from '#platform/web.ts'
import { listEndText, listMoreText, listNarrowText } from './text.ts'

export type ListEndProps =
  | { readonly shown: number; readonly all: number }
  /** A list whose whole length is not counted. */
  | {
      readonly shown: number
      readonly most: number
      /** Whoever reads takes no workbook out, and narrows the list instead. */
      readonly narrow?: boolean
    }

/** Below a list that is taken out as a workbook: that the page does not hold all of it. */
export const ListEnd = (of: ListEndProps) => {
  const t = useText()
  if ('all' in of)
    return of.all > of.shown ? (
      <p className="t13 faint">{t(listMoreText, { shown: of.shown, more: of.all - of.shown })}</p>
    ) : null
  return of.shown >= of.most ? (
    <p className="t13 faint">{t(of.narrow ? listNarrowText : listEndText, { most: of.most })}</p>
  ) : null
}
