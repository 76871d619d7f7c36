/**
 * The edge to an engine of search: the questions that the archive asks about articles and figures, each answered from one
 * snapshot of the engine's index.
 */
@NullMarked
@Room(mayUse = {"counts", "criteria", "hits", "names", "query", "spelling", "words"})
package org.depesche.search.engine;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
