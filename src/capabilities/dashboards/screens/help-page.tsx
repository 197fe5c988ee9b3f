import { everyRole } from '#kernel/verb.ts'
import { Link, useLanguage, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { roleText } from '#ui/text.ts'
import { helpText, roleWork, wordList } from '../text/help.ts'
import { pageTitles } from '../text/pages.ts'
import style from './help-page.module.css'

/** Short help: three things, who does what, the words. */
export const HelpPage = () => {
  const t = useText()
  const { roles } = useSession()
  return (
    <>
      <PageHead title={t(pageTitles.help)} lead={t(helpText.lead)} />
      <div className="columns">
        <div className="stack-5">
          <Card title={t(helpText.first)}>
            <ol className={style.basics}>
              {helpText.basics.map((one) => (
                <li key={one.zh}>{t(one)}</li>
              ))}
            </ol>
          </Card>
          <Card title={t(helpText.roles)}>
            <dl className={style.list}>
              {everyRole.map((role) => (
                <div key={role}>
                  <dt>
                    {t(roleText[role])} {roles.includes(role) && <Tag tone="jade">{t(helpText.you)}</Tag>}
                  </dt>
                  <dd>{t(roleWork[role])}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </div>
        <div className="stack-5">
          <Words />
          <Card title={t(helpText.keys)}>
            <ul className="stack-2">
              {helpText.keyList.map((one) => (
                <li key={one.zh}>{t(one)}</li>
              ))}
            </ul>
          </Card>
          <Card title={t(helpText.more)}>
            <ul className="stack-2">
              <li>
                <Link href="/today/doubts">{t(helpText.doubts)}</Link>
              </li>
              <li>
                <Link href="/speak-up">{t(pageTitles.speakUp)}</Link>
              </li>
            </ul>
          </Card>
        </div>
      </div>
    </>
  )
}

/** Every word in both languages, its meaning in the reader's. */
const Words = () => {
  const t = useText()
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <Card title={t(helpText.words)}>
      <dl className={style.list}>
        {wordList.map((word) => (
          <div key={word.zh}>
            <dt>
              {t(word)}{' '}
              <span className="t13 faint" lang={other === 'zh' ? 'zh-CN' : 'en-GB'}>
                {word[other]}
              </span>
            </dt>
            <dd>{t(word.means)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
