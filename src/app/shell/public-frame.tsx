import { Route } from 'wouter'
import { type Page, type Screens, setLanguage, useText } from '#platform/web.ts'
import { Logo } from '#ui/logo.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageAround } from './page-around.tsx'
import { PageView } from './page-view.tsx'
import style from './public-frame.module.css'
import { SkipLink } from './skip-link.tsx'
import { productText } from './text.ts'

/** Around a page that needs no sign-in: the product's name and the language, nothing else. */
export const PublicFrame = ({
  capabilities,
  page,
}: {
  readonly capabilities: readonly Screens[]
  readonly page: Page
}) => {
  const t = useText()
  return (
    <div className={style.frame}>
      <SkipLink />
      <header className={style.top}>
        <span className={style.brand}>
          <Logo size={30} />
          <b>{t(productText)}</b>
        </span>
        <LanguageSwitch onChoose={setLanguage} />
      </header>
      <main id="content" tabIndex={-1} className={style.main}>
        <Route path={page.path}>
          <PageAround capabilities={capabilities} open>
            <PageView page={page} />
          </PageAround>
        </Route>
      </main>
    </div>
  )
}
