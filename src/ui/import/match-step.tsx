import { useState } from 'react'
import { type TextEncoding, textEncodings } from '#kernel/table.ts'
import { grouped } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useLanguage, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '../answered.tsx'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Check } from '../check.tsx'
import { FileDrop } from '../file-drop.tsx'
import { PhoneFoot } from '../phone-foot.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { Select } from '../select.tsx'
import type { DraftId } from './import-flow.tsx'
import { MappingTable } from './mapping-table.tsx'
import {
  betweenNames,
  brokenText,
  encodingNames,
  encodingRareText,
  encodingSwitch,
  encodingText,
  fileNote,
  matchLead,
  matchTitle,
  missingColumns,
  readRefusals,
  rememberText,
  rowsNote,
  sheetLabel,
  sheetRowsNote,
  stageRefusals,
  toPreview,
  twiceMapped,
} from './text.ts'
import type { ImportVerbs, ImportWords } from './words.ts'

interface MatchStepProps {
  readonly verbs: ImportVerbs
  readonly words: ImportWords
  readonly onStaged: (draft: DraftId) => void
}

interface Chosen {
  readonly file: File
  readonly sheet: string | null
  readonly encoding: TextEncoding | null
}

/** First step: choose a file and say what its columns mean. Nothing of it is kept until the preview is asked for. */
export const MatchStep = ({ verbs, words, onStaged }: MatchStepProps) => {
  const t = useText()
  const [chosen, choose] = useState<Chosen | null>(null)
  const seen = useQuestion(
    verbs.read,
    chosen ? { sheet: chosen.sheet, encoding: chosen.encoding } : undefined,
    chosen?.file,
  )
  const note = !seen.data
    ? t(fileNote)
    : t(seen.data.sheet === null ? rowsNote : sheetRowsNote, {
        rows: grouped(seen.data.rows),
        sheet: seen.data.sheet ?? '',
      })
  return (
    <div className="stack-5">
      <div>
        <h2>{t(matchTitle)}</h2>
        <p className="muted t13">{t(chosen ? matchLead : words.lead)}</p>
      </div>
      <FileDrop
        file={chosen?.file ?? null}
        accept=".csv,.xlsx,.txt"
        note={note}
        onFile={(file) => choose({ file, sheet: null, encoding: null })}
      />
      {chosen && (
        <Answered
          of={seen}
          refused={(refusal) => (
            <Banner tone="seal" role="alert">
              {t(readRefusals[refusal])}
            </Banner>
          )}
        >
          {(data) => (
            <Columns
              key={`${data.fileName}/${data.sheet}/${data.encoding}/${chosen.file.lastModified}`}
              {...{ verbs, words, onStaged, chosen, choose, seen: data }}
            />
          )}
        </Answered>
      )}
    </div>
  )
}

interface ColumnsProps extends MatchStepProps {
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
  readonly seen: AnswerOf<ImportVerbs['read']>
}

const Columns = ({ verbs, words, onStaged, chosen, choose, seen }: ColumnsProps) => {
  const t = useText()
  const language = useLanguage()
  const [fields, setFields] = useState<readonly (string | null)[]>(seen.columns.map(({ field }) => field))
  const [remember, setRemember] = useState(true)
  const { send, busy, refusal, problem } = useCommand(verbs.stage)
  const missing = words.requiredFields.filter((field) => !fields.includes(field))
  const twice = fields.find((field, at) => field !== null && fields.indexOf(field) !== at)
  const stage = async () => {
    const mapping = seen.columns.map(({ column }, at) => ({ column, field: fields[at] ?? null }))
    const staged = await send({ sheet: seen.sheet, encoding: seen.encoding, mapping, remember }, chosen.file)
    if (staged.ok) onStaged(staged.value.draft)
  }
  const names = (keys: readonly string[]): string =>
    keys.map((key) => words.fields[key]?.[language] ?? key).join(betweenNames[language])
  return (
    <>
      {seen.sheets.length > 1 && seen.sheet !== null && (
        <div className="row">
          {t(sheetLabel)}
          <Select
            small
            label={t(sheetLabel)}
            choices={seen.sheets.map((value) => ({ value, label: value }))}
            value={seen.sheet}
            onChange={(sheet) => choose({ ...chosen, sheet })}
          />
        </div>
      )}
      {seen.encoding !== null && (
        <EncodingNote seen={seen} encoding={seen.encoding} onSwitch={(encoding) => choose({ ...chosen, encoding })} />
      )}
      <MappingTable columns={seen.columns} fields={fields} words={words} onChange={setFields} />
      {missing.length > 0 && (
        <Banner tone="ochre" role="status">
          {t(missingColumns, { fields: names(missing) })}
        </Banner>
      )}
      {twice && (
        <Banner tone="ochre" role="status">
          {t(twiceMapped, { field: names([twice]) })}
        </Banner>
      )}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(stageRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Check checked={remember} onChange={setRemember}>
        {t(rememberText)}
      </Check>
      <PhoneFoot>
        <Button
          tone="primary"
          busy={busy}
          disabled={missing.length > 0 || twice !== undefined}
          onPress={() => void stage()}
        >
          {t(toPreview)}
        </Button>
      </PhoneFoot>
    </>
  )
}

interface EncodingNoteProps {
  readonly seen: AnswerOf<ImportVerbs['read']>
  readonly encoding: TextEncoding
  readonly onSwitch: (encoding: TextEncoding) => void
}

/** How a text file was read, with a name that shows it; a wrong reading is one press away from the other. */
const EncodingNote = ({ seen, encoding, onSwitch }: EncodingNoteProps) => {
  const t = useText()
  const language = useLanguage()
  const other = textEncodings.find((one) => one !== encoding) ?? encoding
  return (
    <Banner
      tone={seen.broken > 0 ? 'ochre' : 'azur'}
      action={
        <Button size="small" tone="quiet" onPress={() => onSwitch(other)}>
          {t(encodingSwitch, { encoding: encodingNames[other] })}
        </Button>
      }
    >
      {t(seen.rare.length > 0 ? encodingRareText : encodingText, {
        encoding: encodingNames[encoding],
        names: seen.rare.join(betweenNames[language]),
      })}{' '}
      {seen.broken > 0 && t(brokenText, { n: seen.broken })}
    </Banner>
  )
}
