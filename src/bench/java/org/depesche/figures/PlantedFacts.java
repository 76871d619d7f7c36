package org.depesche.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** An invented world: values of measures of companies, towns and houses, and sentences that state them. */
final class PlantedFacts {

    private static final Path TABLES = Path.of("src/bench/resources/differing");

    /** Planted facts are of these years, which no other article tells of. */
    private static final int FIRST_PLANTED = 2021;

    private final Random random;
    private final List<String[]> sentences = rows("sentences.tsv");
    private final List<String[]> names = rows("names.tsv");
    private final Set<String> planted = new HashSet<>();

    PlantedFacts(Random random) {
        this.random = random;
    }

    /** A time that a sentence names: {@code year, half, quarter, month, day}. */
    record Time(String kind, LocalDate start, LocalDate end) {

        boolean isDay() {
            return kind.equals("day");
        }
    }

    /** @param value in the unit of the sentences: millions of money, or a number */
    record Fact(
            String language,
            String desk,
            String measure,
            String unit,
            String subject,
            String place,
            Time time,
            double value) {

        Fact at(Time other) {
            return new Fact(language, desk, measure, unit, subject, place, other, value);
        }

        Fact of(String otherSubject, String otherPlace, double otherValue) {
            return new Fact(language, desk, measure, unit, otherSubject, otherPlace, time, otherValue);
        }
    }

    static List<String[]> rows(String table) {
        try {
            return Files.readAllLines(TABLES.resolve(table)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fact that no other article tells of. */
    Fact fresh(String language, Predicate<Fact> wanted) {
        while (true) {
            Fact fact = any(language, FIRST_PLANTED + random.nextInt(4));
            if (wanted.test(fact) && planted.add(fact.subject)) {
                return fact;
            }
        }
    }

    /** A fact that other articles may tell of as well. */
    Fact known(String language) {
        return any(language, FIRST_PLANTED - 2 - random.nextInt(12));
    }

    private Fact any(String language, int year) {
        List<String[]> own =
                sentences.stream().filter(row -> row[0].equals(language)).toList();
        String[] row = own.get(random.nextInt(own.size()));
        String place = one(list(language, "towns"));
        String subject = subject(language, row[1], place);
        String[] periods = row[6].split(" ");
        return fact(row, subject, place, time(periods[random.nextInt(periods.length)], year));
    }

    private static Fact fact(String[] row, String subject, String place, Time time) {
        Random value = new Random((row[2] + subject + time).hashCode());
        double least = Double.parseDouble(row[4]);
        double most = Double.parseDouble(row[5]);
        double exact = Math.exp(Math.log(least) + value.nextDouble() * Math.log(most / least));
        double rounded =
                row[3].equals("count") || row[3].equals("tonnes") ? Math.rint(exact) : Math.rint(exact * 10) / 10;
        return new Fact(row[0], row[1], row[2], row[3], subject, place, time, rounded);
    }

    /** Facts of the same subject and time. */
    List<Fact> neighbours(Fact first, int most) {
        List<Fact> facts = new ArrayList<>(List.of(first));
        sentences.stream()
                .filter(row ->
                        row[0].equals(first.language) && row[1].equals(first.desk) && row[6].contains(first.time.kind))
                .map(row -> fact(row, first.subject, first.place, first.time))
                .distinct()
                .filter(fact -> !fact.measure.equals(first.measure))
                .limit(most - 1L)
                .forEach(facts::add);
        return facts;
    }

    private String subject(String language, String desk, String place) {
        boolean german = language.equals("de");
        return switch (desk) {
            case "company" ->
                one(list(language, "company-starts")) + one(list(language, "company-ends")) + " "
                        + one(list(language, "company-trades"));
            case "airport" -> german ? "Flughafen " + place : place + " Airport";
            case "port" -> "Hafen " + place;
            case "museum" -> german ? "Stadtmuseum " + place : place + " Museum";
            case "clinic" -> german ? "Klinikum " + place : place + " General Hospital";
            case "transit" -> "Verkehrsbetriebe " + place;
            default -> place;
        };
    }

    /** Another subject of the same desk. */
    Fact other(Fact fact) {
        String place;
        String subject;
        do {
            place = one(list(fact.language, "towns"));
            subject = subject(fact.language, fact.desk, place);
        } while (!planted.add(subject));
        return fact.of(subject, place, fact.value * (1.1 + random.nextDouble() * .3));
    }

    Time time(String kind, int year) {
        int part = random.nextInt(12);
        return switch (kind) {
            case "half" ->
                new Time(
                        kind,
                        LocalDate.of(year, 1 + part % 2 * 6, 1),
                        YearMonth.of(year, 6 + part % 2 * 6).atEndOfMonth());
            case "quarter" ->
                new Time(
                        kind,
                        LocalDate.of(year, 1 + part % 4 * 3, 1),
                        YearMonth.of(year, 3 + part % 4 * 3).atEndOfMonth());
            case "month" ->
                new Time(
                        kind,
                        LocalDate.of(year, 1 + part, 1),
                        YearMonth.of(year, 1 + part).atEndOfMonth());
            case "day" -> {
                LocalDate day = LocalDate.of(year, 1 + part, 1 + random.nextInt(28));
                yield new Time(kind, day, day);
            }
            default -> new Time("year", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        };
    }

    /** All sentences that state a fact, in any order. */
    List<String> sentences(Fact fact) {
        List<String> all = new ArrayList<>(sentences.stream()
                .filter(row -> row[0].equals(fact.language) && row[1].equals(fact.desk) && row[2].equals(fact.measure))
                .map(row -> row[7])
                .toList());
        Collections.shuffle(all, random);
        return all;
    }

    /** A sentence with its subject, its time as seen on a day, and its value. */
    String told(String sentence, Fact fact, String value, LocalDate day) {
        String told =
                sentence.replace("{S}", fact.subject).replace("{V}", value).replace("{T}", words(fact, day));
        return Character.toUpperCase(told.charAt(0)) + told.substring(1);
    }

    private String words(Fact fact, LocalDate day) {
        Time time = fact.time;
        int year = time.start.getYear();
        boolean last = day.getYear() == year + 1 && random.nextBoolean();
        Locale locale = Locale.of(fact.language);
        String month = time.start.getMonth().getDisplayName(TextStyle.FULL, locale);
        int part = time.start.getMonthValue();
        if (fact.language.equals("de")) {
            return switch (time.kind) {
                case "half" -> "im " + (part == 1 ? "ersten" : "zweiten") + " Halbjahr " + year;
                case "quarter" ->
                    "im " + List.of("ersten", "zweiten", "dritten", "vierten").get(part / 3) + " Quartal " + year;
                case "month" -> "im " + month + " " + year;
                case "day" ->
                    random.nextBoolean()
                            ? "am " + time.start.getDayOfMonth() + ". " + month + " " + year
                            : "am " + time.start.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
                default -> last ? "im vergangenen Jahr" : "im Jahr " + year;
            };
        }
        return switch (time.kind) {
            case "half" -> "in the " + (part == 1 ? "first" : "second") + " half of " + year;
            case "quarter" ->
                "in the " + List.of("first", "second", "third", "fourth").get(part / 3) + " quarter of " + year;
            case "month" -> "in " + month + " " + year;
            case "day" -> "on " + month + " " + time.start.getDayOfMonth() + ", " + year;
            default -> last ? "last year" : "in " + year;
        };
    }

    String written(Fact fact, double value) {
        Locale locale = Locale.of(fact.language);
        boolean german = fact.language.equals("de");
        NumberFormat numbers = NumberFormat.getInstance(locale);
        numbers.setMaximumFractionDigits(1);
        return switch (fact.unit) {
            case "money" -> numbers.format(value) + (german ? " Millionen Euro" : " million pounds");
            case "percent" -> numbers.format(value) + (german ? " Prozent" : " percent");
            default ->
                value >= 1_000_000
                        ? millions(numbers, value) + (german ? " Millionen" : " million")
                        : numbers.format(Math.rint(value));
        };
    }

    private static String millions(NumberFormat numbers, double value) {
        numbers.setMaximumFractionDigits(2);
        return numbers.format(value / 1_000_000);
    }

    String about(String about, Fact fact, double value) {
        return (about.isEmpty() ? "" : fact.language.equals("de") ? "rund " : about) + written(fact, value);
    }

    /** The true value, with all its digits or fewer. */
    String rounded(Fact fact) {
        double size = Math.pow(10, Math.floor(Math.log10(fact.value)) - 1);
        double twoDigits = Math.rint(fact.value / size) * size;
        return switch (random.nextInt(4)) {
            case 0 -> about("about ", fact, twoDigits);
            case 1 ->
                fact.unit.equals("money") && fact.value > 100
                        ? written(fact, Math.rint(fact.value))
                        : written(fact, fact.value);
            default -> written(fact, fact.value);
        };
    }

    String headline(Fact fact, int number) {
        List<String> german =
                List.of("Neue Zahlen: %s", "%s legt Bericht vor", "%s: ein Blick auf die Lage", "Was sich bei %s tut");
        List<String> english =
                List.of("New figures for %s", "%s presents its report", "%s: how things stand", "What moves %s");
        return (fact.language.equals("de") ? german : english).get(number % 4).formatted(fact.subject);
    }

    List<String> talk(Fact fact) {
        List<String> talk = new ArrayList<>(list(fact.language, fact.desk.equals("company") ? "company-talk" : "talk"));
        Collections.shuffle(talk, random);
        return talk;
    }

    /** The sources of a language, in any order. */
    List<String> sources(String language) {
        List<String> sources = new ArrayList<>(list(language, "sources"));
        Collections.shuffle(sources, random);
        return sources;
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<String> list(String language, String name) {
        return names.stream()
                .filter(row -> row[0].equals(language) && row[1].equals(name))
                .map(row -> List.of(row[2].split("\\|")))
                .findFirst()
                .orElseThrow();
    }
}
