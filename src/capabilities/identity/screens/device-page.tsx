import { type FormEvent, useEffect, useState } from 'react'
import { remember, remembered, startAfresh, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { JoinDevice, PresentDevice, SignInWithPin } from '../contract/shared-devices.ts'
import { deviceRefusals, deviceText as text } from '../text/device.ts'
import style from './device.module.css'
import { PinPad } from './pin-pad.tsx'

/** A device that a crew shares (picture 18): number and PIN; nothing of the one before stays. */
export const DevicePage = () => {
  const asked = useQuestion(PresentDevice, {})
  const { data, problem, retry } = asked
  useEffect(() => {
    if (data) remember(place, data.device?.name ?? '')
  }, [data])
  const kept = remembered(place)
  if (data === undefined && problem?.kind === 'offline' && kept) return <WithoutNetwork retry={retry} />
  return <Answered of={asked}>{({ device }) => (device ? <PinSignIn /> : <JoinForm />)}</Answered>
}

/** The name of a registered device stays on it, so that it knows itself after a start without a network. */
const place = 'device-name'

/** Decision 36: cards and the meeting go on; answering and confirming wait. */
const WithoutNetwork = ({ retry }: { readonly retry: () => void }) => {
  const t = useText()
  return (
    <div className={style.join}>
      <h1 tabIndex={-1}>{t(text.title)}</h1>
      <Banner tone="azur" icon="offline">
        {t(text.noNetwork)}
      </Banner>
      <div className={style.open}>
        <LinkButton href="/device/card" tone="primary">
          {t(text.card)}
        </LinkButton>
        <LinkButton href="/device/group">{t(text.group)}</LinkButton>
        <Button onPress={retry}>{t(text.tryAgain)}</Button>
      </div>
    </div>
  )
}

const PinSignIn = () => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(SignInWithPin)
  const [staffNo, setStaffNo] = useState('')
  const [pin, setPin] = useState('')
  const [isWrong, setWrong] = useState(false)
  const enter = async () => {
    if (busy || staffNo.trim() === '' || pin.length < 6) return
    setWrong(false)
    const result = await send({ staffNo: staffNo.trim(), pin })
    setPin('')
    if (result.ok && result.value.signedIn) startAfresh('/today')
    else if (result.ok) setWrong(true)
  }
  const type = (figure: string) => {
    setWrong(false)
    setPin((before) => (before + figure).slice(0, 6))
  }
  return (
    <div className={style.page}>
      <div className={style.left}>
        <h1 tabIndex={-1}>{t(text.title)}</h1>
        <p className="muted">{t(text.lead)}</p>
        <div className={style.open}>
          <LinkButton href="/device/card">{t(text.card)}</LinkButton>
          <LinkButton href="/device/group">{t(text.group)}</LinkButton>
        </div>
        {isWrong && (
          <Banner tone="seal" role="alert">
            {t(text.wrong)}
          </Banner>
        )}
        {refusal && <Banner tone="ochre">{t(text.gone)}</Banner>}
        {problem && <ProblemNote problem={problem} />}
        <Field label={t(text.staffNo)}>
          <TextInput
            value={staffNo}
            onChange={setStaffNo}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
        </Field>
        <div>
          <p className={style.label}>{t(text.pin)}</p>
          <div className={style.boxes} role="status">
            {[0, 1, 2, 3, 4, 5].map((at) => (
              <span key={at} className={at === pin.length ? style.next : undefined} aria-hidden="true">
                {at < pin.length && '●'}
              </span>
            ))}
            <span className="sr">{t(text.typed, { n: pin.length })}</span>
          </div>
          <p className="t13 muted">{t(text.pinNote)}</p>
        </div>
        <p className={style.rules}>
          <b>{t(text.can)}</b>
          {t(text.canList)}
          <b>{t(text.cannot)}</b>
          {t(text.cannotList)}
        </p>
      </div>
      <PinPad
        busy={busy}
        onFigure={type}
        onRemove={() => setPin((before) => before.slice(0, -1))}
        onEnter={() => void enter()}
      />
    </div>
  )
}

const JoinForm = () => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(JoinDevice)
  const [code, setCode] = useState('')
  const [isWrong, setWrong] = useState(false)
  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || code.trim() === '') return
    setWrong(false)
    const result = await send({ code })
    if (result.ok && result.value.joined) startAfresh('/device')
    else if (result.ok) setWrong(true)
  }
  return (
    <form className={style.join} onSubmit={(event) => void join(event)}>
      <h1 tabIndex={-1}>{t(text.join)}</h1>
      <p className="muted">{t(text.joinLead)}</p>
      {isWrong && (
        <Banner tone="seal" role="alert">
          {t(text.joinWrong)}
        </Banner>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(deviceRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Field label={t(text.code)}>
        <TextInput
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
      </Field>
      <Button submit tone="primary" size="touch" block busy={busy}>
        {t(text.joinSubmit)}
      </Button>
    </form>
  )
}
