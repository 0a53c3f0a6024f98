/**
 * The words of every screen of a dossier. Imported by what is loaded once a dossier opens, so that the first screen does not
 * wait for them. `papers.ftl` holds the words of printed papers; those are set by Rust and have names of their own.
 */
import { addCatalogues } from './catalogue';

addCatalogues(import.meta.glob<string>(['../../../locales/*/*.ftl', '!../../../locales/*/papers.ftl', '!../../../locales/*/{dossier,errors,shell}.ftl'], { query: '?raw', import: 'default', eager: true }));
