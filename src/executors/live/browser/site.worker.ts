import { expose, transfer } from 'comlink';
import { bodyOf } from '../../../programs/body.ts?sites';
import { SiteTrail } from '../../virtual/site-trail.ts';
import type { SiteHost } from '../site-host.ts';

let trail: SiteTrail | null = null;

const host: SiteHost = {
  open(setup) {
    trail = new SiteTrail(setup, bodyOf);
  },
  take(records) {
    if (!trail) throw new Error('No night has been opened.');
    const part = trail.take(records);
    return transfer(part, [part.chains.buffer]);
  },
};
expose(host);
