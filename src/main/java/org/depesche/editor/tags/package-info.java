/** The pages on which editors correct the names and figures of an article. */
@NullMarked
@Room(mayUse = "lessons")
package org.depesche.editor.tags;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
