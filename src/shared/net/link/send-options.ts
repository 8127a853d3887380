/** How a message is sent. */
export interface SendOptions {
  /**
   * For state of which only the newest matters: while the other side is slow, a waiting message with the same
   * key is replaced by this one. Without it the message is reliable and ordered. At most 64 characters.
   */
  replaces?: string;
}
