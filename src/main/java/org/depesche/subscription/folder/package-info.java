/** Reads new files from folders of other machines, by SFTP. */
@NullMarked
@Room
package org.depesche.subscription.folder;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
