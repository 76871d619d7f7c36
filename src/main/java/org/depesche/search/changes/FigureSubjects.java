package org.depesche.search.changes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.Span;

/**
 * Who and what the figures of an article are told of: the entities that the figure's own sentence names; where that names
 * none ("Die Quote stieg auf 7,4 Prozent."), those of the headline. What stands elsewhere in the article may be about
 * anything.
 */
final class FigureSubjects {

    static final FigureSubjects NONE = new FigureSubjects();

    private int[] entities = new int[8];
    private int[] starts = new int[8];
    private int size;

    /** @param start where it is named in the text; negative: the source names it, without a place */
    void add(int entity, int start) {
        if (size == entities.length) {
            entities = Arrays.copyOf(entities, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
        }
        entities[size] = entity;
        starts[size++] = start;
    }

    /** The ids of all entities of the article, each once. */
    int[] all() {
        return Arrays.stream(entities, 0, size).sorted().distinct().toArray();
    }

    /** Those of a figure, ascending. */
    List<Integer> of(Span sentence, int headlineEnd) {
        List<Integer> own = between(sentence.start(), sentence.end());
        return own.isEmpty() ? between(0, headlineEnd) : own;
    }

    private List<Integer> between(int start, int end) {
        return IntStream.range(0, size)
                .filter(i -> starts[i] >= start && starts[i] < end)
                .map(i -> entities[i])
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }
}
