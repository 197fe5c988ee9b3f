import { useText } from '#platform/web.ts'
import style from './skip-link.module.css'
import { skipText } from './text.ts'

/** The first stop of the keyboard: past the navigation to the content. */
export const SkipLink = () => {
  const t = useText()
  return (
    <a className={style.skip} href="#content">
      {t(skipText)}
    </a>
  )
}
