import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import styles from './chart-scroll.module.css'

/** A window onto a drawing wider than its card; a line at an edge shows that there is more beyond it. */
export const ChartScroll = ({
  of,
  children,
}: {
  readonly of: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}) => {
  const [more, setMore] = useState({ before: false, after: false })
  useEffect(() => {
    const element = of.current
    if (!element) return
    const look = () => setMore(beyond(element))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [of])
  return (
    <div className={styles.window} data-before={more.before} data-after={more.after}>
      <div ref={of} className={styles.scroll} tabIndex={more.before || more.after ? 0 : undefined}>
        {children}
      </div>
    </div>
  )
}

const beyond = (element: Element) => ({
  before: element.scrollLeft > 2,
  after: element.scrollLeft + element.clientWidth < element.scrollWidth - 2,
})
