import { grouped } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '../answered.tsx'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Empty } from '../empty.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { saveRows } from '../save-rows.ts'
import { DoubtTable } from './doubt-table.tsx'
import { Finished, isFinished } from './finished.tsx'
import style from './import.module.css'
import type { Adding, StepProps } from './preview-step.tsx'
import {
  acceptAllText,
  afterTitle,
  allMended,
  allMendedLead,
  allOrNothing,
  backToPreview,
  downloadRows,
  fieldHead,
  lineHead,
  makeAllText,
  moreDoubts,
  rememberedNote,
  repairLead,
  repairTitle,
  restTitle,
  saysHead,
  writeRefusals,
} from './text.ts'
import type { ImportVerbs } from './words.ts'
import { WriteFoot } from './write-foot.tsx'

type Repairs = AnswerOf<ImportVerbs['repairs']>

/** Third step: the rows that wait, each with a suggestion or a field; whatever is clear can be written meanwhile. */
export const RepairStep = ({ added, ...props }: StepProps & Adding & { readonly onBack: () => void }) => {
  const { verbs, words, draft, full, onBack } = props
  const t = useText()
  const asked = useQuestion(verbs.repairs, { draft })
  const preview = useQuestion(verbs.preview, { draft, full, show: 'created', page: 0 })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Banner tone="ochre" role="alert">
          {t(writeRefusals[refusal])}
        </Banner>
      )}
    >
      {(data) =>
        preview.data && isFinished(preview.data.counts) && preview.data.aside === 0 ? (
          <Finished />
        ) : (
          <div className={style.room}>
            <div className={style.sides}>
              <div>
                <RepairHead {...props} data={data} />
                <div className={style.added}>{added('above')}</div>
                {data.doubts.length === 0 ? (
                  <Empty title={t(allMended)}>{t(allMendedLead)}</Empty>
                ) : (
                  <DoubtTable verbs={verbs} words={words} draft={draft} doubts={data.doubts} choices={data.choices} />
                )}
                <p className={`t13 faint ${style.note}`}>
                  {data.more && t(moreDoubts)} {data.doubts.length > 0 && t(rememberedNote)}
                </p>
                <div className={style.added}>{added('below')}</div>
                <p className="t13 muted">{t(allOrNothing)}</p>
                {preview.data && (
                  <WriteFoot
                    {...props}
                    counts={preview.data.counts}
                    manyLeave={preview.data.manyLeave}
                    back={
                      <Button icon="left" onPress={onBack}>
                        {t(backToPreview)}
                      </Button>
                    }
                  />
                )}
              </div>
              <aside className={style.aside}>
                <h2>{t(restTitle)}</h2>
                <ul>
                  {words.rest.map((line) => (
                    <li key={line.zh}>{t(line)}</li>
                  ))}
                </ul>
                <hr />
                <h2>{t(afterTitle)}</h2>
                <ul>
                  {words.after.map((line) => (
                    <li key={line.zh}>{t(line)}</li>
                  ))}
                </ul>
              </aside>
            </div>
          </div>
        )
      }
    </Answered>
  )
}

const RepairHead = ({ verbs, words, draft, data }: StepProps & { readonly data: Repairs }) => {
  const t = useText()
  const { send, busy, refusal, problem } = useCommand(verbs.accept)
  const download = () =>
    saveRows(
      [t(lineHead), t(fieldHead), t(saysHead)],
      data.doubts.map(({ line, field, text }) => [String(line), t(words.fields[field] ?? fieldHead), text]),
    )
  return (
    <>
      <div className="between">
        <h2>
          {t(repairTitle, { n: grouped(data.doubtful) })}{' '}
          <span className="t13 faint">
            {t(repairLead, { mended: grouped(data.mended), n: grouped(data.doubtful) })}
          </span>
        </h2>
        <div className="row">
          {data.suggestions > 0 && (
            <Button size="small" tone="quiet" icon="check" busy={busy} onPress={() => void send({ draft })}>
              {t(acceptAllText, { n: grouped(data.suggestions) })}
            </Button>
          )}
          {data.makeable > 0 && (
            <Button size="small" tone="quiet" icon="plus" busy={busy} onPress={() => void send({ draft, make: true })}>
              {t(makeAllText, { n: grouped(data.makeable) })}
            </Button>
          )}
          {data.doubts.length > 0 && (
            <Button size="small" icon="download" onPress={download}>
              {t(downloadRows)}
            </Button>
          )}
        </div>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(writeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
