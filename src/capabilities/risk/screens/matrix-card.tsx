import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import type { MatrixPoint, Square } from '#ui/charts/matrix.ts'
import { RiskMatrix } from '#ui/charts/risk-matrix.tsx'
import { PointSwatch } from '#ui/charts/swatches.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import type { PointView } from '../contract/post.ts'
import { gradeByPlace } from '../rules/likelihood-consequence.ts'
import { matrixText, pointsText, whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { gradeName } from './grade.ts'
import style from './post.module.css'

/** RSK-3: where the risk points lie before and after their controls. */
export const MatrixCard = ({ points: all }: { readonly points: readonly PointView[] }) => {
  const t = useText()
  const points = all.filter(({ confirmed }) => confirmed)
  if (points.length === 0)
    return (
      <Card title={t(matrixText.title)}>
        <p className="muted">{t(pointsText.none)}</p>
      </Card>
    )
  const nameOf = (id: string): string => {
    const found = points.find((point) => point.id === id)
    return found ? t(found.name) : ''
  }
  const squareWords = (square: Square, before: readonly MatrixPoint[], after: readonly MatrixPoint[]): string => {
    const names = [
      ...before.map(({ id }) => t(matrixText.squareBefore, { name: nameOf(id) })),
      ...after.map(({ id }) => t(matrixText.squareAfter, { name: nameOf(id) })),
    ]
    return t(matrixText.square, {
      l: square.likelihood,
      i: square.impact,
      grade: t(gradeWords[gradeOf(square)]),
      points: names.length > 0 ? names.join(t(whyText.separator)) : t(matrixText.squareNone),
    })
  }
  return (
    <Card
      title={t(matrixText.title)}
      aside={
        <span className={style.legend}>
          <span>
            <PointSwatch state="before" />
            {t(matrixText.before)}
          </span>
          <span>
            <PointSwatch state="after" />
            {t(matrixText.after)}
          </span>
        </span>
      }
    >
      <div className={style.room}>
        <div className={style.matrix}>
          <RiskMatrix
            points={points.map(({ id, before, after }, at) => ({
              id,
              number: at + 1,
              before: squareOf(before),
              after: squareOf(after),
            }))}
            gradeOf={(square) => gradeName[gradeOf(square)]}
            sentenceOf={squareWords}
            likelihoodName={t(matrixText.likelihood)}
            impactName={t(matrixText.impact)}
            label={t(matrixText.sentence, { n: points.length })}
          />
          <div>
            <ol className={style.list}>
              {points.map(({ id, name, grade }, at) => (
                <li key={id}>
                  <span className={style.number}>{at + 1}</span>
                  <span>{t(name)}</span>
                  <GradeMark grade={gradeName[grade]} />
                </li>
              ))}
            </ol>
            <p className={style.small}>{t(matrixText.footnote)}</p>
          </div>
        </div>
      </div>
    </Card>
  )
}

const squareOf = ({ likelihood, consequence }: PointView['after']): Square => ({ likelihood, impact: consequence })

const gradeOf = ({ likelihood, impact }: Square) => gradeByPlace({ likelihood, consequence: impact })
