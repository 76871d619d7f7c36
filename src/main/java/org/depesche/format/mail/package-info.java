/** Reads mails and mailboxes: the text that was sent, without letterhead, quotes and signature, and the attached articles. */
@NullMarked
@Room(mayUse = {"readers", "release", "text"})
package org.depesche.format.mail;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
