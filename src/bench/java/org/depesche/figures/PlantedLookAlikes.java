package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.depesche.figures.PlantedArchive.Report;
import org.depesche.figures.PlantedFacts.Fact;

/** Pairs of reports that only look as if they contradicted each other, of all kinds in turn. */
final class PlantedLookAlikes {

    private static final List<String> KINDS = List.of(
            "qualifier",
            "subject",
            "period",
            "change",
            "rounding",
            "about",
            "range",
            "per",
            "forecast",
            "part",
            "from-to",
            "currency",
            "copies",
            "correction",
            "month-year",
            "cumulative");

    private final PlantedFacts facts;
    private final Random random;
    private final List<String[]> rows = PlantedFacts.rows("look-alikes.tsv");

    PlantedLookAlikes(PlantedFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    record Texts(String kind, List<Report> reports) {}

    Texts next(int number) {
        String kind = KINDS.get(number % KINDS.size());
        boolean tabled = rows.stream().anyMatch(row -> row[0].equals(kind));
        return new Texts(kind, tabled ? fromTable(kind) : made(kind, number));
    }

    private List<Report> fromTable(String kind) {
        List<String[]> own = rows.stream().filter(row -> row[0].equals(kind)).toList();
        String[] row = own.get(random.nextInt(own.size()));
        Fact fact = facts.fresh(
                row[1],
                one -> one.desk().equals(row[2])
                        && one.measure().equals(row[3])
                        && one.time().kind().equals("year") != kind.equals("cumulative"));
        LocalDate day = day(fact);
        double least = Double.parseDouble(row[4]);
        double other = least + random.nextDouble() * (Double.parseDouble(row[5]) - least);
        String sentence = row[6].replace("{W}", money(kind, facts.written(fact, Math.rint(other * 10) / 10)));
        String written = facts.written(fact, fact.value());
        LocalDate second =
                kind.equals("forecast") ? fact.time().start().plusDays(20 + random.nextInt(60)) : day.plusDays(1);
        List<String> sources = facts.sources(fact.language());
        return List.of(
                new Report(
                        fact,
                        facts.told(facts.sentences(fact).getFirst(), fact, written, day),
                        day,
                        sources.getFirst()),
                new Report(
                        fact,
                        facts.told(sentence, fact, written, second),
                        second,
                        kind.equals("correction") ? sources.getFirst() : sources.getLast()));
    }

    private static String money(String kind, String written) {
        return kind.equals("currency") ? written.replace(" Euro", "").replace(" pounds", "") : written;
    }

    private List<Report> made(String kind, int number) {
        String language = number % 5 < 3 ? "de" : "en";
        boolean german = language.equals("de");
        Fact fact = facts.fresh(language, one -> switch (kind) {
            case "month-year" -> one.time().kind().equals("month");
            case "rounding", "about", "range" -> one.unit().equals("money");
            case "period" -> one.time().kind().equals("year");
            default -> true;
        });
        LocalDate day = day(fact);
        double value = fact.value();
        Fact second = switch (kind) {
            case "subject" -> facts.other(fact);
            case "period" -> fact.at(facts.time("year", fact.time().start().getYear() - 1));
            case "month-year" -> fact.at(facts.time("year", fact.time().start().getYear()));
            default -> fact;
        };
        LocalDate secondDay = kind.equals("month-year") ? day(second) : day.plusDays(random.nextInt(3));
        String whole = facts.written(fact, Math.rint(value));
        String written = switch (kind) {
            case "rounding" -> whole;
            case "about" -> near(fact, german);
            case "range" ->
                (german ? "zwischen " : "between ")
                        + number(facts.written(fact, Math.floor(value * .95)))
                        + (german ? " und " : " and ")
                        + facts.written(fact, Math.ceil(value * 1.05));
            case "copies" -> facts.written(fact, value);
            default ->
                facts.written(second, kind.equals("subject") ? second.value() : value * (1.2 + random.nextDouble()));
        };
        List<String> sources = facts.sources(language);
        List<String> sentences = facts.sentences(fact);
        String first = facts.told(sentences.getFirst(), fact, facts.written(fact, value), day);
        List<Report> reports = new ArrayList<>(List.of(
                new Report(fact, first, day, sources.getFirst()),
                new Report(
                        second,
                        kind.equals("copies") ? first : facts.told(sentences.getLast(), second, written, secondDay),
                        secondDay,
                        sources.getLast())));
        if (kind.equals("copies")) {
            reports.add(new Report(fact, first, day, sources.get(1)));
        }
        return reports;
    }

    private String near(Fact fact, boolean german) {
        double value = fact.value();
        return switch (random.nextInt(4)) {
            case 0 -> (german ? "knapp " : "nearly ") + facts.written(fact, Math.ceil(value + .01));
            case 1 -> (german ? "mehr als " : "more than ") + facts.written(fact, Math.floor(value * .97));
            case 2 -> (german ? "gut " : "just over ") + facts.written(fact, Math.floor(value));
            default -> (german ? "rund " : "around ") + facts.written(fact, tens(value));
        };
    }

    /** 92 is about 90, 387 about 390, 12.7 about 13. */
    private static double tens(double value) {
        double size = value < 60 ? 1 : 10;
        return Math.rint(value / size) * size;
    }

    private static String number(String written) {
        return written.substring(0, written.indexOf(' '));
    }

    private LocalDate day(Fact fact) {
        return fact.time().end().plusDays(1 + random.nextInt(fact.time().isDay() ? 2 : 40));
    }
}
