import { Module } from '@nestjs/common';
import { KeyRingHolder } from './key-ring-holder.js';

/**
 * The encryption keys of this process while they are rotated. In every process, since every process opens secrets. It
 * must never show a key, and never change the key file: that is what the command does.
 */
@Module({ providers: [KeyRingHolder] })
export class KeyRingModule {}
