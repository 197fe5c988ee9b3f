import { useState } from 'react'
import type { Language } from '#kernel/text.ts'
import { Link, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { PackVersions, type PackVersionsAnswer, packVersionsPage, SettlePackVersion } from '../../contract/packs.ts'
import { type AsideKind, noVersion } from '../../rules/pack-aside.ts'
import { differenceName } from '../../text/difference-words.ts'
import { questionsText as pages } from '../../text/items.ts'
import { packVersionRefusals, packsText as text } from '../../text/packs.ts'
import { editorText } from '../../text/studio.ts'
import style from './studio.module.css'
import { useDifferenceWords } from './use-difference-words.ts'

type Waiting = PackVersionsAnswer['waiting'][number]

interface PackVersionsCardProps {
  readonly kind: AsideKind
  /** Of this one alone. */
  readonly of?: string
}

/** CUR-41, CUR-47: what a pack brought of something changed here, with both versions; nothing is shown while there is none. */
export const PackVersionsCard = ({ kind, of }: PackVersionsCardProps) => {
  const t = useText()
  const [page, setPage] = useState(0)
  const { data } = useQuestion(PackVersions, { kind, ...(of !== undefined && { code: of }), page })
  if (!data || data.waiting.length === 0) return null
  const { waiting, names, matching, page: at } = data
  return (
    <div className={style.brought}>
      <Card title={t(text.title)}>
        <div className={style.stack}>
          <p className="muted">{t(text.why)}</p>
          {waiting.map((one) => (
            <One
              key={`${one.code} ${one.version}`}
              one={one}
              names={names}
              linked={kind === 'norm' && of === undefined}
            />
          ))}
          {matching > packVersionsPage && (
            <nav className={style.pages} aria-label={t(text.title)}>
              <Button disabled={at === 0} onPress={() => setPage(at - 1)}>
                {t(pages.earlier)}
              </Button>
              <span className="t13 muted">
                {t(pages.page, {
                  from: at * packVersionsPage + 1,
                  to: at * packVersionsPage + waiting.length,
                  n: matching,
                })}
              </span>
              <Button disabled={(at + 1) * packVersionsPage >= matching} onPress={() => setPage(at + 1)}>
                {t(pages.later)}
              </Button>
            </nav>
          )}
        </div>
      </Card>
    </div>
  )
}

interface OneProps {
  readonly one: Waiting
  readonly names: PackVersionsAnswer['names']
  /** Its own page is another one. */
  readonly linked: boolean
}

const One = ({ one, names, linked }: OneProps) => {
  const t = useText()
  const { roles } = useSession()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(SettlePackVersion)
  const { kind, code, title, version, here, pack, lines, more, called, unfit, drawn } = one
  const scenes = new Map(Object.entries(one.scenes))
  const said = useDifferenceWords(names, scenes)
  const isEnd = lines.some(({ place }) => place === 'repealedOn')
  const settle = async (take: boolean) => {
    const result = await send({ kind, code, version, here, take })
    if (!result.ok) return
    const became = result.value.version
    const taken = isEnd ? t(text.ended) : t(text.taken, { version: became ?? '' })
    showToast({ text: became === null ? t(text.left) : taken })
  }
  return (
    <section aria-label={t(title)} className={style.stack}>
      <p>
        <b>{t(title)}</b> {t(here === noVersion ? text.versionNew : text.versions, { here, pack, version })}{' '}
        {linked && <Link href={`/learn/norms/${code}`}>{t(text.read)}</Link>}
      </p>
      {isEnd && <p>{t(text.ends)}</p>}
      {called && <p>{t(text.called, { title: t(called) })}</p>}
      {unfit && (
        <div role="note">
          <p>{unfit.left < unfit.draw ? t(text.short, { draw: unfit.draw, left: unfit.left }) : t(text.listed)}</p>
          {unfit.asked.map(({ question, lesson }) => (
            <p key={t(question)}>{t(text.asked, { question: t(question), lesson: t(lesson) })}</p>
          ))}
        </div>
      )}
      {drawn.length > 0 && (
        <div role="note">
          {drawn.map(({ question, exam }) => (
            <p key={t(question)}>{t(text.drawn, { question: t(question), exam: t(exam) })}</p>
          ))}
        </div>
      )}
      {lines.length > 0 && (
        <details open={isEnd}>
          <summary>{t(text.differs)}</summary>
          <dl className={style.twoVersions}>
            {lines.map((line) => (
              <div key={`${line.place} ${line.language}`}>
                <dt>{t(differenceName(line, scenes))}</dt>
                <dd>
                  <span className="t13 muted">{t(text.here)}</span>
                  <p lang={tagOf(line.language)}>{said(line, line.here)}</p>
                </dd>
                <dd>
                  <span className="t13 muted">{t(text.pack)}</span>
                  <p lang={tagOf(line.language)}>{said(line, line.pack)}</p>
                </dd>
              </div>
            ))}
          </dl>
          {more > 0 && <p className="t13 muted">{t(editorText.moreDiffer, { n: more })}</p>}
        </details>
      )}
      {roles.includes('author') && (
        <div className="row">
          <Button size="small" busy={busy} onPress={() => void settle(false)}>
            {t(text.leave)}
            <span className="sr"> {t(title)}</span>
          </Button>
          <Button size="small" busy={busy} onPress={() => void settle(true)}>
            {t(isEnd ? text.endDo : text.take)}
            <span className="sr"> {t(title)}</span>
          </Button>
        </div>
      )}
      {refusal && <p role="alert">{t(packVersionRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} />}
    </section>
  )
}

const tagOf = (language: Language | null): string | undefined =>
  language === null ? undefined : language === 'zh' ? 'zh-CN' : 'en'
