import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import { EdgeHistory, type EdgeLine, type UnitLine } from '../contract/division.ts'
import { kindText, divisionText as text } from '../text/division.ts'
import style from './division.module.css'
import { EdgeText } from './division-table.tsx'
import { EndForm } from './end-form.tsx'
import { PassForm } from './pass-form.tsx'

interface UnitDialogProps {
  readonly unit: UnitLine
  readonly mayEdit: boolean
  readonly onClose: () => void
}

interface Deed {
  readonly kind: 'end' | 'pass'
  readonly edge: EdgeLine
  readonly place: string
}

/** What holds for one unit, what may be done about it, and everything ever recorded. */
export const UnitDialog = ({ unit, mayEdit, onClose }: UnitDialogProps) => {
  const t = useText()
  const [deed, setDeed] = useState<Deed | null>(null)
  const asked = useQuestion(EdgeHistory, { unit: unit.code })
  const running = [
    ...unit.edges.map((edge) => ({ edge, place: t(unit.name) })),
    ...unit.posts.flatMap(({ name, edges }) => edges.map((edge) => ({ edge, place: `${t(unit.name)}·${t(name)}` }))),
  ]
  return (
    <Dialog open onClose={onClose} title={t(unit.name)} wide>
      {deed?.kind === 'end' && <EndForm edge={deed.edge} onDone={() => setDeed(null)} />}
      {deed?.kind === 'pass' && <PassForm edge={deed.edge} place={deed.place} onDone={() => setDeed(null)} />}
      {deed === null && (
        <>
          <ul className={style.running}>
            {running.map(({ edge, place }) => (
              <li key={edge.edge}>
                <span>
                  <Tag tone="azur">{t(kindText[edge.kind])}</Tag> <EdgeText edge={edge} />
                </span>
                {mayEdit && (
                  <span className={style.deeds}>
                    <Button size="small" onPress={() => setDeed({ kind: 'pass', edge, place })}>
                      {t(text.pass)}
                    </Button>
                    <Button size="small" tone="quiet" onPress={() => setDeed({ kind: 'end', edge, place })}>
                      {t(text.end)}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <h3 className={style.part}>{t(text.history)}</h3>
          <Answered of={asked}>
            {({ edges, more }) =>
              edges.length === 0 ? (
                <p className="muted">{t(text.noHistory)}</p>
              ) : (
                <ul className={style.history}>
                  {edges.map((edge) => (
                    <li key={edge.edge}>
                      <span className="muted">
                        {t(kindText[edge.kind])}
                        {edge.post && `·${t(edge.post)}`}
                      </span>{' '}
                      <EdgeText edge={edge} /> {edge.toOn === edge.fromOn && <Tag>{t(text.void)}</Tag>}
                      {edge.endedOn && (
                        <span className="t13 faint">{t(text.ended, { day: t(longDay(edge.endedOn)) })}</span>
                      )}
                    </li>
                  ))}
                  {more > 0 && <li className="muted">{t(text.historyMore, { n: more })}</li>}
                </ul>
              )
            }
          </Answered>
        </>
      )}
    </Dialog>
  )
}
