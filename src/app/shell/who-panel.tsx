import { SignOut } from '#capabilities/identity/contract.ts'
import { Link, startAfresh, useCommand, useSession, useText, useTheme } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { sectionIcons } from './navigation.ts'
import { languageText, sectionText, signOutText, themeNames, themeText } from './text.ts'
import style from './who-menu.module.css'
import type { WhoMenuProps } from './who-menu.tsx'

/** What opens below the name. */
export const WhoPanel = ({ places, onLanguage, onTheme }: WhoMenuProps) => {
  const t = useText()
  const theme = useTheme()
  const { person } = useSession()
  const { send, problem, busy } = useCommand(SignOut)
  const own = places.filter(({ section }) => section === 'me').flatMap(({ pages }) => pages)
  const sections = places.filter(({ section }) => section !== 'me')
  const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(themeNames[value]) }))
  const signOut = async () => {
    const result = await send({})
    if (result.ok) startAfresh('/sign-in')
  }
  return (
    <div className={style.panel}>
      <div className={style.person}>
        <b>{person.name}</b>
        <div className="t13 muted">
          {t(person.title)} <span className="faint">{person.staffNo}</span>
        </div>
      </div>
      <div className={style.sections}>
        <hr />
        <ul>
          {sections.map(({ section, path }) => (
            <li key={section}>
              <Link href={path}>
                <Icon name={sectionIcons[section]} />
                {t(sectionText[section])}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <hr />
      <ul>
        {own.map((page) => (
          <li key={page.path}>
            <Link href={page.path}>
              <Icon name="eye" />
              {t(page.title)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={style.set}>
        <span>{t(themeText)}</span>
        <Segmented label={t(themeText)} choices={themes} value={theme} onChange={onTheme} />
      </div>
      <div className={`${style.set} ${style.small}`}>
        <span>{t(languageText)}</span>
        <LanguageSwitch onChoose={onLanguage} />
      </div>
      <hr />
      <ul>
        <li>
          <button type="button" aria-disabled={busy || undefined} onClick={() => void signOut()}>
            <Icon name="leave" />
            {t(signOutText)}
          </button>
        </li>
      </ul>
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
