/** Reads new files from folders of other machines, by SFTP, and from those of buckets, by S3. */
@NullMarked
@Room
package org.depesche.subscription.folder;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
