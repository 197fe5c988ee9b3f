import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { DraftBody } from '../../rules/draft.ts'
import { isTurn, type Scene, type Turn } from '../../rules/lesson.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'
import { useSceneNames } from './use-scene-names.ts'

interface SceneFormProps<Of extends Scene> {
  readonly body: DraftBody
  readonly scene: Of
  readonly onChange: (scene: Scene) => void
  readonly sights: Sights
}

/** One scene: its story, its question with choices and what each leads to; or an ending with its one act. */
export const SceneForm = (props: SceneFormProps<Scene>) => {
  const t = useText()
  const { scene, onChange, sights } = props
  const at = `scenes/${scene.id}`
  return (
    <div className={style.stack}>
      <Field label={t(text.step)}>
        <Select
          value={String(scene.step)}
          onChange={(step) => onChange({ ...scene, step: Number(step) })}
          choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
        />
      </Field>
      <TwinText
        label={t(text.story)}
        place={`${at}/text`}
        value={scene.text}
        rows={3}
        sights={sights}
        onChange={(words) => onChange({ ...scene, text: words })}
      />
      {isTurn(scene) ? (
        <TurnFields {...props} scene={scene} />
      ) : (
        <>
          <TwinText
            label={t(text.act)}
            place={`${at}/act`}
            value={scene.act}
            sights={sights}
            onChange={(act) => onChange({ ...scene, act })}
          />
          <TwinText
            label={t(text.askWhom)}
            place={`${at}/askWhom`}
            value={scene.askWhom}
            sights={sights}
            onChange={(askWhom) => onChange({ ...scene, askWhom })}
          />
        </>
      )}
    </div>
  )
}

const TurnFields = ({ body, scene, onChange, sights }: SceneFormProps<Turn>) => {
  const t = useText()
  const { named } = useSceneNames(body)
  const at = `scenes/${scene.id}`
  const put = (id: string, part: Partial<Turn['choices'][number]>) =>
    onChange({ ...scene, choices: scene.choices.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const free = ['a', 'b', 'c', 'd'].find((id) => scene.choices.every((choice) => choice.id !== id))
  const last = scene.choices.at(-1)
  return (
    <>
      <TwinText
        label={t(text.question)}
        place={`${at}/ask`}
        value={scene.ask}
        rows={1}
        sights={sights}
        onChange={(ask) => onChange({ ...scene, ask })}
      />
      {scene.choices.map(({ id, text: words, outcome, quality, next }) => (
        <fieldset key={id} className={style.choice}>
          <legend>{t(text.choice, { id: id.toUpperCase() })}</legend>
          <TwinText
            label={t(text.choice, { id: id.toUpperCase() })}
            place={`${at}/choices/${id}/text`}
            value={words}
            sights={sights}
            onChange={(value) => put(id, { text: value })}
          />
          <TwinText
            label={t(text.outcome)}
            place={`${at}/choices/${id}/outcome`}
            value={outcome}
            sights={sights}
            onChange={(value) => put(id, { outcome: value })}
          />
          <div className={style.twin}>
            <Field label={t(text.quality)}>
              <Select
                value={quality}
                onChange={(value) => put(id, { quality: value })}
                choices={(['sound', 'partial', 'unsound'] as const).map((value) => ({ value, label: t(text[value]) }))}
              />
            </Field>
            <Field label={t(text.next)}>
              <Select
                value={next}
                onChange={(value) => put(id, { next: value })}
                choices={[...new Set([next, ...body.scenes.map((one) => one.id)])].map((value) => ({
                  value,
                  label: named(value),
                }))}
              />
            </Field>
          </div>
          {scene.choices.length > 2 && (
            <Button
              size="small"
              tone="quiet"
              onPress={() => onChange({ ...scene, choices: scene.choices.filter((one) => one.id !== id) })}
            >
              {t(text.dropChoice, { id: id.toUpperCase() })}
            </Button>
          )}
        </fieldset>
      ))}
      {free !== undefined && last && (
        <div>
          <Button
            icon="plus"
            onPress={() =>
              onChange({
                ...scene,
                choices: [
                  ...scene.choices,
                  { ...last, id: free, text: { zh: '', en: '' }, outcome: { zh: '', en: '' } },
                ],
              })
            }
          >
            {t(text.addChoice)}
          </Button>
        </div>
      )}
    </>
  )
}
