import { useState } from 'react'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { Quality, type QualityAnswer } from '../contract/quality.ts'
import { qualityText } from '../text/quality.ts'
import { EducationTable } from './education-table.tsx'
import { LikenessMap } from './likeness-map.tsx'
import { PairCard } from './pair-card.tsx'
import style from './quality.module.css'

/** The strip of picture 14 under the list of posts, of the same unit; the whole has a page of its own. */
export const QualityCard = ({ unit }: { readonly unit: string | undefined }) => {
  const t = useText()
  const asked = useQuestion(Quality, unit === undefined ? {} : { unit })
  return (
    <div className={style.strip}>
      <Card title={t(qualityText.title)} aside={t(qualityText.aside)}>
        <Answered of={asked}>
          {(answer) => (
            <div className={style.parts}>
              <Pairs answer={answer} />
              {answer.educationOnly.length > 0 && (
                <EducationTable points={answer.educationOnly} all={answer.all.educationOnly} />
              )}
              <Link href="/risk/quality">{t(qualityText.all)}</Link>
            </div>
          )}
        </Answered>
      </Card>
    </div>
  )
}

/** The map with the pair that is read, one after the other. */
export const Pairs = ({ answer }: { readonly answer: QualityAnswer }) => {
  const t = useText()
  const [at, setAt] = useState(0)
  const { pairs } = answer
  const pair = pairs[Math.min(at, pairs.length - 1)]
  return (
    <div className={style.pairs}>
      <LikenessMap answer={answer} chosen={pair} />
      {pair ? (
        <section>
          <header className="between">
            <h3>{t(qualityText.alike)}</h3>
            <span className="row">
              <Button tone="quiet" size="small" disabled={at === 0} onPress={() => setAt(at - 1)}>
                {t(qualityText.before)}
              </Button>
              <span className="t13 faint" aria-live="polite">
                {t(qualityText.nth, { n: at + 1, all: pairs.length })}
              </span>
              <Button tone="quiet" size="small" disabled={at + 1 >= pairs.length} onPress={() => setAt(at + 1)}>
                {t(qualityText.next)}
              </Button>
            </span>
          </header>
          <PairCard key={`${pair.a.id}-${pair.b.id}`} pair={pair} />
          <ListEnd shown={pairs.length} all={answer.all.pairs} />
        </section>
      ) : (
        <p className="muted">
          <b>{t(qualityText.noPair)}</b> {t(qualityText.noPairWhy)}
        </p>
      )}
    </div>
  )
}
