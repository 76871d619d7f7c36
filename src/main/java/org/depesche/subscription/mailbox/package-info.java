/** Reads new mails from folders of mailboxes, by IMAP. */
@NullMarked
@Room
package org.depesche.subscription.mailbox;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
