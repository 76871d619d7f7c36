package org.depesche.tagging.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.depesche.tagging.Period;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.figures.FigureScanner;
import org.depesche.tagging.figures.ResumedFigures;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the periods of figures with those that are marked in annotated articles, and lists the errors by class: {@code
 * PeriodReport FILE…}, files of {@code src/bench/resources/measures} in one language.
 */
final class PeriodReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private record Example(String error, String text) {}

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<TimeExpression> earlier = new ArrayList<>();

    /** @param files annotated articles */
    public static void main(String[] files) throws IOException {
        PeriodReport report = new PeriodReport();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                report.read(MAPPER.readTree(line));
            }
        }
        report.print();
    }

    private void read(JsonNode row) {
        Locale language = Locale.of(row.get("lang").asString());
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        LocalDate published = LocalDate.parse(row.get("date").asString());
        TaggableText text = TaggableText.of(row.get("text").asString(), language, published);
        CarriedPeriod carried = new CarriedPeriod(published);
        ResumedFigures resumed = new ResumedFigures();
        earlier.clear();
        for (Span block : text.blocks()) {
            for (Span span : FigureSentences.of(text.text(), block, lexicon)) {
                Sentence s = new Sentence(text.text(), span, lexicon);
                List<FigureDraft> drafts = FigureScanner.scan(s, resumed);
                carried.begin(s, !drafts.isEmpty());
                List<TimeExpression> times = TimeFinder.find(s, published);
                PeriodFinder periods = new PeriodFinder(s, drafts, published);
                for (FigureDraft draft : drafts) {
                    Period given = carried.of(draft, periods);
                    JsonNode mark = mark(row, s.start(draft.start()), s.end(draft.end() - 1));
                    if (mark != null && !mark.has("figure")) {
                        boolean stated = given != null && given.found() != Period.Found.INFERRED;
                        compare(row.get("id").asString(), s, times, draft, published, mark, stated ? given : null);
                    }
                }
                earlier.addAll(times);
            }
        }
    }

    private static @Nullable JsonNode mark(JsonNode row, int start, int end) {
        String text = row.get("text").asString();
        for (JsonNode mark : row.get("figures")) {
            int first = text.offsetByCodePoints(0, mark.get("start").asInt());
            int last = text.offsetByCodePoints(0, mark.get("end").asInt());
            if (first < end && start < last) {
                return mark;
            }
        }
        return null;
    }

    private void compare(
            String id,
            Sentence s,
            List<TimeExpression> times,
            FigureDraft draft,
            LocalDate published,
            JsonNode node,
            @Nullable Period given) {
        String words = node.path("period").asString("");
        MarkedPeriod mark = words.isEmpty() ? null : MarkedPeriod.of(words);
        if (!words.isEmpty() && mark == null) {
            add("vague");
            return;
        }
        if (given == null && mark == null) {
            add("silent");
            return;
        }
        String error;
        if (mark == null) {
            error = isCarried(given, s) ? "no mark, carried" : "no mark, " + place(given, s, draft);
        } else {
            add("marked");
            boolean own = times.stream().anyMatch(time -> mark.is(time.from(), time.to()));
            boolean before = earlier.stream().anyMatch(time -> mark.is(time.from(), time.to()));
            String where = own ? "in sentence" : before ? "before" : "unread";
            if (given == null) {
                error = "silent, " + where + (own ? times.size() == 1 ? " alone" : " among several" : "");
            } else if (mark.is(given.start(), given.end()) || mark.lastsUntil(given, published)) {
                add("right");
                return;
            } else {
                error = "wrong, " + where + (isCarried(given, s) ? ", carried" : ", own");
            }
        }
        add(error);
        String spot = s.source().substring(s.span.start(), s.start(draft.start()))
                + "[[" + s.between(draft.start(), draft.end()) + "]]"
                + s.source().substring(s.end(draft.end() - 1), s.span.end());
        String found = given == null ? "-" : given.text() + " " + given.start() + "/" + given.end();
        examples.add(new Example(error, id + " {" + words + "} given {" + found + "}: " + spot.replace('\n', ' ')));
    }

    private static boolean isCarried(Period given, Sentence s) {
        return given.text() != null
                && !s.source().substring(s.span.start(), s.span.end()).contains(given.text());
    }

    private static String place(Period given, Sentence s, FigureDraft draft) {
        int at = s.source().indexOf(Objects.requireNonNull(given.text()), s.span.start());
        int figure = s.start(draft.start());
        String between = s.source().substring(Math.min(at, figure), Math.max(at, figure));
        return between.matches("(?s).*[,;:–—].*") ? "other clause" : "own clause";
    }

    private void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private int count(String start) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void print() {
        double right = count("right");
        examples.stream()
                .sorted((one, other) -> one.error.compareTo(other.error))
                .forEach(example -> System.out.println(example.error + " # " + example.text));
        counts.forEach((what, count) -> System.out.printf(Locale.ROOT, "%5d %s%n", count, what));
        System.out.printf(
                Locale.ROOT,
                "precision %.3f, of the marked ones %.3f, recall %.3f, right %d%n",
                right / (right + count("wrong") + count("no mark")),
                right / (right + count("wrong")),
                right / count("marked"),
                count("right"));
    }

    /**
     * A period that is marked.
     *
     * @param from null for open
     * @param to null for open
     */
    private record MarkedPeriod(
            @Nullable LocalDate from, @Nullable LocalDate to, boolean since) {

        /** Null for words that are no dates. */
        static @Nullable MarkedPeriod of(String words) {
            boolean since = words.matches("(seit|since|ab|from) .*");
            boolean until = words.matches("(bis|until|to|by) .*");
            String dates = since || until ? words.substring(words.indexOf(' ') + 1) : words;
            int slash = dates.indexOf('/');
            LocalDate from = first(slash < 0 ? dates : dates.substring(0, slash));
            LocalDate to = last(dates.substring(slash + 1));
            if (from == null || to == null) {
                return null;
            }
            return new MarkedPeriod(until ? null : from, since ? null : to, since);
        }

        boolean is(@Nullable LocalDate start, @Nullable LocalDate end) {
            return Objects.equals(from, start) && (since || Objects.equals(to, end));
        }

        /** "since January" is marked up to the month of publication, or up to its year. */
        boolean lastsUntil(Period given, LocalDate published) {
            return published.equals(given.end())
                    && Objects.equals(from, given.start())
                    && to != null
                    && !to.isBefore(published)
                    && to.getYear() == published.getYear();
        }

        private static @Nullable LocalDate first(String marked) {
            try {
                if (marked.matches("\\d{4}-[QH]\\d")) {
                    int months = marked.charAt(5) == 'Q' ? 3 : 6;
                    return LocalDate.of(year(marked), months * (marked.charAt(6) - '1') + 1, 1);
                }
                return switch (marked.matches("[\\d-]+") ? marked.length() : 0) {
                    case 4 -> LocalDate.of(year(marked), 1, 1);
                    case 7 -> LocalDate.parse(marked + "-01");
                    case 10 -> LocalDate.parse(marked);
                    default -> null;
                };
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static int year(String marked) {
            return Integer.parseInt(marked.substring(0, 4));
        }

        private static @Nullable LocalDate last(String marked) {
            LocalDate first = first(marked);
            if (first == null || marked.length() == 10) {
                return first;
            }
            int months = marked.length() == 4 ? 12 : marked.contains("H") ? 6 : marked.contains("Q") ? 3 : 1;
            return first.plusMonths(months).minusDays(1);
        }
    }
}
