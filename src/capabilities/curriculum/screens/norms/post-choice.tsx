import { Choices } from '#capabilities/risk/contract/choices.ts'
import { MyPost } from '#capabilities/risk/contract/post.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Select } from '#ui/select.tsx'
import { BindingNorms } from '../../contract/norms.ts'
import { normsText as text } from '../../text/norms.ts'

interface PostChoiceProps {
  readonly post: string
  readonly onChange: (post: string) => void
}

/**
 * CUR-57: a learner chooses among the own posts, whoever answers for posts among those in reach; whoever came from the page
 * of another post sees it chosen.
 */
export const PostChoice = (props: PostChoiceProps) => {
  const { roles } = useSession()
  return roles.some((role) => role === 'leader' || role === 'officer' || role === 'author') ? (
    <InReach {...props} />
  ) : roles.includes('learner') ? (
    <OwnPosts {...props} />
  ) : (
    <Chosen {...props} choices={[]} />
  )
}

const OwnPosts = ({ post, onChange }: PostChoiceProps) => {
  const t = useText()
  const posts = useQuestion(MyPost, {}).data?.posts ?? []
  const choices = posts.map(({ code, name }) => ({ value: code, label: t(text.ownPost, { name: t(name) }) }))
  return <Chosen post={post} onChange={onChange} choices={choices} />
}

const InReach = ({ post, onChange }: PostChoiceProps) => {
  const t = useText()
  const posts = useQuestion(Choices, {}).data?.posts ?? []
  return (
    <Chosen
      post={post}
      onChange={onChange}
      choices={posts.map(({ code, name }) => ({ value: code, label: t(name) }))}
    />
  )
}

interface ChosenProps extends PostChoiceProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

const Chosen = ({ post, onChange, choices }: ChosenProps) => {
  const t = useText()
  const isOffered = post === '' || choices.some(({ value }) => value === post)
  const other = useQuestion(BindingNorms, isOffered ? undefined : { post }).data?.post
  if (post === '' && choices.length === 0) return null
  return (
    <Select
      label={t(text.postFilter)}
      value={post}
      onChange={onChange}
      choices={[
        { value: '', label: t(text.anyPost) },
        ...choices,
        ...(isOffered ? [] : [{ value: post, label: t(other ?? text.otherPost) }]),
      ]}
    />
  )
}
