import { type ExportVerb, exportRefusals } from '#kernel/export.ts'
import type { Pair } from '#kernel/text.ts'
import type { InputOf, Question } from '#kernel/verb.ts'
import { useDownload, useLanguage, useText } from '#platform/web.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import style from './export-button.module.css'
import { ProblemNote } from './problem-note.tsx'
import { exportGoneText, exportText } from './text.ts'

interface ExportButtonProps<Q extends Question> {
  readonly verb: ExportVerb<Q>
  /** The filter of the list as it stands on the screen. */
  readonly of: InputOf<Q>
  readonly size?: 'small'
  /** What is taken out, where a screen has several lists. */
  readonly label?: Pair
}

/** Saves what a list shows, all its pages, as a workbook in the reader's language. */
export const ExportButton = <Q extends Question>({ verb, of, size, label = exportText }: ExportButtonProps<Q>) => {
  const t = useText()
  const language = useLanguage()
  const { busy, refusal, problem, download } = useDownload(verb)
  return (
    <>
      <Button
        icon="download"
        busy={busy}
        {...(size ? { size } : {})}
        onPress={() => void download({ of, language } as unknown as InputOf<ExportVerb<Q>>)}
      >
        {t(label)}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(refusal === 'export-too-long' ? exportRefusals['export-too-long'] : exportGoneText)}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

/** The same at the foot of a card, apart from the list above it. */
export const ExportFoot = <Q extends Question>(props: Omit<ExportButtonProps<Q>, 'size'>) => (
  <div className={style.foot}>
    <ExportButton size="small" {...props} />
  </div>
)
