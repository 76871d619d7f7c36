package org.depesche.tagging.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.fsa.builders.FSA5Serializer;
import morfologik.fsa.builders.FSABuilder;

/**
 * A map from names to numbers: the names in a minimal automaton that numbers them (morfologik's FSA5; CFSA2 takes two
 * thirds of the memory, but seconds to build), the numbers in one array. It takes a few bytes a name, a hash map some
 * hundred. Safe for use by many threads.
 */
final class NameAutomaton {

    private static final int[] NONE = {};

    private final FSA automaton;
    private final FSATraversal traversal;
    private final int[] firsts;
    private final int[] numbers;

    private NameAutomaton(FSA automaton, int[] firsts, int[] numbers) {
        this.automaton = automaton;
        this.traversal = new FSATraversal(automaton);
        this.firsts = firsts;
        this.numbers = numbers;
    }

    /** The numbers of a name in ascending order; empty if it is not listed. */
    int[] find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return NONE;
        }
        int index = traversal.perfectHash(bytes, 0, bytes.length, automaton.getRootNode());
        return index < 0 ? NONE : Arrays.copyOfRange(numbers, firsts[index], firsts[index + 1]);
    }

    /** Whether a longer name begins so. */
    boolean hasBeginning(String beginning) {
        return traversal.match(beginning.getBytes(StandardCharsets.UTF_8)).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
    }

    /** Collects the names. */
    static final class Builder {

        private record Entry(byte[] name, int number) {}

        private final List<Entry> entries = new ArrayList<>();

        /** @param name not empty */
        void add(String name, int number) {
            entries.add(new Entry(name.getBytes(StandardCharsets.UTF_8), number));
        }

        NameAutomaton build() {
            entries.sort(Comparator.comparing(Entry::name, FSABuilder.LEXICAL_ORDERING)
                    .thenComparingInt(Entry::number));
            FSABuilder builder = new FSABuilder();
            int[] firsts = new int[entries.size() + 1];
            int[] numbers = new int[entries.size()];
            int names = 0;
            int count = 0;
            Entry last = null;
            for (Entry entry : entries) {
                boolean same = last != null && Arrays.equals(last.name(), entry.name());
                if (last != null && same && last.number() == entry.number()) {
                    continue;
                }
                if (!same) {
                    builder.add(entry.name(), 0, entry.name().length);
                    firsts[names++] = count;
                }
                numbers[count++] = entry.number();
                last = entry;
            }
            firsts[names] = count;
            return new NameAutomaton(
                    compact(builder.complete()), Arrays.copyOf(firsts, names + 1), Arrays.copyOf(numbers, count));
        }

        private static FSA compact(FSA automaton) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new FSA5Serializer().withNumbers().serialize(automaton, bytes);
                return FSA.read(new ByteArrayInputStream(bytes.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
