/** Carries an editor's correction of a measure to figures of other articles, and to the training of the tagger. */
@NullMarked
@Room
package org.depesche.editor.lessons;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
