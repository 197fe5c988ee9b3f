import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { useState } from 'react'
import { Link, saveFile, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import type { DrawView } from '../contract/draws.ts'
import { drawCommand, drawnFrom, drawProcedure } from '../rules/draw.ts'
import { drawText } from '../text/draws.ts'
import style from './findings.module.css'

/** SUP-36: seed, procedure and list; recomputed here, or with one command anywhere. */
export const RecomputeDraw = ({ draw }: { readonly draw: DrawView }) => {
  const t = useText()
  const [same, setSame] = useState<boolean | null>(null)
  const { no, frame, seed, sample, checkpointSize, items } = draw
  if (seed === null || checkpointSize === null) return null
  const recompute = () => {
    const again = drawnFrom(frame, seed, sample, (text) => bytesToHex(sha256(utf8ToBytes(text))))
    setSame(again.length === items.length && items.every(({ control }) => again.includes(control)))
  }
  const file = `${no}.txt`
  return (
    <details>
      <summary>{t(drawText.reproduce)}</summary>
      <div className={style.frame}>
        <p className="t13">{t(drawText.procedure, { procedure: drawProcedure, n: sample, size: checkpointSize })}</p>
        <p className="t13">
          {t(drawText.seed)} <span className="mono">{seed}</span>
        </p>
        <p className="t13">{t(drawText.command)}</p>
        <code>{drawCommand(file, seed, sample)}</code>
        <div className="row">
          <Button
            size="small"
            icon="download"
            onPress={() => saveFile(new File([`${frame.join('\n')}\n`], file, { type: 'text/plain' }))}
          >
            {t(drawText.download)}
          </Button>
          <Button size="small" onPress={recompute}>
            {t(drawText.recompute)}
          </Button>
          <Link href="/evidence/ledger">{t(drawText.toLedger)}</Link>
        </div>
        {same !== null && (
          <Banner tone={same ? 'jade' : 'seal'} role="status">
            {same ? t(drawText.same, { n: sample }) : t(drawText.differs)}
          </Banner>
        )}
      </div>
    </details>
  )
}
