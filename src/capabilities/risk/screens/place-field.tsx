import { useState } from 'react'
import { useText } from '#platform/web.ts'
import type { Square } from '#ui/charts/matrix.ts'
import { RiskMatrix } from '#ui/charts/risk-matrix.tsx'
import { FieldGroup } from '#ui/field.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { gradeByPlace, type Place } from '../rules/likelihood-consequence.ts'
import { pointFormText } from '../text/point-form.ts'
import { matrixText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { gradeName } from './grade.ts'
import { type Places, put, type When } from './places.ts'
import style from './point-form.module.css'

export interface PlaceFieldProps {
  /** The number of the point on the page. */
  readonly number: number
  readonly places: Places | null
  readonly onChange: (places: Places) => void
  /** RSK-14: the point counts already and the reader may not move it. */
  readonly locked: boolean
}

/** RSK-3: likelihood and consequence by a press on the matrix; the grade follows at once. */
export const PlaceField = ({ number, places, onChange, locked }: PlaceFieldProps) => {
  const t = useText()
  const [when, setWhen] = useState<When>(places ? 'after' : 'before')
  const place = ({ likelihood, impact }: Square) => {
    onChange(put(places, when, { likelihood, consequence: impact }))
    if (places === null) setWhen('after')
  }
  return (
    <FieldGroup label={t(pointFormText.place)} hint={t(locked ? pointFormText.placeLocked : pointFormText.placeHint)}>
      <div className={style.place}>
        {!locked && (
          <Segmented<When>
            label={t(pointFormText.placing)}
            value={when}
            onChange={setWhen}
            choices={[
              { value: 'before', label: t(matrixText.before) },
              { value: 'after', label: t(matrixText.after) },
            ]}
          />
        )}
        <RiskMatrix
          points={
            places ? [{ id: 'point', number, before: squareOf(places.before), after: squareOf(places.after) }] : []
          }
          gradeOf={(square) => gradeName[gradeOf(square)]}
          sentenceOf={(square, before, after) =>
            t(matrixText.square, {
              l: square.likelihood,
              i: square.impact,
              grade: t(gradeWords[gradeOf(square)]),
              points: standing(before.length > 0, after.length > 0)
                .map((words) => t(words))
                .join(t(matrixText.and)),
            })
          }
          likelihoodName={t(matrixText.likelihood)}
          impactName={t(matrixText.impact)}
          label={t(locked ? pointFormText.matrixLocked : pointFormText.matrix)}
          onOpen={locked ? undefined : place}
        />
        <div className={style.placed} aria-live="polite">
          {places ? (
            <>
              <Placed when="before" place={places.before} />
              <Placed when="after" place={places.after} />
            </>
          ) : (
            <span className="faint">{t(pointFormText.notPlaced)}</span>
          )}
        </div>
      </div>
    </FieldGroup>
  )
}

const Placed = ({ when, place }: { readonly when: When; readonly place: Place }) => {
  const t = useText()
  return (
    <span className={style.line} data-counts={when === 'after'}>
      {t(pointFormText.placed, { when: t(matrixText[when]), l: place.likelihood, i: place.consequence })}
      <GradeMark grade={gradeName[gradeByPlace(place)]} />
    </span>
  )
}

const standing = (before: boolean, after: boolean) => {
  if (before && after) return [matrixText.before, matrixText.after]
  if (before) return [matrixText.before]
  return [after ? matrixText.after : matrixText.squareNone]
}

const squareOf = ({ likelihood, consequence }: Place): Square => ({ likelihood, impact: consequence })

const gradeOf = ({ likelihood, impact }: Square) => gradeByPlace({ likelihood, consequence: impact })
