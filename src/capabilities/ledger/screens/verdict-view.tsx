import type { ReactNode } from 'react'
import { grouped } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Bob } from '#ui/bob.tsx'
import { Icon } from '#ui/icon.tsx'
import { findingText } from '../text/findings.ts'
import { verifyText } from '../text/verify.ts'
import type { Looked } from './look-through.ts'
import style from './verify-page.module.css'

/** The bob hangs true or it does not; below it, what was looked at. */
export const VerdictView = ({ looked, compared }: { readonly looked: Looked; readonly compared: boolean }) => {
  const t = useText()
  if (looked.is === 'unreadable')
    return (
      <Banner tone="seal" role="alert">
        {t(verifyText.unreadable)}
      </Banner>
    )
  return looked.is === 'ledger' ? (
    <LedgerVerdict looked={looked} compared={compared} />
  ) : (
    <ProofVerdictView looked={looked} />
  )
}

const LedgerVerdict = ({
  looked: { verdict, key },
  compared,
}: {
  readonly looked: Extract<Looked, { is: 'ledger' }>
  readonly compared: boolean
}) => {
  const t = useText()
  const { findings, found, head, size, root, checkpoints, agreed, erased } = verdict
  const origin = head?.origin ?? ''
  if (findings > 0)
    return (
      <Head fits={false} title={t(verifyText.differs, { n: grouped(findings) })} why={t(verifyText.differsWhy)}>
        <ul className={style.findings}>
          {found.map(({ finding, at }) => (
            <li key={`${finding} ${at}`}>{t(findingText[finding], { n: grouped(at) })}</li>
          ))}
          {findings > found.length && <li className="muted">{t(verifyText.cut, { n: found.length })}</li>}
        </ul>
      </Head>
    )
  return (
    <Head fits title={t(verifyText.same)} why={t(verifyText.sameWhy, { origin, size: grouped(size) })}>
      <Demo origin={origin} />
      <ul className={style.checks}>
        <Checked title={t(verifyText.entries, { n: grouped(size) })}>
          {t(verifyText.entriesWhy, { root: shortRoot(root) })}
        </Checked>
        <Checked title={t(verifyText.signatures, { n: grouped(checkpoints) })}>
          {t(verifyText.signaturesWhy, { key })}
        </Checked>
        {erased > 0 && (
          <Checked open title={t(verifyText.erased, { n: grouped(erased) })}>
            {t(verifyText.erasedWhy)}
          </Checked>
        )}
        {agreed > 0 ? (
          <Checked title={t(verifyText.agreed)}>{t(verifyText.agreedWhy)}</Checked>
        ) : (
          !compared && (
            <Checked open title={t(verifyText.notCompared)}>
              {t(verifyText.notComparedWhy)}
            </Checked>
          )
        )}
      </ul>
    </Head>
  )
}

const ProofVerdictView = ({ looked: { verdict, key } }: { readonly looked: Extract<Looked, { is: 'proof' }> }) => {
  const t = useText()
  const { index, checkpoint, root, included, signed } = verdict
  const { origin, size } = checkpoint
  if (!included || !signed)
    return (
      <Head
        fits={false}
        title={t(verifyText.differs, { n: included || signed ? 1 : 2 })}
        why={t(verifyText.differsWhy)}
      >
        <ul className={style.findings}>
          {!included && <li>{t(findingText['root-differs'], { n: grouped(size) })}</li>}
          {!signed && <li>{t(findingText['signature-wrong'], { n: grouped(size) })}</li>}
        </ul>
      </Head>
    )
  return (
    <Head
      fits
      title={t(verifyText.same)}
      why={t(verifyText.proofWhy, { origin, n: grouped(index + 1), size: grouped(size) })}
    >
      <Demo origin={origin} />
      <ul className={style.checks}>
        <Checked title={t(verifyText.place)}>
          {t(verifyText.placeWhy, { n: grouped(index + 1), root: shortRoot(root) })}
        </Checked>
        <Checked title={t(verifyText.signature)}>{t(verifyText.signaturesWhy, { key })}</Checked>
      </ul>
    </Head>
  )
}

interface HeadProps {
  readonly fits: boolean
  readonly title: string
  readonly why: string
  readonly children: ReactNode
}

const Head = ({ fits, title, why, children }: HeadProps) => (
  <>
    <div className={style.head}>
      <Bob lean={fits ? 'true' : 'act'} size={72} />
      <div>
        <p className={style.title}>{title}</p>
        <p>{why}</p>
      </div>
    </div>
    {children}
  </>
)

const Demo = ({ origin }: { readonly origin: string }) => {
  const t = useText()
  return origin.startsWith('plumbline-demo') ? <Banner tone="azur">{t(verifyText.demo)}</Banner> : null
}

const Checked = ({
  title,
  open = false,
  children,
}: {
  readonly title: string
  readonly open?: boolean
  readonly children: ReactNode
}) => (
  <li data-open={open || undefined}>
    <Icon name={open ? 'info' : 'check'} size={20} />
    <div>
      <b>{title}</b>
      <p>{children}</p>
    </div>
  </li>
)

/** The beginning and the end, as they are compared by eye. */
const shortRoot = (root: string): string => `${root.slice(0, 4)} ${root.slice(4, 8)} … ${root.slice(-4)}`
