import { useEffect, useState } from 'react'
import { useText } from '#platform/web.ts'
import style from './states.module.css'
import { loadingText } from './text.ts'

const widths = ['70%', '90%', '55%', '80%', '65%', '75%']

/** The shape of what will come: nothing for 300 ms, then grey lines, after 2 s words as well (design 8). */
export const Skeleton = ({ rows = 4 }: { readonly rows?: number }) => {
  const t = useText()
  const shown = useLater(300)
  const spoken = useLater(2000)
  return (
    <div aria-busy="true" style={{ visibility: shown ? 'visible' : 'hidden' }}>
      <div className={`${style.line} ${style.headline}`} />
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={style.rowline}>
          <div className={style.line} />
          <div className={style.line} style={{ width: widths[i % widths.length] }} />
          <div className={style.line} />
        </div>
      ))}
      <p className={style.words} role="status">
        {spoken && t(loadingText)}
      </p>
    </div>
  )
}

const useLater = (ms: number): boolean => {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isThere
}
