import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '../button.tsx'
import { PhoneChoices } from './phone-choices.tsx'
import { phoneText as text } from './phone-text.ts'

interface Point {
  readonly text: Pair
  readonly ask: Pair
  readonly choices: readonly { readonly id: string; readonly text: Pair; readonly reveal: Pair }[]
  readonly happened: Pair
}

const endings = ['consequence', 'missedChance', 'controlThatStops', 'checkOurs'] as const

interface CaseWalkProps {
  readonly of: Readonly<Record<'title' | 'opening' | (typeof endings)[number], Pair>> & {
    readonly decisionPoints: readonly Point[]
  }
  /** What stands above each part. */
  readonly heads: Readonly<Record<'happened' | (typeof endings)[number], Pair>>
  /** The moment that is walked; past the last one, the ending. */
  readonly at: number
  readonly onAt: (at: number) => void
}

/** A case as a learner walks it: stop, choose, see what it would have led to and what was done, go on to the end. */
export const CaseWalk = ({ of, heads, at, onAt }: CaseWalkProps) => {
  const t = useText()
  const point = of.decisionPoints[at]
  return (
    <>
      <b>{t(of.title)}</b>
      {point ? (
        <>
          {at === 0 && <p>{t(of.opening)}</p>}
          <p>{t(point.text)}</p>
          <Asking key={at} at={at} point={point} happened={heads.happened} onNext={() => onAt(at + 1)} />
        </>
      ) : (
        endings.map((place) => (
          <p key={place}>
            <b>{t(heads[place])}</b>
            <br />
            {t(of[place])}
          </p>
        ))
      )}
    </>
  )
}

interface AskingProps {
  readonly at: number
  readonly point: Point
  readonly happened: Pair
  readonly onNext: () => void
}

const Asking = ({ at, point, happened, onNext }: AskingProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const taken = point.choices.find(({ id }) => id === chosen)
  return (
    <>
      <PhoneChoices name={`${at}`} ask={point.ask} choices={point.choices} chosen={chosen} onChoose={setChosen} />
      {taken && (
        <>
          <p>{t(taken.reveal)}</p>
          <p>
            <b>{t(happened)}</b>
            <br />
            {t(point.happened)}
          </p>
          <Button tone="primary" block onPress={onNext}>
            {t(text.goOn)}
          </Button>
        </>
      )}
    </>
  )
}
