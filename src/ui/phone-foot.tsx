import { type ReactNode, useLayoutEffect } from 'react'
import style from './phone-foot.module.css'

/**
 * The main button of a page: on the phone fixed at the bottom in place of the navigation, elsewhere after the content.
 * The top bar is hidden on the phone as well, so the page brings its own way back.
 */
export const PhoneFoot = ({ children }: { readonly children: ReactNode }) => {
  useLayoutEffect(() => {
    document.documentElement.dataset.foot = 'page'
    return () => {
      delete document.documentElement.dataset.foot
    }
  }, [])
  return (
    <>
      <div className={style.room} />
      <div className={style.foot}>
        <div className={style.buttons}>{children}</div>
      </div>
    </>
  )
}
