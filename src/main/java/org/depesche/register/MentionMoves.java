package org.depesche.register;

import java.util.Collection;

/**
 * Moves mentions between entities. The module that stores mentions implements it, as the register knows no articles.
 */
public interface MentionMoves {

    /**
     * Moves mentions to an entity. No import moves them again.
     *
     * @param act the decision that moves them
     * @param mentions ids of mentions; those of other entities stay where they are
     * @param from ids of the entities that the mentions may have
     * @return the number of moved mentions
     */
    int move(long act, Collection<Long> mentions, Collection<Integer> from, int to);

    /** Returns the mentions that an act moved, as far as they still exist. */
    void moveBack(long act);

    /** Whether a later act that still holds has moved any of these mentions on. */
    boolean isMovedOn(long act);

    /** Whether any article mentions an entity. */
    boolean isNamed(int entity);
}
