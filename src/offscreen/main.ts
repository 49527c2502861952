/** Chrome's offscreen document: the desk behind a message listener. */
import { receiver } from '../messaging/receive.ts';
import { deskRequests } from '../messaging/source-schemas.ts';
import { listenToMessages } from '../platform/runtime.ts';
import { deskHandlers } from './desk.ts';

listenToMessages(receiver('desk', deskRequests, deskHandlers, { onlyExtensionPages: true }));
