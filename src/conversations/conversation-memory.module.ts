import { Global, Module } from '@nestjs/common';
import { ConversationMemories } from './conversation-memories.js';

/** What conversations remember, as runs read and add to it. In every process. It must never accept a call. */
@Global()
@Module({ providers: [ConversationMemories], exports: [ConversationMemories] })
export class ConversationMemoryModule {}
