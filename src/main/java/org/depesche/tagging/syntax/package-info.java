/** Reads the grammar of English sentences: the part of speech of each word, and the word that governs it. */
@NullMarked
@Room(mayUse = {"features", "text"})
package org.depesche.tagging.syntax;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
