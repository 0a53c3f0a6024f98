/** Starts the screen: styles, keys, and the app on its place in the page. */
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/badge-status-css/dist/index.css';
import '@utrecht/blockquote-css/dist/index.css';
import '@utrecht/button-css/dist/index.css';
import '@utrecht/checkbox-css/dist/index.css';
import '@utrecht/form-field-css/dist/index.css';
import '@utrecht/form-field-description-css/dist/index.css';
import '@utrecht/form-field-error-message-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/link-css/dist/index.css';
import '@utrecht/mark-css/dist/index.css';
import '@utrecht/root-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/skip-link-css/dist/index.css';
import '@utrecht/table-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/pieces.css';
import './styles/panes.css';
import './styles/shell.css';
import './styles/start.css';
import './styles/small.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { handleKey } from './shell/shortcuts.svelte';

addEventListener('keydown', handleKey);

const target = document.getElementById('hartwerk');
if (target === null) throw new Error('the page has no place for the app');
mount(App, { target });
