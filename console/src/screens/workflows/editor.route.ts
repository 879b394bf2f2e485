import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';
import { readEditorSearch } from './editor/editor-view.js';

/** `/workflows/{name}`: the editor; its code comes with the first visit. */
export const workflowEditorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workflows/$name',
  validateSearch: readEditorSearch,
  component: lazyRouteComponent(() => import('./editor.screen.js'), 'EditorScreen'),
});
