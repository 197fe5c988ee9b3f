import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * The width a chart may fill, in layout units of 1/16 rem, so that a drawing set in these units keeps its
 * text at reading size on a phone and grows with the reader's font size.
 */
export const useChartWidth = <E extends Element>(first = 480): [RefObject<E | null>, number] => {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(Math.max(120, Math.floor(element.clientWidth / unit())))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}

const unit = () => (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
