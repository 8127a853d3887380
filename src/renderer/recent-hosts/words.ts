import { words } from '../language/words.ts';

export const say = words({ title: 'Joined lately' }, { title: 'Zuletzt beigetreten' });
