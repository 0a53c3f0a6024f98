/** What a dossier needs once it is open: its screens, its lock and all their words. Loaded after the first screen has been drawn. */
import '../i18n/catalogues';

export { default as Locked } from '../features/dossier/Locked.svelte';
export { default as Workspace } from './Workspace.svelte';
