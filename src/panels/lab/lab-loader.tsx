import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../context.ts';
import type { LabPlace } from './lab-place.tsx';
import type { MountSide } from './pair-side.tsx';

type Loaded = { readonly Place: typeof LabPlace } | { readonly fault: string } | null;

/** The lab, which is loaded when somebody goes there for the first time. */
export function LabLoader({ mountSide }: { mountSide: MountSide }): ComponentChild {
  const { words } = useWords();
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    import('./lab-place.tsx').then(
      (module) => setLoaded({ Place: module.LabPlace }),
      (error: unknown) => setLoaded({ fault: String(error) }),
    );
  }, []);
  if (loaded && 'Place' in loaded) return <loaded.Place mountSide={mountSide} />;
  return (
    <div id="lab" class="lab" tabIndex={-1} role="status">
      {loaded && words.lab.failed(loaded.fault)}
    </div>
  );
}
