package org.depesche.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.article.context.FigureInContext.InArticle;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rule of differing reports against pairs that were judged by hand. */
class FigureClaimTests {

    private static final Logger log = LoggerFactory.getLogger(FigureClaimTests.class);

    private static final int FIELDS = 5;

    private record Judged(boolean differs, FigureClaim one, FigureClaim other, String line) {}

    private static List<Judged> judged() throws IOException {
        List<Judged> all = new ArrayList<>();
        try (InputStream file = FigureClaimTests.class.getResourceAsStream("differing.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(row -> !row.startsWith("#")).toList()) {
                List<String> cells = List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList();
                assertThat(cells).as(line).hasSize(1 + 2 * FIELDS);
                List<String> first = cells.subList(1, 1 + FIELDS);
                List<String> second = new ArrayList<>(cells.subList(1 + FIELDS, 1 + 2 * FIELDS));
                for (int i = 0; i < FIELDS; i++) {
                    boolean sense = i == 3
                            && !(first.get(3).matches("[+-]") && second.get(3).isEmpty());
                    second.set(i, second.get(i).isEmpty() && !sense ? first.get(i) : second.get(i));
                }
                all.add(new Judged(cells.getFirst().equals("yes"), claim(first, 1), claim(second, 2), line));
            }
        }
        return all;
    }

    private static FigureClaim claim(List<String> cells, long article) {
        String surface = cells.get(4);
        boolean english = surface.matches(".*\\b(million|billion|percent|deaths|passengers|miles)\\b.*");
        Locale language = english ? Locale.ENGLISH : Locale.GERMAN;
        FigureReader.Expression read =
                FigureReader.read(surface, language).orElseThrow(() -> new AssertionError("No value: " + surface));
        String sense = cells.get(3);
        String[] named = cells.getFirst().split(";");
        String measure = named[0];
        String lemma = FigureReader.lemma(measure, language);
        Figure figure = new Figure(
                read.kind(),
                read.quantity(),
                Measured.certainly(measure, lemma).qualified(named.length > 1 ? named[1] : null),
                sense.equals("von") ? Figure.Role.FROM : sense.equals("auf") ? Figure.Role.TO : null,
                sense.equals("+") ? Figure.Change.UP : sense.equals("-") ? Figure.Change.DOWN : null,
                period(cells.get(2)));
        FigureInContext said = new FigureInContext(
                0,
                figure,
                new Quotation("", surface, ""),
                new InArticle(article, "", null, null, language.toLanguageTag(), OffsetDateTime.MIN),
                null,
                null,
                null);
        return new FigureClaim(lemma.hashCode(), cells.get(1).hashCode(), said);
    }

    private static @Nullable Period period(String iso) {
        LocalDate first;
        LocalDate last;
        switch (iso.length()) {
            case 1 -> {
                return null;
            }
            case 4 -> {
                first = LocalDate.of(Integer.parseInt(iso), 1, 1);
                last = LocalDate.of(Integer.parseInt(iso), 12, 31);
            }
            case 7 -> {
                first = YearMonth.parse(iso).atDay(1);
                last = YearMonth.parse(iso).atEndOfMonth();
            }
            default -> {
                first = LocalDate.parse(iso);
                last = first;
            }
        }
        return new Period(iso, first, last, Period.Found.EXPLICIT);
    }

    @Test
    void findsWhatDiffersAndLittleElse() throws IOException {
        List<Judged> judged = judged();
        int found = 0;
        int right = 0;
        int wanted = 0;
        for (Judged pair : judged) {
            boolean differs = pair.one.differsFrom(pair.other);
            assertThat(pair.other.differsFrom(pair.one))
                    .as("the other way round: " + pair.line)
                    .isEqualTo(differs);
            wanted += pair.differs ? 1 : 0;
            found += differs ? 1 : 0;
            right += differs && pair.differs ? 1 : 0;
            if (differs != pair.differs) {
                log.info("Judged otherwise: {}", pair.line);
            }
        }
        double precision = (double) right / found;
        double recall = (double) right / wanted;
        log.info(
                "Differing reports: {} pairs, precision {}, recall {}",
                judged.size(),
                "%.3f".formatted(precision),
                "%.3f".formatted(recall));

        assertThat(judged).hasSizeGreaterThan(100);
        assertThat(precision).isGreaterThanOrEqualTo(.95);
        assertThat(recall).isGreaterThanOrEqualTo(.9);
    }
}
