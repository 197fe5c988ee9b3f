import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { PackVersions, type PackVersionsAnswer, SettlePackVersion } from '../../contract/packs.ts'
import type { ContentKind } from '../../rules/draft.ts'
import { placeWords } from '../../text/lint-places.ts'
import { packVersionRefusals, packsText as text } from '../../text/packs.ts'
import { editorText } from '../../text/studio.ts'
import style from './studio.module.css'

type Waiting = PackVersionsAnswer['waiting'][number]

/** CUR-41: what a pack brought of something changed here, with both versions; nothing is shown while there is none. */
export const PackVersionsCard = ({ kind }: { readonly kind: ContentKind }) => {
  const t = useText()
  const { data } = useQuestion(PackVersions, {})
  const waiting = data?.waiting.filter((one) => one.kind === kind) ?? []
  if (waiting.length === 0) return null
  return (
    <Card title={t(text.title)}>
      <div className={style.stack}>
        <p className="muted">{t(text.why)}</p>
        {waiting.map((one) => (
          <One key={`${one.code} ${one.version}`} one={one} />
        ))}
      </div>
    </Card>
  )
}

const One = ({ one }: { readonly one: Waiting }) => {
  const t = useText()
  const { roles } = useSession()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(SettlePackVersion)
  const { kind, code, title, version, here, pack, lines, more } = one
  const scenes = new Map(Object.entries(one.scenes))
  const settle = async (take: boolean) => {
    const result = await send({ kind, code, version, take })
    if (!result.ok) return
    const became = result.value.version
    showToast({ text: became === null ? t(text.left) : t(text.taken, { version: became }) })
  }
  return (
    <section aria-label={t(title)} className={style.stack}>
      <p>
        <b>{t(title)}</b> {t(text.versions, { here, pack, version })}
      </p>
      {lines.length > 0 && (
        <details>
          <summary>{t(text.differs)}</summary>
          <dl className={style.twoVersions}>
            {lines.map((line) => (
              <div key={`${line.place} ${line.language}`}>
                <dt>
                  {t(text.place, { place: placeWords(line.place, scenes), language: t(editorText[line.language]) })}
                </dt>
                <dd>
                  <span className="t13 muted">{t(text.here)}</span> {line.here}
                </dd>
                <dd>
                  <span className="t13 muted">{t(text.pack)}</span> {line.pack}
                </dd>
              </div>
            ))}
          </dl>
          {more > 0 && <p className="t13 muted">{t(text.more, { n: more })}</p>}
        </details>
      )}
      {roles.includes('author') && (
        <div className="row">
          <Button size="small" busy={busy} onPress={() => void settle(false)}>
            {t(text.leave)}
            <span className="sr"> {t(title)}</span>
          </Button>
          <Button size="small" busy={busy} onPress={() => void settle(true)}>
            {t(text.take)}
            <span className="sr"> {t(title)}</span>
          </Button>
        </div>
      )}
      {refusal && <p role="alert">{t(packVersionRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} />}
    </section>
  )
}
