import { useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { laterText } from '../text/later.ts'
import style from './learning.module.css'

/** What was just done waits on this device for a network. */
export const KeptNote = () => {
  const t = useText()
  return (
    <div className={style.said}>
      <Banner tone="azur" role="status" icon="offline">
        {t(laterText.kept)}
      </Banner>
    </div>
  )
}
