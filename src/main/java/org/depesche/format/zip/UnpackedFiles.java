package org.depesche.format.zip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.Spool;
import org.jspecify.annotations.Nullable;

/** The files of a container and the problems with others, in their order, until they are handed over. */
public final class UnpackedFiles {

    /** Problems that are reported once if all members have them. */
    private static final Set<String> FOLDED = Set.of("format.problem.zip-locked", "format.problem.zip-method");

    private final List<Found> found = new ArrayList<>();

    /** An unpacked file, or a problem. */
    private record Found(
            String name,
            Spool.@Nullable Part part,
            @Nullable Problem problem) {}

    public void add(String name, Spool.Part part) {
        found.add(new Found(name, part, null));
    }

    public void refuse(String name, Problem problem) {
        found.add(new Found(name, null, problem));
    }

    public int size() {
        return found.size();
    }

    /** Forgets all but the first ones, those of other containers. */
    public void cutTo(int size) {
        found.subList(size, found.size()).clear();
    }

    /** Joins the problems of all members of a container into one if they are the same, such as a password. */
    public void fold(String container, int from) {
        List<Found> members = found.subList(from, found.size());
        Problem first = members.getFirst().problem;
        if (first != null
                && FOLDED.contains(first.key())
                && members.size() > 1
                && members.stream().allMatch(one -> first.equals(one.problem))) {
            members.clear();
            refuse(container, first);
        }
    }

    /** Gives each file and each problem, with its name, to one of the receivers. */
    public void handOver(Consumer<SourceFile> files, BiConsumer<String, Problem> problems) {
        for (Found one : found) {
            if (one.part != null) {
                files.accept(SourceFile.of(one.name, one.part.size(), one.part::open));
            } else if (one.problem != null) {
                problems.accept(one.name, one.problem);
            }
        }
    }
}
