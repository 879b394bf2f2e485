/**
 * Tokens that a text is likely to cost: four UTF-16 units a token, the usual rule of thumb, rounded up.
 * Good enough to refuse a call that a budget cannot pay; what is recorded afterwards is the provider's count.
 */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 4);
