package org.depesche.article.storing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.SourceIdentity;
import org.depesche.article.Submission;
import org.depesche.article.Submission.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the messages that notices name by a number without its day: the newest one with that number until the day of the
 * notice. Wires number their messages anew each day, and withdraw or correct some on a later day.
 */
@Component
class DailyNumbers {

    /** A weekend and a holiday. */
    private static final int DAYS_BEFORE = 3;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final JdbcClient jdbc;

    DailyNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The submissions in their order, each notice with the id of its message, or with that of its own day if there is none. */
    List<Submission> resolved(List<Submission> submissions) {
        if (submissions.stream().noneMatch(DailyNumbers::isOpen)) {
            return submissions;
        }
        Set<Identity> known = stored(submissions);
        List<Submission> resolved = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            Submission one = isOpen(submission) ? resolved(submission, known) : submission;
            known.add(one.identity());
            resolved.add(one);
        }
        return resolved;
    }

    private static boolean isOpen(Submission submission) {
        Identity identity = submission.identity();
        return identity.named() && identity.key().contains(SourceIdentity.UP_TO);
    }

    private static Submission resolved(Submission notice, Set<Identity> known) {
        List<String> ids = candidates(notice).toList();
        String source = notice.identity().source();
        String found = ids.stream()
                .filter(id -> known.stream()
                        .anyMatch(one -> one.key().equals(id)
                                && (source.isEmpty()
                                        || one.source().isEmpty()
                                        || one.source().equals(source))))
                .findFirst()
                .orElse(ids.getFirst());
        return new Submission(notice.draft().withId(found), notice.mentions(), notice.file());
    }

    /** The ids that a notice may mean, the newest first. */
    private static Stream<String> candidates(Submission notice) {
        String id = Objects.requireNonNull(notice.draft().identity().sourceId());
        int end = id.lastIndexOf(SourceIdentity.UP_TO);
        String number = id.substring(0, end);
        LocalDate latest = day(id.substring(end + SourceIdentity.UP_TO.length()));
        return latest == null
                ? Stream.of(id)
                : IntStream.rangeClosed(0, DAYS_BEFORE).mapToObj(days -> number + "/" + latest.minusDays(days));
    }

    /** The day that ends an id; null for another end, such as that of an address with dots. */
    private static @Nullable LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Set<Identity> stored(List<Submission> submissions) {
        String[] ids = submissions.stream()
                .filter(DailyNumbers::isOpen)
                .flatMap(DailyNumbers::candidates)
                .distinct()
                .toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql("select source_id, coalesce(source, '') as source from article where source_id = any(:ids)")
                        .param("ids", ids)
                        .query((row, n) -> new Identity(true, row.getString("source_id"), row.getString("source")))
                        .list());
    }
}
