import type { ReactNode } from 'react'
import { useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { pageTitles } from '../text/pages.ts'
import { speakUpText as text } from '../text/speak-up.ts'
import style from './speak-up-page.module.css'

/** R63: the channel guide. It asks the server nothing, keeps nothing and belongs to nobody's session. */
export const SpeakUpPage = () => {
  const t = useText()
  return (
    <div className={style.page}>
      <h1 tabIndex={-1}>{t(pageTitles.speakUp)}</h1>
      <p className={style.lead}>{t(text.lead)}</p>
      <div className="stack">
        <Banner tone="jade">
          <b>{t(text.noReports)}</b>
        </Banner>
        <Banner tone="ochre">{t(text.network)}</Banner>
      </div>
      <Part title={t(text.where)}>
        <ol className={style.channels}>
          {text.channels.map(({ name, what, when }) => (
            <li key={name.zh}>
              <h3>{t(name)}</h3>
              <p>{t(what)}</p>
              <p className={style.when}>
                <span className="sr">{t(text.around)}</span>
                {t(when)}
              </p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t(text.who)}>
        <p>{t(text.whoBody)}</p>
      </Part>
      <Part title={t(text.protects)}>
        <ul className={style.dots}>
          {text.protections.map((one) => (
            <li key={one.zh}>{t(one)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t(text.next)}>
        <ol className={style.steps}>
          {text.steps.map((one) => (
            <li key={one.zh}>{t(one)}</li>
          ))}
        </ol>
      </Part>
      <Part title={t(text.write)}>
        <p>{t(text.writeBody)}</p>
      </Part>
      <p className={style.source}>{t(text.source)}</p>
      <p>
        {/* A whole load: nothing of this visit goes along. */}
        <a href="/sign-in">{t(text.back)}</a>
      </p>
    </div>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)
