package org.depesche.register;

import java.util.Collection;

/** Moves mentions from entity to entity. Implemented by who stores the mentions: the register knows no articles. */
public interface MentionMoves {

    /**
     * Moves mentions; they are an editor's word from now on.
     *
     * @param act that this is part of
     * @param mentions ids; those that are of none of the entities stay where they are
     * @param from ids of entities that they may be of
     * @return how many were moved
     */
    int move(long act, Collection<Long> mentions, Collection<Integer> from, int to);

    /** Puts back what an act moved, as far as it is still there. */
    void moveBack(long act);

    /** Whether a later act that holds moved any of them on. */
    boolean isMovedOn(long act);

    /** Whether any article names an entity. */
    boolean isNamed(int entity);
}
