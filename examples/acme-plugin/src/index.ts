/** Everything that Acme adds to Prompthook. The server takes the default export of this module. */
import { definePlugin } from 'prompthook/sdk';
import { crmNote } from './crm-note.block.js';
import { discount } from './discount.block.js';
import { orderPlaced } from './order-placed.trigger.js';

export default definePlugin({
  name: 'acme',
  version: '1.0.0',
  triggers: [orderPlaced],
  blocks: [discount, crmNote],
});
