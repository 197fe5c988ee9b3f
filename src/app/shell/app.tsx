import { lazy, Suspense } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import type { Screens } from '#platform/web.ts'
import { ToastProvider } from '#ui/toast.tsx'
import { byExactness } from './navigation.ts'
import { PageGuard } from './page-guard.tsx'
import { PublicFrame } from './public-frame.tsx'

// What is behind the sign-in is a part of its own: public pages load nothing of it.
const SignedIn = lazy(async () => ({ default: (await import('./signed-in.tsx')).SignedIn }))

/** The whole of the pages: public ones stand alone, all others inside the frame of the signed-in person. */
export const App = ({ capabilities }: { readonly capabilities: readonly Screens[] }) => {
  const [path] = useLocation()
  const { parser } = useRouter()
  const pages = capabilities.flatMap((capability) => capability.pages)
  const open = byExactness(pages).find((page) => matchRoute(parser, page.path, path)[0])
  return (
    <ToastProvider>
      <PageGuard>
        {open?.roles === 'anyone' ? (
          <PublicFrame capabilities={capabilities} page={open} />
        ) : (
          <Suspense>
            <SignedIn capabilities={capabilities} pages={pages} open={open} />
          </Suspense>
        )}
      </PageGuard>
    </ToastProvider>
  )
}
