import { ConfirmedSignals } from '#capabilities/supervision/contract/signals.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { unitsText } from '../text/units.ts'
import { SignalLines } from './signals-card.tsx'

const most = 5

/** What was confirmed about a leader's own units; a count under three is not told. */
export const ConfirmedCard = () => {
  const t = useText()
  const asked = useQuestion(ConfirmedSignals, {})
  return (
    <Card title={t(unitsText.signals)} aside={t(unitsText.signalsNote)}>
      <Answered of={asked}>
        {({ signals }) =>
          signals.length === 0 ? (
            <p className="muted">
              <b>{t(unitsText.signalsNone)}</b> {t(unitsText.signalsNoneWhy)}
            </p>
          ) : (
            <SignalLines
              signals={signals.slice(0, most).map(({ topic, ...signal }) => ({ ...signal, topic: topic.name }))}
              told={(topic, last) =>
                t(unitsText.series, {
                  topic,
                  last: last === null ? t(unitsText.underThree) : t(unitsText.counted, { n: last }),
                })
              }
            />
          )
        }
      </Answered>
    </Card>
  )
}
