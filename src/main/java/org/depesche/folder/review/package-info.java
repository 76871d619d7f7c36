/** The press review of a folder, as a page, as PDF and as DOCX. */
@NullMarked
@Room
package org.depesche.folder.review;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
