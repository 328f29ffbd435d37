import { expose } from 'comlink';
import { LiveHouseHost } from '../house-host.ts';
import { breathe } from './breathe.ts';
import { wall } from './wall.ts';

expose(new LiveHouseHost({ wall, breathe }));
