import qrcode from 'qrcode-generator'
import { useDownload, useQuestion, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { LedgerCheckpoint, LedgerExport } from '../contract.ts'
import { keepText, ledgerExportRefusals } from '../text/keep.ts'
import style from './ledger-page.module.css'

/** LDG-6, LDG-11: the newest checkpoint to print and give away, and the ledger as a file. */
export const KeepCard = () => {
  const t = useText()
  const { roles } = useSession()
  const audits = roles.includes('auditor') || roles.includes('audit-administrator')
  const { data } = useQuestion(LedgerCheckpoint, {})
  const { busy, refusal, problem, download } = useDownload(LedgerExport)
  if (!data?.note) return null
  return (
    <Card title={t(keepText.title)}>
      <p>{t(keepText.lead)}</p>
      <div className={style.keep}>
        <Square text={data.note} label={t(keepText.square)} />
        <pre className={style.text}>{data.note}</pre>
      </div>
      <div className={style.pages}>
        <Button icon="print" onPress={() => print()}>
          {t(keepText.print)}
        </Button>
        {audits && (
          <Button icon="download" busy={busy} onPress={() => void download({})}>
            {t(keepText.take)}
          </Button>
        )}
        <LinkButton href="/verify" tone="quiet">
          {t(keepText.verify)}
        </LinkButton>
      </div>
      {refusal && (
        <Banner tone="azur" role="alert">
          {t(ledgerExportRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}

const quiet = 4

/** A QR code as one path: black on white in both themes, because that is what scanners read. */
const Square = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = qrcode(0, 'M')
  code.addData(bytesOf(text), 'Byte')
  code.make()
  const count = code.getModuleCount()
  const dark = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`)
  const size = count + 2 * quiet
  return (
    <svg
      className={style.square}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={dark.join('')} fill="black" />
    </svg>
  )
}

/** The bytes of a text as characters, the form in which the encoder takes them. */
const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
