import { useState } from 'react'
import { grouped } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Field } from '#ui/field.tsx'
import { FileDrop } from '#ui/file-drop.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type Checkpoint, readCheckpoint } from '../rules/checkpoint.ts'
import { pageText } from '../text/pages.ts'
import { verifyText } from '../text/verify.ts'
import { type Looked, lookThrough } from './look-through.ts'
import { VerdictView } from './verdict-view.tsx'
import style from './verify-page.module.css'

/** LDG-11: checks a file of the ledger on this device alone; asks no server and belongs to no session (picture 09). */
export const VerifyPage = () => {
  const t = useText()
  const [file, setFile] = useState<File | null>(null)
  const [paper, setPaper] = useState('')
  const [lines, setLines] = useState(0)
  const [looked, setLooked] = useState<Looked | 'looking' | null>(null)
  const known = knownIn(paper)
  const look = async (wanted: File, against: readonly Checkpoint[]) => {
    setFile(wanted)
    setLooked('looking')
    setLines(0)
    setLooked(await lookThrough(wanted, against, setLines))
  }
  const changePaper = (text: string) => {
    setPaper(text)
    const against = knownIn(text)
    if (file && (against.length > 0 || text.trim() === '')) void look(file, against)
  }
  return (
    <div className={style.page}>
      <h1 tabIndex={-1}>{t(pageText.verify)}</h1>
      <p className={style.lead}>{t(verifyText.lead)}</p>
      <div role="status">
        {looked === 'looking' && <p>{t(verifyText.looking, { n: grouped(lines) })}</p>}
        {looked !== null && looked !== 'looking' && <VerdictView looked={looked} compared={known.length > 0} />}
      </div>
      <h2 className={style.part}>{t(verifyText.file)}</h2>
      <FileDrop
        file={file}
        accept=".jsonl,.proof"
        note={t(verifyText.fileNote)}
        onFile={(chosen) => void look(chosen, known)}
      />
      <Field
        label={t(verifyText.known)}
        hint={t(verifyText.knownHint)}
        error={paper.trim() !== '' && known.length === 0 && t(verifyText.knownWrong)}
      >
        <TextArea value={paper} onChange={changePaper} rows={4} />
      </Field>
      <h2 className={style.part}>{t(verifyText.again)}</h2>
      <pre className={style.command}>plumbline verify {file?.name ?? 'plumbline-ledger.jsonl'}</pre>
      <p className="muted">{t(verifyText.againWhy)}</p>
      <Banner tone="jade">{t(verifyText.limits)}</Banner>
    </div>
  )
}

/**
 * Every checkpoint in the text, one after the other: three lines each, with or without a signature under them. Spaces and
 * line breaks that a scan or a mail adds are forgiven.
 */
const knownIn = (text: string): readonly Checkpoint[] => {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.flatMap((_, at) => readCheckpoint(`${lines.slice(at, at + 3).join('\n')}\n`) ?? [])
}
